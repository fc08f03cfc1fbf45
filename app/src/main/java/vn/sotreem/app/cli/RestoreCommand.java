package vn.sotreem.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.RegisterUnavailable.Cause;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

/** Puts a backup in the register's place, by the backup's password or its recovery code; keeps what was there. */
@Command(name = "restore")
final class RestoreCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup-source")
    private Path file;

    @Option(names = "--recover")
    private boolean recover;

    RestoreCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        if (!Files.isReadable(file)) {
            throw CommandFailure.problem("file-unreadable", file);
        }
        Home home = program.home();
        Path aside = recover ? byCode(home) : byPassword(home);
        program.console().say("restore.done", aside);
        program.console().document(out -> out.writeStringField("keptAside", aside.toString()));
        return Exit.DONE;
    }

    private Path byPassword(Home home) throws CommandFailure, RegisterUnavailable {
        try (Password password = home.secrets().password()) {
            return restore(home, keys -> home.among(keys.users()).flatMap(user -> keys.unlock(user, password)))
                    .orElseThrow(Home::wrongPassword);
        }
    }

    private Path byCode(Home home) throws CommandFailure, RegisterUnavailable {
        RecoveryCode code = home.secrets().recoveryCode();
        return restore(home, keys -> keys.unlock(code))
                .orElseThrow(() -> new CommandFailure(Exit.LOCKED, "recovery-code-other"));
    }

    private Optional<Path> restore(Home home, RegisterHome.Opening opening)
            throws CommandFailure, RegisterUnavailable {
        try {
            return home.register().restore(file, opening);
        } catch (RegisterUnavailable unavailable) {
            if (unavailable.reason() == Cause.DAMAGED) {
                throw CommandFailure.problem("backup-damaged", file);
            }
            throw unavailable;
        }
    }
}
