package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hamlets change at a terminal, and back. */
class HamletCommandTest {
    @TempDir
    private Path home;
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
        terminal.init("Thôn Nà Lìa", "Thôn Pác Lầu");
        for (int household : new int[] {12, 13}) {
            terminal.save(("{'name':'Nông Văn An','birth':'2015-09-05','sex':'male',"
                    + "'household':{'hamlet':'na lia','number':%d}}").formatted(household));
        }
    }

    private JsonNode hamlets() {
        return terminal.ask("hamlet", "list").path("hamlets");
    }

    @Test
    void aRenamedHamletTellsItsFormerNameAndIsFoundByItsNewOne() {
        terminal.ask("hamlet", "rename", "na lia", "Thôn Đồng Tâm", "--on", "2026-07-01", "--decision", "NQ 12");

        JsonNode renamed = hamlets().path(0);
        assertThat(renamed.path("name").asText()).isEqualTo("Thôn Đồng Tâm");
        assertThat(renamed.path("formerly").toString())
                .isEqualTo("[{\"name\":\"Thôn Nà Lìa\",\"until\":\"2026-07-01\",\"decision\":\"NQ 12\"}]");
        assertThat(terminal.run("hamlet", "list").out()).contains("tên cũ: Thôn Nà Lìa, đến trước ngày 2026-07-01");
        assertThat(terminal.ask("children", "--hamlet", "dong tam").path("count").asInt()).isEqualTo(2);
    }

    @Test
    void aMergerIsShownFirstThenDoneThenTakenBack() {
        assertThat(terminal.run("hamlet", "merge", "na lia", "--into", "pac lau", "--dry-run").out())
                .contains("2 hộ, 2 trẻ đổi thôn. Chưa ghi gì.");
        assertThat(hamlets()).hasSize(2);

        JsonNode merger = terminal.ask("hamlet", "merge", "na lia", "--into", "pac lau", "--name", "Thôn Đồng Tâm");
        assertThat(hamlets()).hasSize(1);
        assertThat(terminal.ask("children", "--hamlet", "dong tam").path("count").asInt()).isEqualTo(2);

        terminal.ask("imports", "--undo", merger.path("id").asText());
        assertThat(hamlets()).extracting(hamlet -> hamlet.path("name").asText())
                .containsExactly("Thôn Nà Lìa", "Thôn Pác Lầu");
        assertThat(terminal.ask("children", "--hamlet", "na lia").path("count").asInt()).isEqualTo(2);
    }

    @Test
    void householdsAreSplitOffAndMoveByTheirNumbers() {
        terminal.ask("hamlet", "split", "na lia", "--name", "Thôn Nà Lìa Mới", "--households", "13");
        terminal.ask("hamlet", "move", "na lia", "--to", "pac lau", "--households", "12");

        assertThat(hamlets()).extracting(hamlet -> hamlet.path("name").asText() + " " + hamlet.path("households"))
                .containsExactly("Thôn Nà Lìa 0", "Thôn Nà Lìa Mới 1", "Thôn Pác Lầu 1");
    }

    @Test
    void whatWasMergedIsFoundByItsOldNameAndPrintedAsItWas() {
        terminal.ask("hamlet", "merge", "na lia", "--into", "pac lau", "--on", "2026-07-01");
        String file = home.resolve("so.pdf").toString();

        assertThat(terminal.ask("children", "--hamlet", "thôn nà lìa").path("count").asInt()).isEqualTo(2);
        assertThat(terminal.ask("print", "register", "--out", file, "--hamlet", "nà lìa", "--as-of", "2026-06-30")
                .path("children").asInt()).isEqualTo(2);
        assertThat(terminal.ask("print", "register", "--out", file, "--hamlet", "pác lầu", "--as-of", "2026-06-30")
                .path("children").asInt()).isZero();
        assertThat(terminal.run("print", "register", "--out", file, "--as-of", "2999-01-01").err())
                .contains("Chưa đến ngày 2999-01-01.");
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing() {
        assertThat(terminal.run("hamlet", "rename", "na lia", "thon pac lau").err())
                .contains("Trong xã đã có thôn tên “thon pac lau”.");
        assertThat(terminal.run("hamlet", "split", "na lia", "--name", "Mới", "--households", "99").err())
                .contains("Số hộ 99 ở Thôn Nà Lìa: tìm thấy 0 hộ, cần đúng một.");
        assertThat(terminal.run("hamlet", "merge", "na lia", "--into", "na lia").err())
                .contains("Không có gì thay đổi.");
        assertThat(hamlets()).hasSize(2);
    }
}
