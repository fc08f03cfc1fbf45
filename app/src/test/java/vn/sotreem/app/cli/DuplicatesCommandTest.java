package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesCommandTest {
    @TempDir
    private Path home;

    @Test
    void aChildOnTwoSheetsIsNamedWithWhatIsAlike() {
        Terminal terminal = new Terminal(home).withRegister();
        save(terminal, "Nông Văn An", "2015-09-05", 12, "Lý Thị Hoa");
        save(terminal, "nong van an", "2015-09-05", 31, "Lí Thị Hoa");
        save(terminal, "Nông Văn Bình", "2015-09-05", 12, "Lý Thị Hoa");

        JsonNode found = terminal.ask("duplicates").path("duplicates");

        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("grade").asText()).isEqualTo("sure");
        assertThat(found.path(0).path("alike").toString())
                .isEqualTo("[\"name-without-accents\",\"same-birth\",\"same-mother\"]");
        assertThat(found.path(0).path("children")).extracting(child -> child.path("name").asText())
                .containsExactlyInAnyOrder("Nông Văn An", "nong van an");
        assertThat(terminal.run("duplicates").out()).contains("1 cặp trẻ có thể bị ghi hai lần.",
                "Gần như chắc chắn: cùng họ tên, một bên không dấu, cùng ngày sinh, cùng mẹ.", "hộ 31, Thôn Nà Lìa");
    }

    private static void save(Terminal terminal, String name, String birth, int household, String mother) {
        terminal.save(("{'name':'%s','birth':'%s','sex':'male',"
                + "'household':{'hamlet':'na lia','number':%d,'mother':'%s'}}").formatted(name, birth, household,
                mother));
    }
}
