package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;

/** Two laptops that wrote differently, their receipts, and the portal they are compared with. */
class ReviewCommandTest {
    private static final String AN =
            "{'name':'Nông Văn Ân','birth':'2015-09-05','sex':'male','household':{'hamlet':'Nà Lìa','number':'12'}}";

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private PortalServer server;
    private Terminal hoa;
    private Terminal su;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), Clock.systemDefaultZone(), new SecureRandom());
        server = PortalServer.start(portal, 0, fault -> { });
        hoa = enrolled("hoa");
        su = enrolled("su");
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

    private static String id(Terminal.Said saved) {
        JsonNode records = saved.json().path("records");
        return records.get(records.size() - 1).path("id").asText();
    }

    private String conflict() {
        String child = id(hoa.save(AN));
        hoa.ask("sync");
        su.ask("sync");
        su.save("{'id':'" + child + "','name':'Nông Văn Ẩn'}");
        su.ask("sync");
        hoa.save("{'id':'" + child + "','name':'Nông Văn Án'}");
        assertThat(hoa.run("sync", "--json").exit()).isEqualTo(Exit.PARTLY);
        return child;
    }

    private String item(Terminal terminal) {
        return terminal.ask("review", "list").path("items").get(0).path("item").asText();
    }

    private String name(Terminal terminal, String child) {
        terminal.ask("sync");
        return terminal.ask("child", child).path("child").path("name").asText();
    }

    private void problem(String code, String... command) {
        Terminal.Said said = hoa.run(command);
        assertThat(said.exit()).isEqualTo(Exit.PROBLEM);
        assertThat(said.json().path("code").asText()).isEqualTo(code);
    }

    @Test
    void aConflictIsShownDecidedAndTakenBack() {
        String child = conflict();
        String item = item(hoa);
        JsonNode shown = hoa.ask("review", "show", item);
        assertThat(shown.path("was").asText()).isEqualTo("Nông Văn Ân");
        assertThat(shown.path("theirs").path("value").asText()).isEqualTo("Nông Văn Ẩn");
        assertThat(shown.path("mine").path("value").asText()).isEqualTo("Nông Văn Án");
        problem("review-choice", "review", "resolve", item, "--two-children", "--json");

        assertThat(hoa.ask("review", "resolve", item, "--mine").path("waiting").asInt()).isOne();
        assertThat(name(hoa, child)).isEqualTo("Nông Văn Án");
        problem("review-unknown", "review", "show", item, "--json");
        hoa.ask("review", "resolve", item, "--undo");
        assertThat(name(hoa, child)).isEqualTo("Nông Văn Ẩn");
        hoa.ask("review", "resolve", item(hoa), "--value", "Nông Văn Ấn");
        assertThat(name(hoa, child)).isEqualTo("Nông Văn Ấn");
    }

    @Test
    void aChildWrittenTwiceIsToldApartOrPutAway() {
        String first = id(hoa.save(AN));
        hoa.ask("sync");
        String second = id(su.save(AN.replace("'12'", "'7'")));
        su.run("sync");

        assertThat(su.ask("review", "show", item(su)).path("children")).hasSize(2);
        su.ask("review", "resolve", item(su), "--put-away", first);
        assertThat(su.ask("review", "list").path("items")).isEmpty();
        assertThat(su.ask("child", first).path("child").path("state").asText()).isEqualTo("void");
        assertThat(su.ask("child", second).path("child").path("state").asText()).isEmpty();
    }

    @Test
    void receiptsAreToldAndPrinted() {
        String child = id(hoa.save(AN));
        assertThat(hoa.ask("receipts", child).path("changes").get(0).path("receipt").isNull()).isTrue();
        hoa.ask("sync");
        Path slip = folder.resolve("phieu.pdf");

        JsonNode receipt = hoa.ask("receipts", child, "--print", slip.toString()).path("changes").get(0)
                .path("receipt");
        assertThat(receipt.path("signed").asBoolean()).isTrue();
        assertThat(receipt.path("result").asText()).isEqualTo("applied");
        assertThat(hoa.run("receipts", child).out()).contains("đã nhận").doesNotContain("applied");
        assertThat(slip).isNotEmptyFile();
    }

    @Test
    void aRegisterThatAgreesSaysSo() {
        hoa.save(AN);
        JsonNode compared = hoa.ask("drift");
        assertThat(compared.path("hamlets").get(0).path("agrees").asBoolean()).isTrue();
        assertThat(compared.path("differences")).isEmpty();
        server.close();
        assertThat(hoa.run("drift", "--json").exit()).isEqualTo(Exit.UNREACHED);
    }
}
