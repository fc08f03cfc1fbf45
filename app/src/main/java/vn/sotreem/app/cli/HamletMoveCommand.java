package vn.sotreem.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.HamletRefused;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Writes down that households moved to another hamlet of the commune. */
@Command(name = "move")
final class HamletMoveCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "hamlet")
    private String hamlet;

    @Option(names = "--to", paramLabel = "NAME", required = true)
    private String to;

    @Option(names = "--households", paramLabel = "NUMBER", split = ",", required = true)
    private List<String> households;

    @Mixin
    private ReformOptions options = new ReformOptions();

    HamletMoveCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Hamlet from = HamletChoice.of(register, hamlet);
            Hamlet target = HamletChoice.of(register, to);
            return options.carryOut(program, opened, register.hamletChanges().move(
                    HouseholdChoice.of(register, from, households), target, options.reform(program).on()),
                    program.texts().get("hamlet.moving", from.name(), target.name()));
        } catch (HamletRefused refused) {
            throw ReformOptions.failure(refused, to);
        }
    }
}
