package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people work at one terminal. */
class UserCommandTest {
    private static final String HANH = "Lường Thị Hạnh";
    private static final String HER_PASSWORD = "mật khẩu của Hạnh";

    @TempDir
    private Path home;
    private Terminal terminal;

    @BeforeEach
    void addSomebody() {
        terminal = new Terminal(home).withRegister().with(Secrets.NEW_PASSWORD, HER_PASSWORD);
        JsonNode added = terminal.ask("user", "add", HANH, "--role", "collaborator", "--hamlet", "na lia");
        assertThat(added.path("hamlets").path(0).asText()).isEqualTo("Thôn Nà Lìa");
    }

    private Terminal hers() {
        return new Terminal(home).with(Secrets.PASSWORD, HER_PASSWORD);
    }

    @Test
    void theListTellsEverybodyAndNoPassword() {
        JsonNode users = terminal.ask("user", "list").path("users");

        assertThat(users).extracting(user -> user.path("name").asText()).containsExactly(Terminal.USER, HANH);
        assertThat(users).extracting(user -> user.path("founder").asBoolean()).containsExactly(true, false);
        assertThat(terminal.run("user", "list").out())
                .contains("Lường Thị Hạnh · cộng tác viên · Thôn Nà Lìa · đang dùng");
    }

    @Test
    void historyNamesThePersonWhoWorks() {
        JsonNode saved = hers().reading("{\"name\":\"Nông Văn An\",\"birth\":\"2015-09-05\",\"household\":"
                + "{\"hamlet\":\"na lia\",\"number\":12}}", "save", "-", "--json", "--user", "luong thi hanh").json();

        String id = saved.path("saved").path(0).path("child").asText(saved.findValue("id").asText());
        assertThat(hers().run("history", id, "--user", HANH).out()).contains(HANH).doesNotContain(Terminal.USER);
    }

    @Test
    void aLockedPersonOpensNothingUntilUnlocked() {
        terminal.ask("user", "lock", HANH);
        assertThat(hers().run("status", "--user", HANH).exit()).isEqualTo(Exit.LOCKED);
        assertThat(terminal.run("status").exit()).isEqualTo(Exit.DONE);

        terminal.with(Secrets.NEW_PASSWORD, "mật khẩu khác").ask("user", "unlock", HANH);
        assertThat(hers().run("status", "--user", HANH).exit()).isEqualTo(Exit.LOCKED);
        assertThat(hers().with(Secrets.PASSWORD, "mật khẩu khác").run("status", "--user", HANH).exit())
                .isEqualTo(Exit.DONE);
    }

    @Test
    void aCollaboratorWhoDidNotSetTheRegisterUpChangesOnlyTheOwnPassword() {
        for (String command : new String[] {"list", "lock " + Terminal.USER.replace(' ', '_')}) {
            Terminal.Said said = hers().run(("user " + command + " --user luong_thi_hanh").split(" "));
            assertThat(said.err()).contains("Việc này do công chức hoặc người lập sổ làm");
        }
        hers().with(Secrets.NEW_PASSWORD, "mật khẩu của riêng Hạnh").ask("password", "--user", HANH);

        assertThat(hers().run("status", "--user", HANH).exit()).isEqualTo(Exit.LOCKED);
        assertThat(terminal.run("status").exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing() {
        assertThat(terminal.run("user", "add", "luong thi hanh", "--role", "collaborator").err())
                .contains("Sổ đã có người tên giống");
        assertThat(terminal.run("user", "lock", Terminal.USER).err()).contains("Không tự khóa");
        assertThat(terminal.run("user", "role", HANH, "officer").err()).contains("không ai giao được nhiều hơn");
        assertThat(terminal.run("user", "lock", "Ai Đó").err()).contains("không có người dùng tên “Ai Đó”");
        assertThat(terminal.run("status", "--user", "Ai Đó").exit()).isEqualTo(Exit.LOCKED);
        assertThat(terminal.ask("user", "list").path("users")).hasSize(2);
    }

    @Test
    void hamletsAreGivenAndTakenAway() {
        assertThat(terminal.ask("user", "hamlets", HANH).path("hamlets")).isEmpty();
        assertThat(terminal.ask("user", "hamlets", HANH, "--hamlet", "na lia").path("hamlets")).hasSize(1);
    }
}
