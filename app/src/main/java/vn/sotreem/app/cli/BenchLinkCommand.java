package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.RegisterUnavailable;

/** Measures how long a full register takes over links that are slow, far and cut, and prints it beside their limit. */
@Command(name = "link")
final class BenchLinkCommand implements Task {
    private static final long BYTES_PER_KILOBIT = 125;

    private final Program program;

    @Option(names = "--children", paramLabel = "N")
    private int children = 10_000;

    @Option(names = "--rate", paramLabel = "KBIT")
    private long kilobits = 64;

    @Option(names = "--rtt", paramLabel = "MS")
    private long milliseconds = 800;

    @Option(names = "--cuts", paramLabel = "S", split = ",")
    private List<Integer> cuts = List.of(0, 10, 5);

    private record Run(int cutsEvery, BenchLinkRun.Result result) {
    }

    BenchLinkCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        List<Run> runs = new ArrayList<>();
        for (int seconds : cuts) {
            BadLink.Nature nature = new BadLink.Nature(kilobits * BYTES_PER_KILOBIT, Duration.ofMillis(milliseconds),
                    Duration.ofSeconds(seconds));
            Run run = new Run(seconds, new BenchLinkRun(program.here(), children, nature).measure());
            tell(run);
            runs.add(run);
        }
        program.console().document(out -> {
            out.writeArrayFieldStart("runs");
            for (Run run : runs) {
                write(out, run);
            }
            out.writeEndArray();
        });
        return Exit.DONE;
    }

    private void tell(Run run) {
        BenchLinkRun.Result result = run.result();
        String key = run.cutsEvery() == 0 ? "bench.link" : "bench.link-cut";
        program.console().say(key, run.cutsEvery(), result.cuts(), result.seconds(), result.limit(),
                result.traffic().bytesUp(), result.traffic().bytesDown(), result.traffic().requests(),
                result.traffic().connections(), result.waiting());
    }

    private static void write(JsonGenerator out, Run run) throws IOException {
        BenchLinkRun.Result result = run.result();
        out.writeStartObject();
        out.writeNumberField("cutsEvery", run.cutsEvery());
        out.writeNumberField("cuts", result.cuts());
        out.writeNumberField("seconds", result.seconds());
        out.writeNumberField("limitSeconds", result.limit());
        out.writeNumberField("bytesUp", result.traffic().bytesUp());
        out.writeNumberField("bytesDown", result.traffic().bytesDown());
        out.writeNumberField("requests", result.traffic().requests());
        out.writeNumberField("connections", result.traffic().connections());
        out.writeNumberField("waiting", result.waiting());
        out.writeEndObject();
    }
}
