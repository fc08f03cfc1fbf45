package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.RegisterUnavailable.Cause;

/** Writes the register into one encrypted file and reads it back. */
@Command(name = "backup")
final class BackupCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup-target")
    private Path file;

    BackupCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        Home home = program.home();
        try (Home.Opened opened = home.open()) {
            backUp(home, opened);
        }
        long bytes = Files.size(file);
        program.console().say("backup.done", file);
        program.console().document(out -> {
            out.writeStringField("file", file.toAbsolutePath().toString());
            out.writeNumberField("bytes", bytes);
        });
        return Exit.DONE;
    }

    private void backUp(Home home, Home.Opened opened) throws CommandFailure, RegisterUnavailable {
        try {
            home.register().backUp(opened.register(), file.toAbsolutePath());
        } catch (RegisterUnavailable unavailable) {
            if (unavailable.reason() == Cause.DISK) {
                throw CommandFailure.problem("file-unwritable", file);
            }
            throw unavailable;
        }
    }
}
