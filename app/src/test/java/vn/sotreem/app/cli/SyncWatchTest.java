package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;

/** The scheduler's command, as the real program where ending it is what it is about. */
class SyncWatchTest {
    private static final int SIGNAL_TERM = 143;

    @TempDir
    private Path folder;

    @Test
    void aRoundIsOneLineAndTheRegisterIsFreeAfterwards() throws Exception {
        Path home = folder.resolve("home");
        Terminal terminal = new Terminal(home).withRegister();
        try (ReferencePortal portal = ReferencePortal.open(folder.resolve("portal"), Clock.systemUTC(),
                new SecureRandom());
             PortalServer server = PortalServer.start(portal, 0, fault -> { })) {
            terminal.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
            try (RealProgram watch = RealProgram.start(home, "sync", "--watch", "--json")) {
                watch.untilLines(1);
                JsonNode round = new ObjectMapper().readTree(watch.lines().getFirst());
                assertThat(round.path("code").isNull()).isTrue();
                assertThat(round.path("sent").asInt()).isEqualTo(1);
                assertThat(terminal.ask("status").path("waiting").asInt()).isZero();

                assertThat(watch.end()).isEqualTo(SIGNAL_TERM);
                assertThat(watch.lines()).hasSize(1);
            }
        }
    }

    @Test
    void whatCanNeverWorkEndsItAtOnce() {
        Terminal terminal = new Terminal(folder.resolve("home")).withRegister();

        assertThat(terminal.run("sync", "--watch").exit()).isEqualTo(Exit.PROBLEM);
        assertThat(terminal.run("sync", "--watch", "--every", "0").exit()).isEqualTo(Exit.USAGE);
    }
}
