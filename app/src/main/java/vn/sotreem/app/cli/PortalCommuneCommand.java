package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.RegisterUnavailable;

/** Makes a commune another one at the reference portal, or a part of another one. */
@Command(name = "commune")
final class PortalCommuneCommand implements Task {
    private static final Pattern CODE = Pattern.compile("\\d{5}");

    private final Program program;

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "old")
    private String old;

    @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "successor")
    private String successor;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    PortalCommuneCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        for (String code : new String[] {old, successor}) {
            if (!CODE.matcher(code).matches()) {
                throw CommandFailure.usage("commune-code", code);
            }
        }
        if (old.equals(successor)) {
            throw CommandFailure.problem("commune-no-change", old);
        }
        PortalFolder.use(data, this::succeed);
        return Exit.DONE;
    }

    private void succeed() throws RegisterUnavailable {
        try (ReferencePortal portal = ReferencePortal.open(data, program.here().clock(), program.here().random())) {
            int records = portal.succeed(old, successor);
            program.console().say("portal.succeeded", old, successor, records);
            program.console().document(out -> {
                out.writeStringField("commune", old);
                out.writeStringField("successor", successor);
                out.writeNumberField("records", records);
            });
        }
    }
}
