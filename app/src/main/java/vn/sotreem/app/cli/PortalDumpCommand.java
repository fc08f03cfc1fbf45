package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.RegisterUnavailable;

/** Writes everything the reference portal holds, a line of JSON for each record and one for all of them. */
@Command(name = "dump")
final class PortalDumpCommand implements Task {
    private final Program program;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    PortalDumpCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        if (Files.notExists(data.resolve(ReferencePortal.FILE_NAME))) {
            throw CommandFailure.problem("portal-absent", data);
        }
        List<PortalRecord> records =
                ReferencePortal.recordsIn(data, program.here().clock(), program.here().random());
        Console console = program.console();
        for (PortalRecord held : records) {
            console.jsonLine(out -> RecordJson.line(out, held.entity(), held.id(), held.version(), held.content()));
        }
        Checksum checksum = Checksum.of(records.stream().map(PortalRecord::copy));
        console.jsonLine(out -> {
            out.writeNumberField("count", checksum.count());
            out.writeStringField("checksum", checksum.text());
        });
        return Exit.DONE;
    }
}
