package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

/** Sets another password, by the present one or by the recovery code. */
@Command(name = "password")
final class PasswordCommand implements Task {
    private final Program program;

    @Option(names = "--recover")
    private boolean recover;

    @Option(names = "--new-password-file", paramLabel = "FILE")
    private Path newPasswordFile;

    PasswordCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        Home home = program.home();
        String user = home.user();
        if (recover) {
            recover(home, user);
        } else {
            change(home, user);
        }
        program.console().say("password.done", user);
        program.console().document(out -> out.writeStringField("user", user));
        return Exit.DONE;
    }

    private void change(Home home, String user) throws CommandFailure, RegisterUnavailable {
        try (Password present = home.secrets().password(); Password wanted = wanted(home)) {
            home.register().changePassword(user, present, wanted).orElseThrow(Home::wrongPassword).close();
        }
    }

    private void recover(Home home, String user) throws CommandFailure, RegisterUnavailable {
        RecoveryCode code = home.secrets().recoveryCode();
        try (Password wanted = wanted(home)) {
            home.register().recover(code, user, wanted)
                    .orElseThrow(() -> new CommandFailure(Exit.LOCKED, "recovery-code-other")).close();
        }
    }

    private Password wanted(Home home) throws CommandFailure {
        return home.secrets().newPassword(Optional.ofNullable(newPasswordFile));
    }
}
