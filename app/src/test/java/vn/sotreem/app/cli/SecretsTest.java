package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;
    private Path home;
    private Terminal terminal;
    private String recoveryCode;

    @BeforeEach
    void setUp() {
        home = folder.resolve("home");
        terminal = new Terminal(home);
        recoveryCode = terminal.init("Thôn Nà Lìa").json().path("recoveryCode").asText();
    }

    @Test
    void aWrongPasswordChangesNothing() throws Exception {
        terminal.save("{'name':'Nông Văn An','birth':'2015','household':{'hamlet':'Nà Lìa'}}");
        Map<String, Integer> before = files();

        terminal.with(Secrets.PASSWORD, "một từ khác hẳn").with(Secrets.NEW_PASSWORD, "từ mới của kẻ lạ");
        for (String command : new String[] {"status", "children", "doctor", "sync", "password", "drift"}) {
            assertThat(terminal.run(command).exit()).as(command).isEqualTo(Exit.LOCKED);
        }
        assertThat(terminal.save("{'name':'x'}").exit()).isEqualTo(Exit.LOCKED);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void thePasswordMayStandInAFile() throws Exception {
        Path file = folder.resolve("mật khẩu.txt");
        Files.writeString(file, "\uFEFF" + Terminal.PASSWORD + "\r\nsecond line\n");
        terminal.with(Secrets.PASSWORD, "wrong");

        assertThat(terminal.run("status", "--password-file", file.toString()).exit()).isEqualTo(Exit.DONE);
        assertThat(terminal.run("status", "--password-file", "nowhere").exit()).isEqualTo(Exit.LOCKED);
    }

    @Test
    void theRecoveryCodeSetsANewPassword() {
        terminal.with(Secrets.NEW_PASSWORD, "mật khẩu hoàn toàn mới").with(Secrets.RECOVERY_CODE, recoveryCode);

        assertThat(terminal.run("password", "--recover").exit()).isEqualTo(Exit.DONE);

        assertThat(terminal.run("status").exit()).isEqualTo(Exit.LOCKED);
        assertThat(terminal.with(Secrets.PASSWORD, "mật khẩu hoàn toàn mới").run("status").exit())
                .isEqualTo(Exit.DONE);
    }

    @Test
    void aMistypedRecoveryCodeIsToldApart() {
        terminal.with(Secrets.NEW_PASSWORD, "mật khẩu hoàn toàn mới");
        Map<String, String> codes = Map.of("recovery-code-length", recoveryCode.substring(1),
                "recovery-code-character", "Â" + recoveryCode.substring(1),
                "recovery-code-typed", (recoveryCode.startsWith("2") ? "3" : "2") + recoveryCode.substring(1));

        codes.forEach((code, typed) -> {
            Terminal.Said said = terminal.with(Secrets.RECOVERY_CODE, typed).run("password", "--recover", "--json");
            assertThat(said.exit()).isEqualTo(Exit.LOCKED);
            assertThat(said.json().path("code").asText()).isEqualTo(code);
        });
    }

    @Test
    void aShortPasswordIsNotSet() {
        assertThat(terminal.with(Secrets.NEW_PASSWORD, "ngắn").run("password", "--json").json().path("code").asText())
                .isEqualTo("password-too-short");
        assertThat(terminal.run("status").exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void aRegisterIsNotSetUpTwice() throws Exception {
        Map<String, Integer> before = files();

        assertThat(terminal.init("Thôn Khác").json().path("code").asText()).isEqualTo("register-exists");

        assertThat(files()).isEqualTo(before);
    }

    private Map<String, Integer> files() throws IOException {
        Map<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hashes.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
