package vn.sotreem.app.cli;

import java.util.Set;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;
import vn.sotreem.core.register.RegisterUnavailable;

/** Has the children of a list go up a class. */
@Command(name = "class-up")
final class BulkClassUpCommand implements Task {
    private final Program program;

    @Mixin
    private BulkOptions options = new BulkOptions();

    @Option(names = "--leavers")
    private boolean leavers;

    @Option(names = "--except", paramLabel = "ID", split = ",")
    private Set<UUID> except = Set.of();

    BulkClassUpCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            return options.carryOut(program, opened, new BulkChange.ClassUp(), program.texts().get("bulk.class-up"),
                    line -> !except.contains(line.record()) && (line.isUsual() || leavers && isLeaving(line)));
        }
    }

    private static boolean isLeaving(BulkLine line) {
        return line.isPossible() && line.reason().filter(BulkLine.Reason.LEAVES_SCHOOL::equals).isPresent();
    }
}
