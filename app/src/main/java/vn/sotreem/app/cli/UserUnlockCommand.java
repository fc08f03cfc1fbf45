package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.Password;

/** Lets a person in again, or one who forgot the password, with a first password. */
@Command(name = "unlock")
final class UserUnlockCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
    private String name;

    @Option(names = "--new-password-file", paramLabel = "FILE")
    private Path newPasswordFile;

    UserUnlockCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        Home home = program.home();
        try (Password own = home.secrets().password(); Home.Opened opened = home.open(own);
             Password first = home.secrets().newPassword(Optional.ofNullable(newPasswordFile))) {
            Register register = opened.register();
            return new UserLines(program, register)
                    .tell(opened.home().admission(register).unlock(own, name, first), name);
        }
    }
}
