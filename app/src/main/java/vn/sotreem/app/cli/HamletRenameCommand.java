package vn.sotreem.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.HamletRefused;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Gives a hamlet another name; the old one stays for papers of its time. */
@Command(name = "rename")
final class HamletRenameCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "hamlet")
    private String hamlet;

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "name")
    private String name;

    @Mixin
    private ReformOptions options = new ReformOptions();

    HamletRenameCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Hamlet chosen = HamletChoice.of(register, hamlet);
            return options.carryOut(program, opened,
                    register.hamletChanges().rename(chosen, name, options.reform(program)),
                    program.texts().get("hamlet.renaming", chosen.name(), name));
        } catch (HamletRefused refused) {
            throw ReformOptions.failure(refused, name);
        }
    }
}
