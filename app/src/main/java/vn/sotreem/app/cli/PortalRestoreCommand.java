package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.portal.PortalBackup;
import vn.sotreem.core.register.RegisterUnavailable;

/** Makes a reference portal out of a backup; laptops notice and tell it again what it has lost. */
@Command(name = "restore")
final class PortalRestoreCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "DIR", descriptionKey = "portal-backup")
    private Path backup;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    PortalRestoreCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        PortalFolder.use(backup,
                () -> PortalBackup.restore(backup, data, program.here().clock(), program.here().random()));
        program.console().say("portal.restored", data);
        program.console().document(out -> out.writeStringField("folder", data.toString()));
        return Exit.DONE;
    }
}
