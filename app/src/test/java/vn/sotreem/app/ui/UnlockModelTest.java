package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;

class UnlockModelTest {
    private static final String PASSWORD = "bốn từ không liên quan";
    private static final String NEXT = "mật khẩu mới hơn";

    @TempDir
    private Path folder;
    private final List<Session.Opened> opened = new ArrayList<>();
    private String code;
    private UnlockModel model;

    @BeforeEach
    void setUp() throws RegisterUnavailable {
        RegisterHome home = new RegisterHome(folder, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        KeyFile.Created created = home.prepare("Hoàng Thị Én", Password.of(PASSWORD.toCharArray()));
        home.setUp(created, SampleOffice.OFFICE, List.of("Thôn Nà Lìa")).close();
        code = created.code().text();
        Bridge atOnce = Bridge.atOnce(failure -> {
            throw new AssertionError(failure);
        });
        model = new UnlockModel(Bench.TEXTS, atOnce, new Gate(home, new Random(1), new Guesses(Bench.CLOCK), "",
                Optional.empty(), opened::add));
    }

    @AfterEach
    void close() {
        opened.forEach(session -> session.register().close());
    }

    @Test
    void thePersonIsKnownAndTheRightPasswordOpens() {
        assertThat(model.users()).containsExactly("Hoàng Thị Én");
        model.unlock(PASSWORD.toCharArray());

        assertThat(opened).singleElement().extracting(Session.Opened::actor).isEqualTo("Hoàng Thị Én");
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void aWrongPasswordIsSaidAndTheNextTryIsFree() {
        model.unlock("sai rồi sai rồi".toCharArray());
        assertThat(model.problem().get()).map(Problem::what).contains("Mật khẩu không đúng.");

        model.unlock(PASSWORD.toCharArray());
        assertThat(opened).hasSize(1);
    }

    @Test
    void fiveWrongPasswordsInARowSlowDown() {
        for (int i = 0; i < Guesses.FREE; i++) {
            model.unlock("sai rồi sai rồi".toCharArray());
        }
        model.unlock(PASSWORD.toCharArray());

        assertThat(opened).isEmpty();
        assertThat(model.problem().get()).map(Problem::what).contains("Đã gõ sai 5 lần liền.");
    }

    @Test
    void aRegisterThatIsOpenElsewhereSaysSo() {
        model.unlock(PASSWORD.toCharArray());
        model.unlock(PASSWORD.toCharArray());

        assertThat(opened).hasSize(1);
        assertThat(model.problem().get()).map(Problem::what).contains("Sổ đang mở ở một cửa sổ khác.");
    }

    @Test
    void aRegisterWhoseFileIsLostIsBuiltAnew() throws Exception {
        Files.delete(folder.resolve("so-tre-em.db"));
        model.unlock(PASSWORD.toCharArray());
        assertThat(model.lost().get()).isTrue();
        model.rebuild("sai rồi sai rồi".toCharArray());
        assertThat(model.problem().get()).map(Problem::what).contains("Mật khẩu không đúng.");
        assertThat(model.lost().get()).isTrue();

        model.rebuild(PASSWORD.toCharArray());

        assertThat(opened).singleElement().satisfies(session ->
                assertThat(session.register().hamlets()).hasSize(1));
    }

    @Test
    void theRecoveryCodeSetsANewPassword() {
        model.recovering().set(true);
        model.recover(code.toLowerCase(), NEXT.toCharArray(), NEXT.toCharArray());

        assertThat(opened).hasSize(1);
    }

    @Test
    void aMistypedCodeIsToldBeforeAnythingIsTried() {
        model.recover("K7QF-9M2T", NEXT.toCharArray(), NEXT.toCharArray());
        assertThat(model.problem().get()).map(Problem::what).contains("Mã có 28 ký tự, mới gõ 8.");

        model.recover(code, NEXT.toCharArray(), "khác".toCharArray());
        assertThat(model.problem().get()).map(Problem::what).contains("Hai lần gõ mật khẩu không giống nhau.");
        assertThat(opened).isEmpty();
    }
}
