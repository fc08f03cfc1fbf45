package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveCommandTest {
    private static final String AN = "{'name':' Nông  Văn An','birth':'2015-09','sex':'male','circumstances':['13.1'],"
            + "'household':{'hamlet':'na lia','number':12,'father':'Nông Văn Bảo'}}";

    @TempDir
    private Path home;
    private Terminal terminal;

    @BeforeEach
    void setUp() {
        terminal = new Terminal(home).withRegister();
    }

    @Test
    void aChildIsMadeTogetherWithItsHousehold() {
        JsonNode saved = terminal.save(AN).json();

        assertThat(saved.path("changes").asInt()).isEqualTo(2);
        JsonNode record = saved.path("records").path(0);
        assertThat(record.path("created").asBoolean()).isTrue();
        JsonNode shown = terminal.ask("child", record.path("id").asText());
        assertThat(shown.path("child").path("name").asText()).isEqualTo("Nông Văn An");
        assertThat(shown.path("child").path("circumstances").path(0).asText()).isEqualTo("13.1");
        assertThat(shown.path("household").path("number").asText()).isEqualTo("12");
        assertThat(shown.path("hamlet").path("name").asText()).isEqualTo("Thôn Nà Lìa");
        assertThat(shown.path("history")).hasSize(1);
        assertThat(terminal.ask("children", "--search", "an nong").path("children").path(0))
                .isEqualTo(shown.path("child"));
    }

    @Test
    void savingTheSameAgainAddsNothing() {
        String id = terminal.save(AN).json().path("records").path(0).path("id").asText();
        JsonNode before = terminal.ask("status");

        JsonNode again = terminal.save(AN).json();

        assertThat(again.path("changes").asInt()).isZero();
        assertThat(again.path("records").path(0).path("created").asBoolean()).isFalse();
        assertThat(again.path("records").path(0).path("id").asText()).isEqualTo(id);
        assertThat(terminal.ask("status")).isEqualTo(before);
    }

    @Test
    void onlyTheFieldsThatAreWrittenAreChanged() {
        String id = terminal.save(AN).json().path("records").path(0).path("id").asText();

        terminal.save("{'id':'%s','birth':'2015-09-05','sex':null}".formatted(id));

        JsonNode shown = terminal.ask("child", id);
        assertThat(shown.path("child").path("birth").asText()).isEqualTo("2015-09-05");
        assertThat(shown.path("child").path("sex").asText()).isEmpty();
        assertThat(shown.path("child").path("name").asText()).isEqualTo("Nông Văn An");
        assertThat(shown.path("history").path(0).path("before").path("birth").asText()).isEqualTo("2015-09");
        assertThat(shown.path("history").path(0).path("op").asText()).isEqualTo("update");
    }

    @Test
    void severalRecordsAreSavedTogetherHamletsAndHouseholdsToo() {
        JsonNode saved = terminal.save("[{'entity':'hamlet','name':'Bản Slam'},"
                + "{'entity':'household','hamlet':'Bản Slam','number':'1','mother':'Lý Thị Hà'}," + AN + "]").json();

        assertThat(saved.path("changes").asInt()).isEqualTo(4);
        assertThat(saved.path("records").findValuesAsText("entity")).containsExactly("hamlet", "household", "child");
    }

    @Test
    void oneErrorKeepsAllFromBeingSaved() {
        Terminal.Said said = terminal.save("[" + AN + ",{'name':'','household':{'hamlet':'na lia'}}]");

        assertThat(said.exit()).isEqualTo(Exit.PROBLEM);
        assertThat(said.json().path("code").asText()).isEqualTo("save-refused");
        assertThat(said.json().path("findings").findValuesAsText("code")).contains("name-missing", "birth-missing");
        assertThat(terminal.ask("status").path("children").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "not json | save-not-json",
        "{'name':'a'} {'name':'b'} | save-not-json",
        "{'name':'a','name':'b'} | save-not-json",
        "'text' | save-no-object",
        "{'nme':'An'} | save-field",
        "{'name':'An','birth':'2015'} | save-needs",
        "{'name':'An','birth':'05/09/2015','household':{'hamlet':'na lia'}} | save-value",
        "{'name':'An','birth':2015.5,'household':{'hamlet':'na lia'}} | save-value",
        "{'name':'An','sex':'boy','household':{'hamlet':'na lia'}} | save-value",
        "{'name':'An','household':{'hamlet':'nowhere'}} | save-value",
        "{'name':'An','household':{'hamlet':'na lia','id':'x'}} | save-field",
        "{'name':'An','household':'00000000-0000-7000-8000-000000000000'} | save-value",
        "{'id':'00000000-0000-7000-8000-000000000000','name':'An'} | record-unknown",
        "{'id':'x','name':'An'} | save-value",
        "{'entity':'ghost','name':'An'} | save-value"})
    void whatIsNotUnderstoodIsNotSaved(String json, String code) {
        Terminal.Said said = terminal.save(json);

        assertThat(said.exit()).isEqualTo(Exit.PROBLEM);
        assertThat(said.json().path("code").asText()).isEqualTo(code);
        assertThat(terminal.ask("status").path("households").asInt()).isZero();
    }
}
