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

/** Makes some households of a hamlet a hamlet of their own. */
@Command(name = "split")
final class HamletSplitCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "hamlet")
    private String hamlet;

    @Option(names = "--name", paramLabel = "NEW", required = true)
    private String name;

    @Option(names = "--households", paramLabel = "NUMBER", split = ",", required = true)
    private List<String> households;

    @Mixin
    private ReformOptions options = new ReformOptions();

    HamletSplitCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Hamlet from = HamletChoice.of(register, hamlet);
            return options.carryOut(program, opened, register.hamletChanges().split(from, name,
                    HouseholdChoice.of(register, from, households), options.reform(program)),
                    program.texts().get("hamlet.splitting", from.name(), name));
        } catch (HamletRefused refused) {
            throw ReformOptions.failure(refused, name);
        }
    }
}
