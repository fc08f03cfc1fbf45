package vn.sotreem.app.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.RegisterUnavailable;

/** Measures on this very machine and prints figures; nothing is judged by them. */
@Command(name = "bench")
final class BenchCommand implements Task {
    private final Program program;

    @Option(names = "--children", paramLabel = "N")
    private int children = 100_000;

    BenchCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws RegisterUnavailable, IOException {
        List<BenchRun.Figure> figures;
        try (ScratchFolder folder = new ScratchFolder()) {
            figures = new BenchRun(folder.path(), program.here(), children).measure();
        }
        figures.forEach(figure -> program.console().say(figure.key(), figure.value()));
        program.console().document(json -> {
            for (BenchRun.Figure figure : figures) {
                json.writeNumberField(figure.name(), figure.value());
            }
        });
        return Exit.DONE;
    }
}
