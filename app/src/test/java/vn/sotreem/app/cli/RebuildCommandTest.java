package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTest {
    @TempDir
    private Path folder;
    private Terminal terminal;
    private String recoveryCode;

    @BeforeEach
    void setUp() {
        terminal = new Terminal(folder.resolve("home"));
        recoveryCode = terminal.init("Thôn Nà Lìa").json().path("recoveryCode").asText();
        terminal.save("{'name':'Nông Văn An','birth':'2015','household':{'hamlet':'Nà Lìa'}}");
        terminal.save("{'name':'Nông Thị Én','birth':'2017','household':{'hamlet':'Nà Lìa'}}");
    }

    @Test
    void aRegisterWhoseFileIsGoneIsBuiltAnew() throws Exception {
        Files.delete(folder.resolve("home").resolve("so-tre-em.db"));
        assertThat(terminal.run("status").err()).contains("sotreem rebuild");

        JsonNode rebuilt = terminal.with(Secrets.RECOVERY_CODE, recoveryCode).ask("rebuild", "--recover");

        assertThat(rebuilt.path("backup").isNull()).isFalse();
        assertThat(rebuilt.path("missing").asInt()).isZero();
        assertThat(terminal.ask("status").path("children").asInt()).isEqualTo(2);
        JsonNode looked = terminal.ask("doctor");
        assertThat(looked.path("sound").asBoolean()).isTrue();
        assertThat(looked.path("journal").asBoolean()).isTrue();
        assertThat(looked.path("latestBackup").isNull()).isFalse();
    }

    @Test
    void aDamagedRegisterIsToldAndBuiltAnew() throws Exception {
        byte[] noise = new byte[8192];
        Files.write(folder.resolve("home").resolve("so-tre-em.db"), noise);
        assertThat(terminal.run("children").err()).contains("sotreem rebuild");

        terminal.ask("rebuild");

        assertThat(terminal.ask("children").path("count").asInt()).isEqualTo(2);
    }

    @Test
    void aWholeRegisterIsLeftAlone() {
        assertThat(terminal.run("rebuild").err()).contains("nguyên vẹn");
        assertThat(terminal.ask("status").path("children").asInt()).isEqualTo(2);
    }
}
