package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.portal.SampleOffice;

class RoundTripTest {
    private static final int CHILDREN = 120;
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    private Path folder;
    private Terminal terminal;
    private Path list;

    @BeforeEach
    void setUp() throws Exception {
        terminal = new Terminal(folder.resolve("nhà của Hoa")).withRegister();
        list = folder.resolve("danh sách.xlsx");
        SampleList.write(SampleOffice.commune(new Random(1), new RecordIds(CLOCK, new SecureRandom()),
                LocalDate.now(CLOCK), CHILDREN), list);
    }

    @Test
    void whatIsImportedHereIsWhatThePortalHolds() throws Exception {
        JsonNode dry = terminal.ask("import", list.toString(), "--dry-run");
        assertThat(dry.path("imported").asInt()).isEqualTo(CHILDREN);
        assertThat(terminal.ask("status").path("children").asInt()).isZero();

        terminal.ask("import", list.toString());
        assertThat(terminal.ask("import", list.toString()).path("alreadyThere").asInt()).isEqualTo(CHILDREN);
        JsonNode waiting = terminal.ask("status");
        assertThat(waiting.path("children").asInt()).isEqualTo(CHILDREN);
        assertThat(waiting.path("waiting").asLong()).isGreaterThan(CHILDREN);

        JsonNode sent = sendTo(folder.resolve("portal"));

        assertThat(sent.path("sent")).isEqualTo(waiting.path("waiting"));
        JsonNode status = terminal.ask("status");
        assertThat(status.path("waiting").asLong()).isZero();
        assertThat(status.path("oldestWaiting").isNull()).isTrue();
        assertThat(status.path("lastReceipt").path("batch").asInt()).isEqualTo(1);
        assertThat(dumped(folder.resolve("portal"))).isEqualTo(children());
        assertThat(terminal.ask("doctor").path("sound").asBoolean()).isTrue();
    }

    @Test
    void aDumpBesideAServingPortalHoldsTheSame() throws Exception {
        terminal.ask("import", list.toString());
        Path data = folder.resolve("portal");
        try (ReferencePortal portal = ReferencePortal.open(data, CLOCK, new SecureRandom());
             PortalServer server = PortalServer.start(portal, 0, fault -> { })) {
            terminal.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
            terminal.ask("sync", "--once");

            assertThat(dumped(data)).isEqualTo(children());
        }
    }

    @Test
    void thePrintedRegisterHasEveryChild() {
        terminal.ask("import", list.toString());
        Path out = folder.resolve("sổ.pdf");

        JsonNode printed = terminal.ask("print", "register", "--out", out.toString(), "--paper", "A4");

        assertThat(printed.path("children").asInt()).isEqualTo(CHILDREN);
        assertThat(out).isNotEmptyFile();
    }

    private JsonNode sendTo(Path data) throws Exception {
        try (ReferencePortal portal = ReferencePortal.open(data, CLOCK, new SecureRandom());
             PortalServer server = PortalServer.start(portal, 0, fault -> { })) {
            terminal.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
            return terminal.ask("sync", "--once");
        }
    }

    private Map<String, JsonNode> children() {
        Map<String, JsonNode> byId = new TreeMap<>();
        terminal.ask("children").path("children").forEach(child -> byId.put(child.path("id").asText(), child));
        return byId;
    }

    private Map<String, JsonNode> dumped(Path data) throws Exception {
        Map<String, JsonNode> byId = new TreeMap<>();
        List<String> lines = terminal.run("portal", "dump", "--data", data.toString()).out().lines().toList();
        for (String line : lines.subList(0, lines.size() - 1)) {
            ObjectNode json = (ObjectNode) new JsonMapper().readTree(line);
            if (json.remove("entity").asText().equals("child")) {
                json.remove("version");
                byId.put(json.path("id").asText(), json);
            }
        }
        JsonNode last = new JsonMapper().readTree(lines.getLast());
        assertThat(last.path("count").asInt()).isEqualTo(lines.size() - 1);
        assertThat(last.path("checksum").asText()).matches("[0-9a-f]{64}");
        return byId;
    }
}
