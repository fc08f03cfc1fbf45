package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.app.ui.Toolkit;
import vn.sotreem.core.register.RegisterUnavailable;

/** Shows the program on a sample commune: in the window, or on a machine without a display in the terminal. */
@Command(name = "demo")
final class DemoCommand implements Task {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Program program;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out;

    @Option(names = "--terminal")
    private boolean terminal;

    DemoCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        Path folder = folder();
        if (!terminal && Toolkit.hasDisplay(program.here().environment())) {
            return new DemoWindow(program, folder).run();
        }
        program.console().say("demo.begin", folder);
        Map<String, Path> made = new DemoStory(program, folder).tell();
        program.console().line("");
        program.console().say("demo.end");
        made.forEach((what, path) -> program.console().line("  " + program.texts().get("demo.made." + what, path)));
        program.console().document(json -> {
            for (Map.Entry<String, Path> each : made.entrySet()) {
                json.writeStringField(each.getKey(), each.getValue().toString());
            }
        });
        return Exit.DONE;
    }

    /** A folder of its own for every demonstration, so that none meets what another has left. */
    private Path folder() throws IOException {
        if (out == null) {
            return Files.createTempDirectory("so-tre-em-");
        }
        Path folder = out.toAbsolutePath().resolve(STAMP.format(LocalDateTime.now(program.here().clock())));
        return Files.createDirectories(folder);
    }
}
