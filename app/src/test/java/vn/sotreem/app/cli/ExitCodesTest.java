package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.time.Clock;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.security.OneTimeCode;

class ExitCodesTest {
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void enter() {
        terminal = new Terminal(folder.resolve("home"));
    }

    @Test
    void aProblemIsOneDocumentWithCodeMessageAndHint() {
        Terminal.Said said = terminal.run("status", "--json");

        assertThat(said.exit()).isEqualTo(Exit.PROBLEM);
        assertThat(said.json().path("code").asText()).isEqualTo("register-absent");
        assertThat(said.json().path("message").asText()).isNotBlank();
        assertThat(said.json().path("hint").asText()).isNotBlank();
    }

    @Test
    void aProblemForAPersonIsTwoSentencesOnStandardError() {
        Terminal.Said said = terminal.run("status");

        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "nonsense", "children --limit x", "children --limit -1", "child", "child 12",
        "init", "print", "portal", "sync --twice", "status --lang fr", "save", "import", "portal serve",
        "enrol --portal http://example.com --code K7QF-9M2T-4XR", "portal serve --data x --port 70000"})
    void aWrongCommandLineIsTwo(String line) {
        Terminal.Said said = terminal.run((line + " --json").split(" "));

        assertThat(said.exit()).as(said.out()).isEqualTo(Exit.USAGE);
        assertThat(said.json().path("code").asText()).isNotBlank();
    }

    @Test
    void withoutThePasswordItIsLocked() {
        terminal.withRegister();

        assertThat(terminal.with(Secrets.PASSWORD, "").run("status").exit()).isEqualTo(Exit.LOCKED);
        assertThat(terminal.with(Secrets.PASSWORD, "không phải").run("status").exit()).isEqualTo(Exit.LOCKED);
    }

    @Test
    void whileAnotherProgramHasItOpenItIsLocked() throws Exception {
        terminal.withRegister();
        Path lock = folder.resolve("home").resolve("so-tre-em.db.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock();

            Terminal.Said said = terminal.run("status", "--json");

            assertThat(said.exit()).isEqualTo(Exit.LOCKED);
            assertThat(said.json().path("code").asText()).isEqualTo("register-in-use");
        }
    }

    @Test
    void aRowThatIsRefusedMakesItFour() throws Exception {
        terminal.withRegister();
        Path list = folder.resolve("list.xlsx");
        write(list);

        Terminal.Said said = terminal.run("import", list.toString(), "--hamlet", "Thôn Nà Lìa", "--json");

        assertThat(said.exit()).isEqualTo(Exit.PARTLY);
        JsonNode json = said.json();
        assertThat(json.path("code").asText()).isEqualTo("rows-refused");
        assertThat(json.path("imported").asInt()).isEqualTo(1);
        assertThat(json.path("refused").asInt()).isEqualTo(1);
        assertThat(json.path("findings").findValuesAsText("severity")).contains("error");
    }

    private static void write(Path list) throws IOException {
        try (var out = Files.newOutputStream(list);
             var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Trẻ");
            String[][] rows = {{"Họ và tên", "Ngày sinh"}, {"Nông Văn An", "05/09/2019"},
                {"Nông Thị Bé", "31/02/2019"}};
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
    }

    @Test
    void aRefusalOfThePortalMakesItFourAndIsNamed() throws Exception {
        terminal.withRegister();
        try (ReferencePortal portal = ReferencePortal.open(folder.resolve("portal"), CLOCK, new SecureRandom());
             PortalServer server = PortalServer.start(portal, 0, fault -> { })) {
            Terminal colleague = new Terminal(folder.resolve("colleague")).withRegister();
            for (Terminal laptop : List.of(colleague, terminal)) {
                laptop.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
            }
            colleague.save(child("An", "001215000001"));
            colleague.ask("sync");
            terminal.save("[" + child("Cù", "") + "," + child("Bình", "001215000001") + "]");

            Terminal.Said said = terminal.run("sync", "--once", "--json");

            assertThat(said.exit()).isEqualTo(Exit.PARTLY);
            assertThat(said.json().path("items").findValuesAsText("code")).containsExactly("personal-id-taken");
            assertThat(terminal.ask("review", "list").path("items")).isEqualTo(said.json().path("items"));
            assertThat(terminal.ask("sync").path("sent").asInt()).isZero();
        }
    }

    private static String child(String name, String personalId) {
        return "{'name':'Nông Văn %s','birth':'2015','personalId':'%s','household':{'hamlet':'Nà Lìa','number':'1'}}"
                .formatted(name, personalId);
    }

    @Test
    void aPortalThatIsAwayMakesItFiveAndEverythingIsKept() throws Exception {
        terminal.withRegister();
        try (ReferencePortal portal = ReferencePortal.open(folder.resolve("portal"), CLOCK, new SecureRandom());
             PortalServer server = PortalServer.start(portal, 0, fault -> { })) {
            terminal.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
        }
        long waiting = terminal.ask("status").path("waiting").asLong();

        Terminal.Said said = terminal.run("sync", "--once", "--json");

        assertThat(said.exit()).isEqualTo(Exit.UNREACHED);
        assertThat(said.json().path("code").asText()).isEqualTo("portal-down");
        assertThat(said.json().path("waiting").asLong()).isEqualTo(waiting).isPositive();
    }

    @Test
    void nobodyAtTheAddressToEnrolAtIsFive() throws Exception {
        terminal.withRegister();
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        Terminal.Said said = terminal.run("enrol", "--portal", "http://127.0.0.1:" + closed, "--code", code());

        assertThat(said.exit()).isEqualTo(Exit.UNREACHED);
    }

    @Test
    void aCodeThePortalDoesNotKnowIsAProblem() throws Exception {
        terminal.withRegister();
        try (ReferencePortal portal = ReferencePortal.open(folder.resolve("portal"), CLOCK, new SecureRandom());
             PortalServer server = PortalServer.start(portal, 0, fault -> { })) {
            Terminal.Said said =
                    terminal.run("enrol", "--portal", server.address().toString(), "--code", code(), "--json");

            assertThat(said.exit()).isEqualTo(Exit.PROBLEM);
            assertThat(said.json().path("code").asText()).isEqualTo("enrolment-refused");
        }
    }

    /** A code of the right form that no portal gave. */
    private static String code() {
        return OneTimeCode.random(new SecureRandom()).text();
    }
}
