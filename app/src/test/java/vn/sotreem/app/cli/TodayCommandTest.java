package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal tells of the day. */
class TodayCommandTest {
    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fill() {
        terminal = new Terminal(folder.resolve("home")).withRegister();
        terminal.save("{'name':'Gái','birth':'2025-09-05','sex':'female','ethnicity':'07',"
                + "'household':{'hamlet':'na lia','number':'12','mother':'Lý Thị Hoa'}}");
    }

    @Test
    void eachLineSaysWhatIsDueAndOneOfThemNamesItsChildren() {
        JsonNode today = terminal.ask("today", "--list", "registration");

        assertThat(today.path("children").asInt()).isEqualTo(1);
        assertThat(today.path("lines").findValuesAsText("code")).startsWith("registration", "name", "card")
                .contains("enrolment");
        assertThat(today.path("lines").path(0).path("urgency").asText()).isEqualTo("overdue");
        assertThat(today.path("lines").path(0).path("count").asInt()).isEqualTo(1);
        assertThat(today.path("list").findValuesAsText("name")).containsExactly("Gái");
        assertThat(today.path("reports").findValuesAsText("code")).contains("H.6", "H.12");
        assertThat(terminal.run("today").out()).contains("1 trẻ quá 60 ngày mà chưa đăng ký khai sinh");
        assertThat(terminal.run("today", "--list", "registration").out()).contains("Gái, sinh 05/09/2025, hộ 12");
    }

    @Test
    void aListNobodyKnowsIsAMistakeOfWhoTyped() {
        assertThat(terminal.run("today", "--list", "x").exit()).isEqualTo(Exit.USAGE);
        assertThat(terminal.ask("today", "--hamlet", "na lia").path("children").asInt()).isEqualTo(1);
    }
}
