package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;

/** A register's folder is copied to another computer, and both go on. */
class CopiedCommandTest {
    private static final String FAMILY = "{'name':'%s','birth':'2015','household':{'hamlet':'Nà Lìa'}}";

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private PortalServer server;
    private Terminal first;
    private Terminal second;

    @BeforeEach
    void setUp() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), Clock.systemUTC(), new SecureRandom());
        server = PortalServer.start(portal, 0, fault -> { });
        first = new Terminal(folder.resolve("A").resolve("home")).withRegister();
        enrol(first);
        first.save(FAMILY.formatted("Nông Văn An"));
        first.ask("sync");
        first.save(FAMILY.formatted("Nông Thị Én"));
        Path copy = Files.createDirectories(folder.resolve("B").resolve("home"));
        try (Stream<Path> files = Files.list(folder.resolve("A").resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        second = new Terminal(copy);
    }

    @AfterEach
    void close() {
        server.close();
        portal.close();
    }

    private void enrol(Terminal terminal) {
        terminal.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
    }

    private static String code(Terminal terminal, String... command) throws Exception {
        Terminal.Said said = terminal.run(Stream.concat(Stream.of(command), Stream.of("--json"))
                .toArray(String[]::new));
        return new JsonMapper().readTree(said.out()).path("code").asText();
    }

    /** A stick for the other computer; tells why there is none. */
    private String writing(Terminal terminal) throws Exception {
        String key = terminal.ask("bundle", "key").path("recipient").asText();
        return code(terminal, "bundle", "write", folder.resolve("1.so-bundle.age").toString(), "--to", key);
    }

    @Test
    void theNewOneIsAskedForACodeAndThenBothHaveEverythingOnce() throws Exception {
        second.save(FAMILY.formatted("Lý Văn Tám"));
        assertThat(code(second, "sync", "--once")).isEqualTo("register-elsewhere");

        assertThat(writing(second)).isEqualTo("stick-copied");

        JsonNode chosen = second.ask("copied", "--both");
        assertThat(chosen.path("copied").asBoolean()).isFalse();
        assertThat(chosen.path("needsCode").asBoolean()).isTrue();
        assertThat(code(second, "sync", "--once")).isEqualTo("sending-stopped-fork");
        assertThat(writing(second)).isEqualTo("stick-copied");

        enrol(second);
        first.ask("sync");
        second.ask("sync");
        first.ask("sync");
        assertThat(first.ask("children")).isEqualTo(second.ask("children"));
        assertThat(first.ask("children").path("count").asInt()).isEqualTo(3);
    }

    @Test
    void aRegisterThatMovedGoesOnAndAQuestionNobodyAskedIsNotAnswered() throws Exception {
        assertThat(code(first, "copied", "--here")).isEqualTo("not-copied");

        assertThat(second.ask("copied").path("copied").asBoolean()).isTrue();
        second.ask("copied", "--here");

        assertThat(second.ask("sync").path("waiting").asInt()).isZero();
    }
}
