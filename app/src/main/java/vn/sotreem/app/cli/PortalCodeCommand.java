package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.RegisterUnavailable;

/** Gives out a one-time code at the reference portal, for an officer's computer or a collaborator's. */
@Command(name = "code")
final class PortalCodeCommand implements Task {
    private final Program program;

    @Option(names = "--role", paramLabel = "collaborator|officer", required = true, descriptionKey = "computer-role")
    private Audience role;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    PortalCodeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        PortalFolder.use(data, () -> {
            try (ReferencePortal portal =
                         ReferencePortal.open(data, program.here().clock(), program.here().random())) {
                String code = portal.newCode(role).text();
                program.console().say("portal.code", code);
                program.console().document(out -> out.writeStringField("code", code));
            }
        });
        return Exit.DONE;
    }
}
