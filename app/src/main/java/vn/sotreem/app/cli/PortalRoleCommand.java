package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.RegisterUnavailable;

/** Says at the reference portal whether a computer is an officer's or a collaborator's. */
@Command(name = "role")
final class PortalRoleCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "DEVICE", descriptionKey = "revoked")
    private UUID device;

    @Option(names = "--role", paramLabel = "collaborator|officer", required = true, descriptionKey = "computer-role")
    private Audience role;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    PortalRoleCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        PortalFolder.use(data, this::grant);
        program.console().say("portal.role." + role.code(), device);
        program.console().document(out -> {
            out.writeStringField("device", device.toString());
            out.writeStringField("role", role.code());
        });
        return Exit.DONE;
    }

    private void grant() throws RegisterUnavailable, CommandFailure {
        try (ReferencePortal portal = ReferencePortal.open(data, program.here().clock(), program.here().random())) {
            if (!portal.grant(device, role)) {
                throw CommandFailure.problem("portal-device-unknown", device);
            }
        }
    }
}
