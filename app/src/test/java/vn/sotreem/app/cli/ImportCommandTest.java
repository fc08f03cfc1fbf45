package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final int DOUBLE = 2;

    @TempDir
    private Path folder;
    private Terminal terminal;
    private Path list;

    @BeforeEach
    void aChildOfTheListIsThereWithASlipInItsName() throws Exception {
        terminal = new Terminal(folder.resolve("home")).withRegister();
        terminal.save("{'name':'Nông Văn Ân','birth':'2015-09-05','sex':'male',"
                + "'household':{'hamlet':'na lia','number':'12','mother':'Lý Thị Hoa'}}");
        list = Files.writeString(folder.resolve("danh-sach.csv"), """
                STT,Họ và tên,Ngày sinh,Giới tính,Hộ số,Thôn,Họ tên mẹ
                1,Nông Văn Ấn,05/09/2015,Nam,31,Thôn Nà Lìa,Lý Thị Hoa
                2,Lý Thị Mai,17/02/2019,Nữ,32,Thôn Nà Lìa,Vi Thị Lan
                """);
    }

    @Test
    void whoMayBeADoubleIsLeftOutAndNamedAndTheRestComesIn() {
        JsonNode told = terminal.ask("import", list.toString(), "--leave-doubles");

        assertThat(told.path("imported").asInt()).isEqualTo(1);
        assertThat(codeOf(told, DOUBLE)).contains("same-child");
        assertThat(terminal.ask("status").path("children").asInt()).isEqualTo(2);
        assertThat(terminal.ask("children").path("children").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Nông Văn Ân", "Lý Thị Mai");
        Terminal.Said again = terminal.run("import", list.toString(), "--leave-doubles");
        assertThat(again.out()).contains("Nông Văn Ân");
    }

    @Test
    void withoutTheOptionTheDoubleComesInToo() {
        JsonNode told = terminal.ask("import", list.toString());

        assertThat(told.path("imported").asInt()).isEqualTo(2);
        assertThat(codeOf(told, DOUBLE)).contains("maybe-double");
        assertThat(terminal.ask("status").path("children").asInt()).isEqualTo(3);
    }

    private static Optional<String> codeOf(JsonNode told, int row) {
        return StreamSupport.stream(told.path("findings").spliterator(), false)
                .filter(finding -> finding.path("row").asInt() == row)
                .map(finding -> finding.path("code").asText()).findFirst();
    }
}
