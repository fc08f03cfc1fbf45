package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of units at a terminal, and the commune of a register that changes and changes back. */
class PackCommandTest {
    @TempDir
    private Path folder;
    private Terminal terminal;
    private Path pack;

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder.resolve("home")).withRegister();
        pack = Files.createDirectory(folder.resolve("goi"));
        write("tinh.csv", "code,type,name\n20,Tỉnh,Lạng Sơn\n");
        write("xa.csv", "code,type,name,province_code\n06505,Xã,Quan Sơn,20\n06463,Xã,Chi Lăng,20\n");
        map("06463,Xã Y Tịch,06505,\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(pack.resolve(name), text);
    }

    private void map(String rows) throws IOException {
        write("xa-cu-xa-moi.csv", "# since: 2025-07-01\nold_commune_code,old_name,new_commune_code,split\n" + rows);
    }

    @Test
    void aPackIsLookedAtThenKeptThenAnswers() {
        assertThat(terminal.run("pack", "import", pack.toString()).out())
                .contains("1 tỉnh, 2 xã, 1 dòng chuyển đổi", "Chưa giữ gì");
        assertThat(terminal.run("pack", "show", "y tich").err()).contains("Không có xã “y tich”");

        JsonNode kept = terminal.ask("pack", "import", pack.toString(), "--decree", "NQ 1672", "--apply");
        assertThat(kept.path("successors").toString()).isEqualTo("[\"06505\"]");
        assertThat(terminal.ask("pack", "show", "y tich").path("then").path(0).path("decree").asText())
                .isEqualTo("NQ 1672");
        assertThat(terminal.run("pack", "show", "06505").out()).contains("06505 Xã Quan Sơn, Tỉnh Lạng Sơn");
    }

    @Test
    void whatIsWrongWithAPackIsSaidWithItsLine() throws IOException {
        map("06463,Xã Y Tịch,06505\n");
        assertThat(terminal.run("pack", "import", pack.toString(), "--apply").err())
                .contains("Gói không dùng được: xa-cu-xa-moi.csv, dòng 3: thừa hoặc thiếu ô");
        assertThat(terminal.run("pack", "import", folder.resolve("none").toString()).err()).contains("Không đọc được");
    }

    @Test
    void theCommuneOfTheRegisterChangesWithAllThatWaitsAndBack() {
        terminal.ask("pack", "import", pack.toString(), "--apply");
        terminal.save("{'name':'Nông Văn An','birth':'2015-09-05','sex':'male',"
                + "'household':{'hamlet':'na lia','number':12}}");

        JsonNode shown = terminal.ask("pack", "commune");
        assertThat(shown.path("after").path("name").asText()).isEqualTo("Xã Quan Sơn");
        assertThat(shown.path("unsealed").asInt()).isEqualTo(3);
        assertThat(shown.path("done").asBoolean()).isFalse();
        assertThat(terminal.run("pack", "commune", "--apply").out())
                .contains("Xã Y Tịch (06463) thành Xã Quan Sơn (06505) từ ngày 2025-07-01.", "1 thôn, 1 trẻ");
        assertThat(terminal.run("pack", "commune").err()).contains("Xã Quan Sơn không đổi.");

        assertThat(terminal.ask("pack", "commune", "--undo").path("commune").path("code").asText()).isEqualTo("06463");
        assertThat(terminal.run("pack", "commune", "--undo").err()).contains("chưa đổi lần nào");
    }

    @Test
    void aCommuneThatWasSplitIsChosenAndOneThatNoPackHasIsNamed() throws IOException {
        map("06463,Xã Y Tịch,06505,yes\n06463,Xã Y Tịch,06463,yes\n");
        terminal.ask("pack", "import", pack.toString(), "--apply");

        assertThat(terminal.run("pack", "commune").err()).contains("chia cho nhiều xã", "06463 Xã Chi Lăng");
        assertThat(terminal.ask("pack", "commune", "06463", "--apply").path("after").path("name").asText())
                .isEqualTo("Xã Chi Lăng");
        assertThat(terminal.run("pack", "commune", "09999").err()).contains("Không có xã “09999”");
        assertThat(terminal.ask("pack", "commune", "09999", "--name", "Xã Mới").path("before").path("name").asText())
                .isEqualTo("Xã Chi Lăng");
    }

    @Test
    void hamletsOfACommuneThatWasSplitGoWhereTheOfficerSays() throws IOException {
        write("xa-cu-xa-moi.csv", "# since: 2025-07-01\nold_commune_code,old_name,new_commune_code,split,hamlets\n"
                + "06463,Xã Y Tịch,06505,yes,\n06463,Xã Y Tịch,06463,yes,Nà Lìa; Nà Xa\n");
        terminal.ask("pack", "import", pack.toString(), "--apply");
        terminal.save("{'name':'Nông Văn An','birth':'2015-09-05','sex':'male',"
                + "'household':{'hamlet':'na lia','number':12}}");

        assertThat(terminal.run("pack", "commune", "06505").out()).contains("Gợi ý: --give 'Thôn Nà Lìa=06463'");
        JsonNode plan = terminal.ask("pack", "commune", "06505", "--give", "na lia=06463");
        assertThat(plan.path("hamlets").asInt()).isZero();
        assertThat(plan.path("partings").toString()).isEqualTo("[{\"code\":\"06463\","
                + "\"hamlets\":[\"Thôn Nà Lìa\"],\"households\":1,\"children\":1,\"unsent\":1}]");
        assertThat(terminal.run("pack", "commune", "06505", "--give", "na lia=00000").err())
                .contains("Không có xã “00000”");
        assertThat(terminal.run("pack", "commune", "06505", "--give", "na lia=06463", "--apply").out())
                .contains("Bàn giao cho 06463: 1 thôn, 1 hộ, 1 trẻ");
        assertThat(terminal.ask("pack", "commune", "--undo").path("commune").path("code").asText()).isEqualTo("06463");
    }
}
