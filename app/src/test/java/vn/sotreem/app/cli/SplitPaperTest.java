package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;

/** Paper of a day before and after a hamlet was handed over to another commune, at a terminal. */
class SplitPaperTest {
    private static final LocalDate SPLIT = LocalDate.of(2025, 7, 1);

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private PortalServer server;
    private Terminal hoa;

    @BeforeEach
    void split() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), Clock.systemDefaultZone(), new SecureRandom());
        server = PortalServer.start(portal, 0, fault -> { });
        portal.succeed("00001", "06505");
        hoa = new Terminal(folder.resolve("hoa"));
        hoa.ask("init", "--province", "20", "--commune-code", "06463", "--commune", "Xã Y Tịch", "--user",
                Terminal.USER, "--role", "officer", "--hamlet", "Thôn Nà Lìa", "--hamlet", "Thôn Pù Xa");
        hoa.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
        family("na lia", "Nông Văn Ở", "12");
        family("pu xa", "Nông Văn Đi", "31");
        hoa.ask("sync");
        hoa.ask("pack", "import", pack().toString(), "--apply");
        hoa.ask("pack", "commune", "06463", "--give", "pu xa=06505", "--apply");
        hoa.ask("sync");
    }

    @AfterEach
    void close() {
        server.close();
        portal.close();
    }

    private void family(String hamlet, String name, String number) {
        hoa.save("{'name':'" + name + "','birth':'2015-09-05','sex':'male','household':{'hamlet':'" + hamlet
                + "','number':'" + number + "'}}");
    }

    private Path pack() throws Exception {
        Path pack = Files.createDirectory(folder.resolve("goi"));
        Files.writeString(pack.resolve("tinh.csv"), "code,type,name\n20,Tỉnh,Lạng Sơn\n");
        Files.writeString(pack.resolve("xa.csv"),
                "code,type,name,province_code\n06505,Xã,Quan Sơn,20\n06463,Xã,Chi Lăng,20\n");
        Files.writeString(pack.resolve("xa-cu-xa-moi.csv"), "# since: " + SPLIT + "\n"
                + "old_commune_code,old_name,new_commune_code,split\n06463,Xã Y Tịch,06505,yes\n"
                + "06463,Xã Y Tịch,06463,yes\n");
        return pack;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void thePaperOfADayBeforeHasTheHamletAndSaysWhereItWent() {
        JsonNode before = hoa.ask("print", "register", "--out", file("truoc.pdf"), "--as-of",
                SPLIT.minusDays(1).toString());
        assertThat(before.path("children").asInt()).isEqualTo(2);
        assertThat(before.path("handedOver").toString()).isEqualTo("[{\"hamlet\":\"Thôn Pù Xa\","
                + "\"commune\":\"Xã Quan Sơn (06505)\",\"since\":\"2025-07-01\"}]");
        JsonNode alone = hoa.ask("print", "register", "--hamlet", "pu xa", "--out", file("pu-xa.pdf"), "--as-of",
                SPLIT.minusDays(1).toString());
        assertThat(alone.path("children").asInt()).isEqualTo(1);
        assertThat(hoa.run("--lang", "en", "print", "register", "--out", file("a4.pdf"), "--paper", "A4", "--as-of",
                SPLIT.minusDays(1).toString()).out())
                .contains("Thôn Pù Xa is in it, which is in Xã Quan Sơn (06505) since");
    }

    @Test
    void thePaperOfTheDayItselfAndOfTodayHasItNoMore() {
        JsonNode after = hoa.ask("print", "register", "--out", file("sau.pdf"), "--as-of", SPLIT.toString());
        assertThat(after.path("children").asInt()).isEqualTo(1);
        assertThat(after.path("handedOver")).isEmpty();
        assertThat(hoa.ask("print", "register", "--out", file("nay.pdf")).path("children").asInt()).isEqualTo(1);
        assertThat(hoa.run("print", "register", "--hamlet", "pu xa", "--out", file("khong.pdf")).exit())
                .isEqualTo(Exit.PROBLEM);
    }
}
