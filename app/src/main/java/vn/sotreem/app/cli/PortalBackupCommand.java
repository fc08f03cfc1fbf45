package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.portal.PortalBackup;
import vn.sotreem.core.register.RegisterUnavailable;

/** Copies the reference portal's store into another folder; laptops hear that what they sent so far is durable. */
@Command(name = "backup")
final class PortalBackupCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "DIR", descriptionKey = "portal-backup")
    private Path target;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    PortalBackupCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        PortalFolder.use(data, () -> PortalBackup.write(data, target, program.here().clock(), program.here().random()));
        program.console().say("portal.backed-up", target);
        program.console().document(out -> out.writeStringField("folder", target.toString()));
        return Exit.DONE;
    }
}
