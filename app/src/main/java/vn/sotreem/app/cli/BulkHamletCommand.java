package vn.sotreem.app.cli;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;
import vn.sotreem.core.register.RegisterUnavailable;

/** Writes down that the households of a list moved to another hamlet of the commune. */
@Command(name = "hamlet")
final class BulkHamletCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "hamlet")
    private String to;

    @Option(names = "--on", paramLabel = "DATE")
    private LocalDate on;

    @Mixin
    private BulkOptions options = new BulkOptions();

    BulkHamletCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Hamlet target = HamletChoice.of(opened.register(), to);
            LocalDate day = on == null ? program.here().today() : on;
            return options.carryOut(program, opened, new BulkChange.Move(target, day),
                    program.texts().get("bulk.hamlet", target.name()), BulkLine::isUsual);
        }
    }
}
