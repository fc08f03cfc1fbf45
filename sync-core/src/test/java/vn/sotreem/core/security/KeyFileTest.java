package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final String LAN = "Nguyễn Thị Lan";
    private static final String PASSWORD = "Mật khẩu của Lan";

    private final SecureRandom random = new SecureRandom();
    private final KeyFile.Created created = KeyFile.create(LAN, password(PASSWORD), CHEAP, random);
    private final KeyFile file = created.file();

    @TempDir
    private Path home;

    @Test
    void passwordOpensTheKeyAfterWritingAndReading() throws Exception {
        file.writeNew(home);

        assertOpens(KeyFile.read(home).unlock(LAN, password(PASSWORD)));
    }

    @Test
    void passwordOpensWhetherTypedComposedOrDecomposed() {
        String decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);

        assertOpens(file.unlock(LAN, password(decomposed)));
        assertOpens(file.unlock(Normalizer.normalize(LAN, Normalizer.Form.NFD) + " ", password(PASSWORD)));
    }

    @Test
    void wrongPasswordIsAnAnswerAndChangesNothing() throws Exception {
        file.writeNew(home);
        byte[] before = Files.readAllBytes(home.resolve(KeyFile.FILE_NAME));

        assertThat(KeyFile.read(home).unlock(LAN, password("Mật khẩu của Hoa"))).isEmpty();
        assertThat(Files.readAllBytes(home.resolve(KeyFile.FILE_NAME))).isEqualTo(before);
        assertOpens(KeyFile.read(home).unlock(LAN, password(PASSWORD)));
    }

    @Test
    void unknownUserIsRefusedLikeAWrongPassword() {
        assertThat(file.unlock("Hoa", password(PASSWORD))).isEmpty();
        assertThat(file.unlock("", password(PASSWORD))).isEmpty();
    }

    @Test
    void recoveryCodeFromPaperOpensTheKey() throws Exception {
        file.writeNew(home);

        assertOpens(KeyFile.read(home).unlock(typed(created.code().text().toLowerCase(Locale.ROOT))));
    }

    @Test
    void recoveryCodeOfAnotherRegisterIsRefused() {
        RecoveryCode other = KeyFile.create(LAN, password(PASSWORD), CHEAP, random).code();

        assertThat(file.unlock(other)).isEmpty();
    }

    @Test
    void newPasswordAfterRecoveryReplacesTheForgottenOne() throws Exception {
        file.writeNew(home);
        DatabaseKey recovered = KeyFile.read(home).unlock(created.code()).orElseThrow();

        KeyFile.read(home).withPassword(LAN, password("Một mật khẩu mới"), recovered, CHEAP, random)
                .replace(home);

        KeyFile changed = KeyFile.read(home);
        assertThat(changed.users()).containsExactly(LAN);
        assertOpens(changed.unlock(LAN, password("Một mật khẩu mới")));
        assertThat(changed.unlock(LAN, password(PASSWORD))).isEmpty();
        assertOpens(changed.unlock(created.code()));
    }

    @Test
    void everyUserOpensTheSameKeyWithTheirOwnPassword() {
        KeyFile both = file.withPassword("Hoa", password("Mật khẩu của Hoa"), created.key(), CHEAP, random);

        assertThat(both.users()).containsExactly(LAN, "Hoa");
        assertOpens(both.unlock(LAN, password(PASSWORD)));
        assertOpens(both.unlock("Hoa", password("Mật khẩu của Hoa")));
        assertThat(both.unlock("Hoa", password(PASSWORD))).isEmpty();
    }

    @Test
    void costCanBeRaisedForNewPasswordsWhileOldOnesStillOpen() {
        var dearer = new Argon2Cost(64, 2, 2);
        KeyFile both = file.withPassword("Hoa", password("Mật khẩu của Hoa"), created.key(), dearer, random);

        assertOpens(both.unlock(LAN, password(PASSWORD)));
        assertOpens(both.unlock("Hoa", password("Mật khẩu của Hoa")));
    }

    @Test
    void unfitPasswordsAndNamesAreNeverSet() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFile.create(LAN, password("1234567"), CHEAP, random));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFile.create(" ", password(PASSWORD), CHEAP, random));
        assertThatIllegalArgumentException().isThrownBy(() ->
                KeyFile.create("a".repeat(KeyFile.USER_CHARS_MAX + 1), password(PASSWORD), CHEAP, random));
    }

    @Test
    void asManyUsersAsTheFileHoldsCanBeAddedAndNoMore() throws Exception {
        KeyFile full = file;
        for (int i = 1; i < KeyFile.USERS_MAX; i++) {
            full = full.withPassword("Cộng tác viên " + i, password(PASSWORD), created.key(), CHEAP, random);
        }
        KeyFile most = full;
        most.writeNew(home);

        assertThat(KeyFile.read(home).users()).hasSize(KeyFile.USERS_MAX);
        assertThatIllegalArgumentException().isThrownBy(() ->
                most.withPassword("một người nữa", password(PASSWORD), created.key(), CHEAP, random));
    }

    @Test
    void fileContainsNeitherKeyNorPasswordNorCode() throws Exception {
        file.writeNew(home);
        String text = Files.readString(home.resolve(KeyFile.FILE_NAME));

        assertThat(text).contains(LAN).doesNotContain(PASSWORD)
                .doesNotContain(new String(created.code().secret(), StandardCharsets.US_ASCII));
        assertThat(text).doesNotContain(Base64.getEncoder().encodeToString(created.key().bytes()));
        assertThat(created.toString()).doesNotContain(created.code().text());
    }

    private void assertOpens(Optional<DatabaseKey> opened) {
        assertThat(opened.map(DatabaseKey::rawKeyText)).contains(created.key().rawKeyText());
    }

    private static RecoveryCode typed(String text) {
        return ((CodeReading.Read<RecoveryCode>) RecoveryCode.parse(text)).code();
    }

    private static Password password(String typed) {
        return Password.of(typed.toCharArray());
    }
}
