package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;

/** What a reference portal goes through in trials, by command. */
class PortalCommandTest {
    @TempDir
    private Path folder;

    private String data() {
        return folder.resolve("portal").toString();
    }

    private ReferencePortal portal() throws Exception {
        return ReferencePortal.open(folder.resolve("portal"), Clock.systemUTC(), new SecureRandom());
    }

    /** Lets a laptop in and sends what it has; gives its id. */
    private String sent(Terminal laptop) throws Exception {
        try (ReferencePortal portal = portal(); PortalServer server = PortalServer.start(portal, 0, fault -> { })) {
            JsonNode enrolled = laptop.ask("enrol", "--portal", server.address().toString(), "--code",
                    portal.newCode().text());
            laptop.ask("sync", "--once");
            return enrolled.path("device").asText();
        }
    }

    @Test
    void aComputerIsStruckOffOnce() throws Exception {
        Terminal laptop = new Terminal(folder.resolve("home")).withRegister();
        String device = sent(laptop);

        assertThat(laptop.ask("portal", "revoke", device, "--data", data()).path("device").asText()).isEqualTo(device);
        assertThat(laptop.run("portal", "revoke", device, "--data", data(), "--json").out())
                .contains("portal-device-unknown");
        assertThat(laptop.run("portal", "revoke", UUID.randomUUID().toString(), "--data", data()).exit())
                .isEqualTo(Exit.PROBLEM);
        assertThat(laptop.run("portal", "revoke", "máy của Hoa", "--data", data()).exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aCodeIsForAnOfficerOrACollaboratorAndThatCanBeChanged() throws Exception {
        Terminal laptop = new Terminal(folder.resolve("home")).withRegister();
        portal().close();

        String code = laptop.ask("portal", "code", "--role", "collaborator", "--data", data()).path("code").asText();
        assertThat(laptop.run("portal", "code", "--data", data()).exit()).isEqualTo(Exit.USAGE);
        String device;
        try (ReferencePortal portal = portal(); PortalServer server = PortalServer.start(portal, 0, fault -> { })) {
            device = laptop.ask("enrol", "--portal", server.address().toString(), "--code", code).path("device")
                    .asText();
        }

        assertThat(laptop.ask("portal", "role", device, "--role", "officer", "--data", data()).path("role").asText())
                .isEqualTo("officer");
        assertThat(laptop.run("portal", "role", UUID.randomUUID().toString(), "--role", "officer", "--data", data(),
                "--json").out()).contains("portal-device-unknown");
    }

    @Test
    void aPortalIsBackedUpAndPutBackIntoEmptyFoldersOnly() throws Exception {
        Terminal laptop = new Terminal(folder.resolve("home")).withRegister();
        sent(laptop);
        String backup = folder.resolve("backup").toString();
        String again = folder.resolve("again").toString();

        laptop.ask("portal", "backup", backup, "--data", data());
        laptop.ask("portal", "restore", backup, "--data", again);

        assertThat(laptop.run("portal", "dump", "--data", again).out())
                .isEqualTo(laptop.run("portal", "dump", "--data", data()).out());
        assertThat(laptop.run("portal", "backup", backup, "--data", data(), "--json").out()).contains("portal-there");
        assertThat(laptop.run("portal", "restore", folder.resolve("none").toString(), "--data", again, "--json").out())
                .contains("portal-absent");
    }

    @Test
    void whatIsBeingServedIsLeftAlone() throws Exception {
        Terminal laptop = new Terminal(folder.resolve("home"));
        try (ReferencePortal served = portal()) {
            assertThat(laptop.run("portal", "backup", folder.resolve("b").toString(), "--data", data()).exit())
                    .isEqualTo(Exit.LOCKED);
            assertThat(served.records()).isEmpty();
        }
    }

    @Test
    void troubleThatCannotBeIsRefused() {
        Terminal laptop = new Terminal(folder.resolve("home"));
        for (List<String> wrong : List.of(List.of("--delay", "-1"), List.of("--error-rate", "1.5"),
                List.of("--cut-after", "-7"), List.of("--seed", "x"))) {
            assertThat(laptop.run("portal", "serve", "--data", data(), wrong.getFirst(), wrong.getLast()).exit())
                    .as(wrong.getFirst()).isEqualTo(Exit.USAGE);
        }
        assertThat(Files.exists(folder.resolve("portal"))).isFalse();
    }

    @Test
    void troubleIsToldAsItIsDone() throws Exception {
        try (RealProgram served = RealProgram.start(folder.resolve("home"), "--lang", "en", "portal", "serve", "--data",
                data(), "--error-rate", "1", "--seed", "7")) {
            served.untilLines(4);
            assertThat(served.lines()).anyMatch(line -> line.contains("--seed 7"));
            Terminal laptop = new Terminal(folder.resolve("home")).withRegister();
            String url = served.lines().getFirst().replaceFirst(".* ", "");
            laptop.run("enrol", "--portal", url, "--code", served.lines().get(1).replaceFirst(".* ", ""));
            served.untilLines(5);
            assertThat(served.lines().get(4)).contains("POST: answered 503");
        }
    }
}
