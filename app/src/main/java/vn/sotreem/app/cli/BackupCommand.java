package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.Backup;
import vn.sotreem.core.register.Backups;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.RegisterUnavailable.Cause;

/** Writes the register into one encrypted file and reads it back, or lists what was backed up. */
@Command(name = "backup")
final class BackupCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "backup-target")
    private Path file;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--folder", paramLabel = "DIR")
    private Path folder;

    @Option(names = "--no-folder")
    private boolean noFolder;

    BackupCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        Home home = program.home();
        if (list) {
            return list(home.register().backups());
        }
        try (Home.Opened opened = home.open()) {
            setFolder(home.register().backups());
            Path made = file == null ? keep(home, opened) : write(home, opened);
            tell(made);
        }
        return Exit.DONE;
    }

    private void setFolder(Backups backups) throws CommandFailure, RegisterUnavailable {
        if (folder == null && !noFolder) {
            return;
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw CommandFailure.problem("file-unwritable", folder);
        }
        backups.setOther(Optional.ofNullable(folder));
    }

    private Path write(Home home, Home.Opened opened) throws CommandFailure, RegisterUnavailable {
        try {
            home.register().backups().write(opened.register(), file.toAbsolutePath());
            return file.toAbsolutePath();
        } catch (RegisterUnavailable unavailable) {
            if (unavailable.reason() == Cause.DISK) {
                throw CommandFailure.problem("file-unwritable", file);
            }
            throw unavailable;
        }
    }

    private static Path keep(Home home, Home.Opened opened) throws CommandFailure {
        Backups.State state = home.register().backups().keepNow(opened.register());
        if (state.trouble().isPresent()) {
            throw CommandFailure.problem(code(state.trouble().get()));
        }
        return state.latest().orElseThrow().file();
    }

    private static String code(Backups.Trouble trouble) {
        return switch (trouble) {
            case DISK -> "backup-disk";
            case DAMAGED -> "backup-register-damaged";
            case OTHER_FOLDER -> "backup-folder-away";
        };
    }

    private void tell(Path made) throws IOException {
        long bytes = Files.size(made);
        program.console().say("backup.done", made);
        program.console().document(out -> {
            out.writeStringField("file", made.toString());
            out.writeNumberField("bytes", bytes);
        });
    }

    private Exit list(Backups backups) throws RegisterUnavailable {
        List<Backup> found = new ArrayList<>(backups.list());
        Optional<Path> other = backups.other();
        if (other.isPresent() && Files.isDirectory(other.get())) {
            found.addAll(Backups.list(other.get()));
        }
        Console console = program.console();
        found.forEach(backup -> console.say("backup.listed", moment(backup), backup.content().children(),
                backup.file()));
        if (found.isEmpty()) {
            console.say("backup.none");
        }
        console.document(out -> {
            out.writeStringField("folder", other.map(Path::toString).orElse(null));
            out.writeArrayFieldStart("backups");
            for (Backup backup : found) {
                write(out, backup);
            }
            out.writeEndArray();
        });
        return Exit.DONE;
    }

    private static void write(JsonGenerator out, Backup backup) throws IOException {
        out.writeStartObject();
        out.writeStringField("file", backup.file().toString());
        out.writeNumberField("bytes", backup.bytes());
        out.writeStringField("madeAt", backup.content().madeAt().toString());
        out.writeNumberField("children", backup.content().children());
        out.writeEndObject();
    }

    private String moment(Backup backup) {
        return Moment.of(backup.content().madeAt(), program.here().clock());
    }
}
