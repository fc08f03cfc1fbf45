package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir
    private Path folder;
    private Path backup;
    private Terminal terminal;
    private String recoveryCode;

    @BeforeEach
    void setUp() {
        backup = folder.resolve("sao lưu.zip");
        terminal = new Terminal(folder.resolve("home"));
        recoveryCode = terminal.init("Thôn Nà Lìa").json().path("recoveryCode").asText();
        terminal.save("{'name':'Nông Văn An','birth':'2015','household':{'hamlet':'Nà Lìa'}}");
        terminal.ask("backup", backup.toString());
        terminal.save("{'name':'Nông Thị Én','birth':'2017','household':{'hamlet':'Nà Lìa'}}");
    }

    private int children(Terminal where) {
        return where.ask("status").path("children").asInt();
    }

    @Test
    void aRestoredRegisterIsTheOneThatWasBackedUp() {
        Path aside = Path.of(terminal.ask("restore", backup.toString()).path("keptAside").asText());

        assertThat(children(terminal)).isEqualTo(1);
        assertThat(terminal.ask("doctor").path("sound").asBoolean()).isTrue();
        assertThat(children(new Terminal(aside))).isEqualTo(2);
    }

    @Test
    void anotherLaptopOpensTheBackupWithTheRecoveryCode() {
        Terminal other = new Terminal(folder.resolve("another")).with(Secrets.RECOVERY_CODE, recoveryCode);

        other.ask("restore", backup.toString(), "--recover");

        assertThat(children(other)).isEqualTo(1);
    }

    @Test
    void whatCannotBeRestoredIsToldAndChangesNothing() throws Exception {
        assertThat(terminal.run("restore", folder.resolve("nothing").toString()).exit()).isEqualTo(Exit.PROBLEM);
        assertThat(terminal.run("backup", folder.resolve("no/folder/x.zip").toString()).exit())
                .isEqualTo(Exit.PROBLEM);
        terminal.with(Secrets.PASSWORD, "một từ khác hẳn");
        assertThat(terminal.run("restore", backup.toString()).exit()).isEqualTo(Exit.LOCKED);
        terminal.with(Secrets.PASSWORD, Terminal.PASSWORD);
        Files.writeString(backup, "không phải bản sao lưu");
        assertThat(terminal.run("restore", backup.toString()).err()).contains("không phải là bản sao lưu");

        assertThat(children(terminal)).isEqualTo(2);
    }

    @Test
    void backupsAreMadeByThemselvesAndAreListed() {
        assertThat(terminal.ask("backup", "--list").path("backups")).hasSize(1);

        terminal.ask("backup", "--folder", folder.toString());

        assertThat(terminal.ask("backup", "--list").path("backups")).hasSize(4)
                .first().satisfies(latest -> assertThat(latest.path("children").asInt()).isEqualTo(2));
        assertThat(terminal.ask("backup", "--no-folder").path("file").asText()).contains("backups");
        assertThat(terminal.ask("backup", "--list").path("folder").isNull()).isTrue();
    }
}
