package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child that was written down twice, and the way back from everything, at a terminal. */
class MergeCommandTest {
    @TempDir
    private Path home;
    private Terminal terminal;
    private String first;
    private String second;

    @BeforeEach
    void writeOneChildTwice() {
        terminal = new Terminal(home).withRegister();
        write("Nông Văn An", 12, "2015");
        write("Nông Văn Ân", 31, "2015-09-05");
        JsonNode children = terminal.ask("children").path("children");
        first = id(children, "Nông Văn An");
        second = id(children, "Nông Văn Ân");
    }

    private void write(String name, int household, String birth) {
        terminal.save("{'name':'%s','birth':'%s','sex':'male','household':{'hamlet':'na lia','number':%d}}"
                .formatted(name, birth, household));
    }

    private static String id(JsonNode children, String name) {
        for (JsonNode child : children) {
            if (child.path("name").asText().equals(name)) {
                return child.path("id").asText();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void twoBecomeOneWithTheValuesThatWereChosen() {
        JsonNode planned = terminal.ask("merge", second, first, "--take", "name=" + second, "--dry-run");
        assertThat(planned.path("stays").asText()).isEqualTo(first);
        assertThat(planned.path("fields")).hasSize(3);
        assertThat(terminal.ask("children").path("children")).hasSize(2);

        terminal.ask("merge", first, second, "--take", "name=" + second);
        JsonNode children = terminal.ask("children").path("children");
        assertThat(children).hasSize(1);
        assertThat(children.path(0).path("name").asText()).isEqualTo("Nông Văn Ân");
        assertThat(children.path(0).path("birth").asText()).isEqualTo("2015-09-05");
        assertThat(terminal.run("history", second).out()).contains("Bản ghi này đã gộp vào " + first);
        assertThat(terminal.ask("bin").path("bin").path(0).path("mergedInto").asText()).isEqualTo(first);
    }

    @Test
    void aMergeIsTakenBackAndARecordComesOutOfTheBin() {
        terminal.ask("merge", first, second);
        assertThat(terminal.ask("undo", "--last", "--dry-run").path("changes").asInt()).isZero();
        assertThat(terminal.ask("undo", "--last").path("changes").asInt()).isEqualTo(3);
        assertThat(terminal.ask("children").path("children")).hasSize(2);

        terminal.ask("merge", first, second);
        assertThat(terminal.ask("bin", "--restore", second).path("changes").asInt()).isEqualTo(1);
        assertThat(terminal.ask("children").path("children")).hasSize(2);
    }

    @Test
    void whatWasWrittenSinceStandsInTheWayOfUndoing() {
        long save = terminal.ask("undo").path("saves").path(0).path("save").asLong();
        terminal.save("{'id':'%s','name':'Nông Văn Ấn'}".formatted(second));

        Terminal.Said said = terminal.run("undo", String.valueOf(save), "--json");
        assertThat(said.exit()).isEqualTo(Exit.PARTLY);
        assertThat(said.json().path("touched").path(0).path("field").asText()).isEqualTo("name");
        assertThat(terminal.run("undo", "999").exit()).isEqualTo(Exit.PROBLEM);
        assertThat(terminal.run("history", second).out()).contains("Họ và tên: Nông Văn Ân → Nông Văn Ấn");
    }

    @Test
    void whoIsSetApartIsNotAskedAboutAgain() {
        assertThat(terminal.run("duplicates", "--set-apart", first, second).exit()).isEqualTo(Exit.DONE);
        assertThat(terminal.ask("duplicates").path("duplicates")).isEmpty();
        assertThat(terminal.run("merge", first, first).exit()).isEqualTo(Exit.USAGE);
        assertThat(terminal.run("merge", first, second, "--take", "school=" + first).exit()).isEqualTo(Exit.PROBLEM);
    }
}
