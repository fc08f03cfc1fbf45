package vn.sotreem.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Keeps a person out of the register. What the person saved is still sent, and the drafts stay. */
@Command(name = "lock")
final class UserLockCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
    private String name;

    UserLockCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            return new UserLines(program, register).tell(opened.home().admission(register).lock(name), name);
        }
    }
}
