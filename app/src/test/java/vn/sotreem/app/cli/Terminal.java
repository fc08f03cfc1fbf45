package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotreem.core.security.Argon2Cost;

/** A terminal in which commands are run on one home folder, in this process and with passwords that cost little. */
final class Terminal {
    /** Whose register it is. */
    static final String USER = "Nông Thị Hoa";

    static final String PASSWORD = "mật khẩu của Hoa";

    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Path home;
    private final Map<String, String> environment = new HashMap<>(Map.of(Secrets.PASSWORD, PASSWORD));

    /** What a command left behind. */
    record Said(Exit exit, String out, String err) {
        /** The one document on standard output. */
        JsonNode json() {
            assertThat(err).isEmpty();
            try {
                return JSON.readTree(out);
            } catch (com.fasterxml.jackson.core.JsonProcessingException notOneDocument) {
                throw new UncheckedIOException(notOneDocument);
            }
        }
    }

    Terminal(Path home) {
        this.home = home;
        environment.put("XDG_STATE_HOME", home.resolveSibling("machine").toString());
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Sets a register of one hamlet up. */
    Terminal withRegister() {
        assertThat(init("Thôn Nà Lìa").exit()).isEqualTo(Exit.DONE);
        return this;
    }

    Said init(String... hamlets) {
        List<String> command = new ArrayList<>(List.of("init", "--province", "20", "--commune-code", "06463",
                "--commune", "Xã Y Tịch", "--user", USER, "--role", "collaborator", "--hamlet"));
        command.addAll(List.of(hamlets));
        command.add("--json");
        return run(command.toArray(String[]::new));
    }

    Said run(String... command) {
        return reading("", command);
    }

    /** Runs a command that is to come to its end, and gives its document. */
    JsonNode ask(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add("--json");
        Said said = run(all.toArray(String[]::new));
        assertThat(said.exit()).as(said.out()).isEqualTo(Exit.DONE);
        return said.json();
    }

    /** Saves JSON, with apostrophes in the place of quotation marks. */
    Said save(String json) {
        return reading(json.replace('\'', '"'), "save", "-", "--json");
    }

    Said reading(String input, String... command) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(command));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        var streams = new Surroundings.Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                utf8(out), utf8(err));
        Exit exit = Main.run(all, new Surroundings(streams, environment, question -> Optional.empty(),
                Clock.systemDefaultZone(), new SecureRandom(), CHEAP));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
