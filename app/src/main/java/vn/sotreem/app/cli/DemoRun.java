package vn.sotreem.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs this program's own commands on the demonstration's register, and holds each to the exit code it should have. */
final class DemoRun {
    static final String PASSWORD = "sổ trẻ em xã mẫu";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LINES_SHOWN = 12;

    private final Program program;
    private final Path home;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    DemoRun(Program program, Path home) {
        this.program = program;
        this.home = home;
    }

    /** Runs a command and shows it with what it says. */
    void show(Exit expected, String... command) throws CommandFailure {
        String typed = Stream.of(command).map(DemoRun::quoted).collect(Collectors.joining(" "));
        program.console().line("  $ sotreem " + typed);
        run(expected, "", List.of(command));
        List<String> lines = said().lines().toList();
        lines.stream().limit(LINES_SHOWN).forEach(line -> program.console().line("    " + line));
        if (lines.size() > LINES_SHOWN) {
            program.console().line("    " + program.texts().get("demo.more", lines.size() - LINES_SHOWN));
        }
    }

    private static String quoted(String word) {
        return word.contains(" ") ? '"' + word + '"' : word;
    }

    /** Runs a command that comes to its end, and gives its document. */
    JsonNode ask(String... command) throws CommandFailure, IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.add(Preferences.JSON_OPTION);
        run(Exit.DONE, "", all);
        return JSON.readTree(said());
    }

    /** Saves a record and shows it; gives its id. */
    String save(ObjectNode json) throws CommandFailure, IOException {
        List<String> command = List.of("save", "-", Preferences.JSON_OPTION);
        program.console().line("  $ sotreem " + String.join(" ", command) + " <<< '" + json + "'");
        run(Exit.DONE, json.toString(), command);
        return JSON.readTree(said()).path("records").path(0).path("id").asText();
    }

    private void run(Exit expected, String input, List<String> command) throws CommandFailure {
        said.reset();
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--home", home.toString(), Preferences.LANGUAGE_OPTION,
                program.texts().locale().getLanguage()));
        Exit exit = Main.run(all, surroundings(input));
        if (exit != expected) {
            throw CommandFailure.problem("demo-step", command.getFirst(), exit.code(), expected.code());
        }
    }

    private Surroundings surroundings(String input) {
        PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8);
        var streams = new Surroundings.Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out,
                out);
        Surroundings here = program.here();
        Map<String, String> environment = new HashMap<>(here.environment());
        environment.put(Secrets.PASSWORD, PASSWORD);
        return new Surroundings(streams, environment, question -> Optional.empty(),
                here.clock(), here.random(), here.cost());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
