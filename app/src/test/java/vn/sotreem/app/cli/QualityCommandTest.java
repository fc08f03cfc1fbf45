package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityCommandTest {
    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fill() {
        terminal = new Terminal(folder.resolve("home")).withRegister();
        save("Nông Văn An", "");
        save("Nông Văn Bé", "020315123456");
    }

    private void save(String name, String personalId) {
        terminal.save(("{'name':'%s','birth':'2015-09-05','sex':'male','ethnicity':'07','school':'Nà Slon',"
                + "'personalId':'%s','household':{'hamlet':'na lia','number':'12','mother':'Lý Thị Hoa'}}")
                .formatted(name, personalId));
    }

    @Test
    void eachListIsCountedAndEachFindingNamed() {
        JsonNode all = terminal.ask("quality");

        assertThat(all.path("children").asInt()).isEqualTo(2);
        assertThat(all.path("hamlets").path(0).path("without-id").asInt()).isEqualTo(1);
        assertThat(all.path("hamlets").path(0).path("id-wrong").asInt()).isEqualTo(1);
        assertThat(all.path("findings").findValuesAsText("code")).containsExactly("id-missing", "id-sex");
        assertThat(terminal.ask("quality", "--list", "2", "--hamlet", "na lia").path("findings")
                .findValuesAsText("name")).containsExactly("Nông Văn Bé");
        assertThat(terminal.run("quality", "--list", "1").out())
                .contains("Thôn Nà Lìa, hộ 12, Nông Văn An, sinh 05/09/2015: Chưa có số định danh.");
        assertThat(terminal.run("quality", "--list", "4").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void theListIsWrittenAndTakenInAgainAndTakenBack() throws Exception {
        Path pdf = folder.resolve("ban-giao.pdf");
        Path xlsx = folder.resolve("ban-giao.xlsx");
        terminal.ask("quality", "--pdf", pdf.toString(), "--xlsx", xlsx.toString());
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(terminal.ask("quality", "--read", xlsx.toString()).path("rows").findValuesAsText("outcome"))
                .containsExactly("empty", "empty");

        String row = terminal.ask("quality", "--list", "1").path("findings").path(0).path("row").asText();
        Path back = back(row, "020215000001");
        assertThat(terminal.ask("quality", "--read", back.toString(), "--dry-run").path("rows")
                .findValuesAsText("outcome")).containsExactly("written");
        JsonNode kept = terminal.ask("quality", "--read", back.toString());
        assertThat(terminal.ask("quality").path("findings").findValuesAsText("code")).containsExactly("id-sex");
        terminal.ask("imports", "--undo", kept.path("import").asText());

        assertThat(terminal.ask("quality").path("findings").findValuesAsText("code"))
                .containsExactly("id-missing", "id-sex");
    }

    @Test
    void aRowThatIsNotWrittenMakesItFour() throws Exception {
        Path back = back("AAAAA-AAAAA", "020215000001");
        Terminal.Said said = terminal.run("quality", "--read", back.toString(), "--json");

        assertThat(said.exit()).isEqualTo(Exit.PARTLY);
        assertThat(said.json().path("code").asText()).isEqualTo("hand-over-open");
        assertThat(said.json().path("rows").findValuesAsText("outcome")).containsExactly("unknown-row");
    }

    private Path back(String row, String id) throws Exception {
        Path file = folder.resolve("tra-lai.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Danh sách");
            String[][] rows = {{"Mã dòng", "Họ và tên", "Ngày sinh", "Số định danh do công an cung cấp"},
                {row, "Nông Văn An", "05/09/2015", id}};
            for (int line = 0; line < rows.length; line++) {
                for (int column = 0; column < rows[line].length; column++) {
                    sheet.value(line, column, rows[line][column]);
                }
            }
        }
        return file;
    }
}
