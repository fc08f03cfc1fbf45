package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sotreem.core.register.TestRegister.ACTOR;
import static vn.sotreem.core.register.TestRegister.CLOCK;
import static vn.sotreem.core.register.TestRegister.OFFICE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

class RegisterHomeTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);

    @TempDir
    private Path folder;
    private RegisterHome home;

    @BeforeEach
    void enter() {
        home = new RegisterHome(folder, CHEAP, CLOCK, new SecureRandom());
    }

    @Test
    void whatWasSetUpOpensWithThePasswordAndWithNoOther() throws RegisterUnavailable {
        setUp();

        assertThat(home.isSetUp()).isTrue();
        assertThat(home.users()).containsExactly(ACTOR);
        assertThat(home.unlock(ACTOR, password("another one"))).isEmpty();
        try (Register register = home.unlock(ACTOR, password("mật khẩu cũ")).orElseThrow()) {
            assertThat(register.office()).isEqualTo(OFFICE);
            assertThat(register.hamlets()).extracting(Hamlet::name).containsExactly("Thôn Nà Lìa", "Thôn Pác Lầu");
        }
    }

    @Test
    void theRecoveryCodeSetsANewPassword() throws RegisterUnavailable {
        RecoveryCode code = setUp();

        home.recover(code, ACTOR, password("mật khẩu mới")).orElseThrow().close();

        assertThat(home.unlock(ACTOR, password("mật khẩu cũ"))).isEmpty();
        home.unlock(ACTOR, password("mật khẩu mới")).orElseThrow().close();
    }

    @Test
    void anotherRegistersCodeChangesNothing() throws RegisterUnavailable {
        setUp();
        KeyFile.Created other = home.prepare("Nông Văn Páo", password("mật khẩu khác"));

        assertThat(home.recover(other.code(), ACTOR, password("mật khẩu mới"))).isEmpty();
        home.unlock(ACTOR, password("mật khẩu cũ")).orElseThrow().close();
    }

    @Test
    void aRegisterIsNeverSetUpOverAnother() throws RegisterUnavailable {
        setUp();

        assertThatThrownBy(this::setUp).isInstanceOf(RegisterUnavailable.class);
        home.unlock(ACTOR, password("mật khẩu cũ")).orElseThrow().close();
    }

    @Test
    void aPresentPasswordSetsANewOneAndAWrongOneChangesNothing() throws RegisterUnavailable {
        setUp();

        assertThat(home.changePassword(ACTOR, password("một từ khác"), password("mật khẩu mới"))).isEmpty();
        home.changePassword(ACTOR, password("mật khẩu cũ"), password("mật khẩu mới")).orElseThrow().close();

        assertThat(home.unlock(ACTOR, password("mật khẩu cũ"))).isEmpty();
        home.unlock(ACTOR, password("mật khẩu mới")).orElseThrow().close();
    }

    @Test
    void aSetUpThatWasCutOffIsClearedAwayByTheNext() throws Exception {
        setUp();
        Files.delete(folder.resolve(KeyFile.FILE_NAME));
        Files.createFile(folder.resolve(SetUpMark.FILE_NAME));

        assertThat(home.isSetUp()).isFalse();
        setUp();
        home.unlock(ACTOR, password("mật khẩu cũ")).orElseThrow().close();
        assertThat(SetUpMark.isIn(folder)).isFalse();
    }

    @Test
    void aRegisterThatLostItsKeyFileIsLeftAlone() throws Exception {
        setUp();
        Files.delete(folder.resolve(KeyFile.FILE_NAME));
        byte[] before = Files.readAllBytes(folder.resolve(Register.FILE_NAME));

        assertThat(home.isSetUp()).isTrue();
        assertThatThrownBy(this::setUp).isInstanceOf(RegisterUnavailable.class).hasMessage("EXISTS");
        assertThatThrownBy(home::users).isInstanceOf(RegisterUnavailable.class).hasMessage("DAMAGED");
        assertThat(folder.resolve(Register.FILE_NAME)).hasBinaryContent(before);
    }

    @Test
    void theMarkOfASetUpIsForgottenOnceTheRegisterIsOpened() throws Exception {
        setUp();
        Files.createFile(folder.resolve(SetUpMark.FILE_NAME));

        home.unlock(ACTOR, password("mật khẩu cũ")).orElseThrow().close();

        assertThat(SetUpMark.isIn(folder)).isFalse();
    }

    @Test
    void twoSetUpsDoNotMeet() throws Exception {
        try (SetUpMark other = SetUpMark.take(folder)) {
            assertThatThrownBy(this::setUp).isInstanceOf(RegisterUnavailable.class).hasMessage("IN_USE");
            other.remove();
        }
    }

    private RecoveryCode setUp() throws RegisterUnavailable {
        KeyFile.Created prepared = home.prepare(ACTOR, password("mật khẩu cũ"));
        home.setUp(prepared, OFFICE, List.of("Thôn Nà Lìa", "Thôn Pác Lầu")).close();
        return prepared.code();
    }

    private static Password password(String text) {
        return Password.of(text.toCharArray());
    }
}
