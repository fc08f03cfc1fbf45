package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a picture of every screen in its main states, in both languages and several sizes. */
@Command(name = "tour")
final class TourCommand implements Task {
    private final Program program;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    @Option(names = "--only", paramLabel = "NAME")
    private String only = "";

    @Option(names = "--bad-day")
    private boolean badDay;

    TourCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, IOException {
        Path folder = out.toAbsolutePath();
        List<Path> pictures = badDay ? Pictures.ofBadDays(folder, program)
                : Pictures.write(folder, program.here(), name -> name.startsWith(only));
        program.console().say("tour.done", pictures.size(), folder);
        program.console().document(json -> {
            json.writeStringField("folder", folder.toString());
            json.writeNumberField("pictures", pictures.size());
        });
        return Exit.DONE;
    }
}
