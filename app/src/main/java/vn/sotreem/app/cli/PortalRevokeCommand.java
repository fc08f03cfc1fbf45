package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.RegisterUnavailable;

/** Strikes a computer off at the reference portal, until it is let in by a new code. */
@Command(name = "revoke")
final class PortalRevokeCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "DEVICE", descriptionKey = "revoked")
    private UUID device;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    PortalRevokeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        PortalFolder.use(data, this::revoke);
        program.console().say("portal.revoked", device);
        program.console().document(out -> out.writeStringField("device", device.toString()));
        return Exit.DONE;
    }

    private void revoke() throws RegisterUnavailable, CommandFailure {
        try (ReferencePortal portal = ReferencePortal.open(data, program.here().clock(), program.here().random())) {
            if (!portal.revoke(device)) {
                throw CommandFailure.problem("portal-device-unknown", device);
            }
        }
    }
}
