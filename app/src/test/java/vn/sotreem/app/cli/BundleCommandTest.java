package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;

class BundleCommandTest {
    @TempDir
    private Path folder;
    private Terminal hamlet;
    private Terminal officer;
    private ReferencePortal portal;
    private PortalServer server;
    private String out;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), Clock.systemDefaultZone(), new SecureRandom());
        server = PortalServer.start(portal, 0, fault -> { });
        hamlet = enrolled("hamlet");
        officer = enrolled("officer");
        out = folder.resolve("out.so-bundle.age").toString();
    }

    private Terminal enrolled(String name) {
        Terminal terminal = new Terminal(folder.resolve(name)).withRegister();
        terminal.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
        return terminal;
    }

    @AfterEach
    void close() {
        server.close();
        portal.close();
    }

    private String key(Terminal terminal) {
        return terminal.ask("bundle", "key").path("recipient").asText();
    }

    private void refused(Terminal terminal, String file, String code) {
        Terminal.Said said = terminal.run("bundle", "read", file, "--json");
        assertThat(said.exit()).isEqualTo(Exit.PROBLEM);
        assertThat(said.json().path("code").asText()).isEqualTo(code);
    }

    @Test
    void changesGoOutAndReceiptsComeBack() {
        assertThat(hamlet.save("[{'name':'Nông Văn An','birth':'2015','household':{'hamlet':'Nà Lìa','number':'1'}}]")
                .exit()).isEqualTo(Exit.DONE);
        JsonNode written = hamlet.ask("bundle", "write", out, "--to", key(officer));
        assertThat(hamlet.ask("bundle", "list").path("onStick")).isEqualTo(written.path("changes"));
        JsonNode shown = officer.ask("bundle", "show", out);
        assertThat(shown.path("batches")).isEqualTo(written.path("batches"));
        assertThat(shown.path("children").asInt()).isEqualTo(1);
        assertThat(shown.path("hamlets").path(0).asText()).isEqualTo("Thôn Nà Lìa");
        JsonNode read = officer.ask("bundle", "read", out);
        assertThat(read.path("newcomer").asBoolean()).isFalse();
        assertThat(officer.ask("children").path("children").size()).isEqualTo(1);
        officer.ask("sync");
        String back = folder.resolve("back").toString();
        officer.ask("bundle", "write", back, "--back", read.path("device").asText());

        assertThat(hamlet.ask("bundle", "read", back).path("settled").asInt()).isPositive();
        assertThat(hamlet.ask("status").path("waiting").asInt()).isZero();
        JsonNode next = hamlet.ask("bundle", "write", out);
        assertThat(next.path("batches").asInt()).as("the key is remembered").isZero();
        assertThat(next.path("asks").asBoolean()).isTrue();
    }

    @Test
    void aComputerWithoutANetworkIsEnrolledByBundle() {
        Terminal fresh = new Terminal(folder.resolve("fresh")).withRegister();
        assertThat(fresh.run("bundle", "write", out, "--to", key(officer), "--json").json().path("code").asText())
                .isEqualTo("not-enrolled");
        fresh.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text(), "--by-stick");
        assertThat(fresh.ask("bundle", "write", out, "--to", key(officer)).path("way").asText()).isEqualTo("join");
        assertThat(officer.ask("bundle", "read", out).path("new").asBoolean()).isTrue();
        officer.ask("sync");
        String back = folder.resolve("back").toString();
        String device = officer.ask("bundle", "list").path("senders").path(0).path("device").asText();
        officer.ask("bundle", "write", back, "--back", device);

        assertThat(fresh.ask("bundle", "read", back).path("letIn").asBoolean()).isTrue();
        assertThat(fresh.ask("status").path("portal").asText()).startsWith(server.address().toString());
    }

    @Test
    void aWrongStickIsRefusedWithAReason() throws Exception {
        hamlet.ask("bundle", "write", out, "--to", key(hamlet));

        refused(officer, out, "stick-not-for-this-laptop");
        refused(hamlet, out, "stick-own");
        Path file = Path.of(out);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        refused(hamlet, out, "stick-damaged");
        Files.writeString(file, "Xin chào");
        refused(hamlet, out, "stick-not-a-bundle");
    }

    @Test
    void aMistypedKeyIsTold() {
        assertThat(hamlet.run("bundle", "write", out, "--to", key(officer) + "x").exit()).isEqualTo(Exit.USAGE);
        assertThat(hamlet.run("bundle", "write", out, "--json").json().path("code").asText())
                .isEqualTo("stick-recipient-missing");
    }
}
