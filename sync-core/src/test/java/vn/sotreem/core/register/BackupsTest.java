package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;
import static vn.sotreem.core.register.TestRegister.NOON;
import static vn.sotreem.core.register.TestRegister.OFFICE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.register.Backups.Trouble;
import vn.sotreem.core.register.EncryptedDatabase.Migrations;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;

/** Backups that nobody asks for: when they are made, which are kept, and that they are in nobody's way. */
class BackupsTest {
    private static final String PASSWORD = "mật khẩu cũ";

    @TempDir
    private Path folder;
    private Instant now = NOON;
    private RegisterHome home;
    private KeyFile.Created keys;
    private Register register;
    private int families;

    @BeforeEach
    void setUp() throws Exception {
        home = new RegisterHome(folder.resolve("register"), new Argon2Cost(8, 1, 1), () -> now, new SecureRandom());
        keys = home.prepare(ACTOR, password());
        register = home.setUp(keys, OFFICE, List.of("Thôn Nà Lìa"));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static Password password() {
        return Password.of(PASSWORD.toCharArray());
    }

    private Backups backups() {
        return home.backups();
    }

    private void save() {
        families++;
        TestRegister.saveFamily(register, String.valueOf(families), "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
    }

    private Backups.State nextDay() {
        now = now.plus(Duration.ofDays(1));
        save();
        return backups().keep(register);
    }

    private List<Long> numbers() throws Exception {
        return backups().list().stream().map(backup -> backup.file().getFileName().toString())
                .map(name -> Long.parseLong(name.substring(name.lastIndexOf('-') + 1, name.indexOf(".zip")))).toList();
    }

    @Test
    void oneIsMadeADayAndOnlyWhenSomethingChanged() throws Exception {
        Backup first = backups().keep(register).latest().orElseThrow();
        save();
        assertThat(backups().keep(register)).isEqualTo(new Backups.State(Optional.of(first), Optional.empty()));

        now = now.plus(Duration.ofDays(1));
        Backup second = backups().keep(register).latest().orElseThrow();
        assertThat(second.content().children()).isEqualTo(1);
        now = now.plus(Duration.ofDays(1));
        backups().keep(register);

        assertThat(backups().list()).containsExactly(second, first);
    }

    @Test
    void aReceiptIsAChangeWorthABackup() throws Exception {
        TestPortalKeys portal = new TestPortalKeys();
        portal.enrol(register);
        backups().keep(register);
        register.settle(register.outgoing().orElseThrow(), portal.receipt(register.outgoing().orElseThrow()));

        now = now.plus(Duration.ofDays(1));
        backups().keep(register);

        assertThat(backups().list()).hasSize(2);
    }

    @Test
    void theLastDaysAreKeptAndOfTheWeeksBeforeOneEach() throws Exception {
        for (int day = 1; day <= 60; day++) {
            assertThat(nextDay().trouble()).isEmpty();
        }

        assertThat(numbers()).containsExactly(60L, 59L, 58L, 56L, 49L, 42L, 35L);
    }

    @Test
    void aClockThatJumpsDeletesNoGoodBackupAndStopsNone() throws Exception {
        nextDay();
        nextDay();
        now = Instant.parse("2030-01-01T00:00:00Z");
        nextDay();
        now = NOON;
        nextDay();

        assertThat(numbers()).containsExactly(4L, 3L, 2L);
        assertThat(backups().list().getFirst().content().children()).isEqualTo(4);
    }

    @Test
    void theOneThatHoldsMostIsKeptThoughTheRegisterWasPutBack() throws Exception {
        nextDay();
        Path old = backups().list().getFirst().file();
        Files.copy(old, folder.resolve("old.zip"));
        nextDay();
        Backup fullest = nextDay().latest().orElseThrow();
        register.close();
        home.restore(folder.resolve("old.zip"), present -> present.unlock(ACTOR, password()));
        register = home.unlock(ACTOR, password()).orElseThrow();
        for (int day = 0; day < 2; day++) {
            now = now.plus(Duration.ofDays(1));
            backups().keepNow(register);
            backups().keepNow(register);
        }

        assertThat(numbers()).containsExactly(7L, 6L, 5L, 3L);
        assertThat(backups().list().getLast()).isEqualTo(fullest);
    }

    @Test
    void aDiskThatCannotBeWrittenIsToldAndNothingStops() throws Exception {
        Backup good = backups().keepNow(register).latest().orElseThrow();
        Files.delete(good.file());
        Files.delete(good.file().getParent());
        Files.writeString(good.file().getParent(), "không phải thư mục");

        assertThat(nextDay()).isEqualTo(new Backups.State(Optional.empty(), Optional.of(Trouble.DISK)));

        save();
        assertThat(register.examine().findings()).isEmpty();
    }

    @Test
    void whatWasCutOffIsNoBackupAndIsNotInTheWay() throws Exception {
        Backup first = backups().keepNow(register).latest().orElseThrow();
        byte[] whole = Files.readAllBytes(first.file());
        Path half = first.file().resolveSibling(first.file().getFileName().toString().replace("-0001", "-0002"));
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));

        assertThat(backups().list()).containsExactly(first);
        assertThat(backups().keepNow(register).latest().orElseThrow().file().getFileName().toString())
                .endsWith("-0003.zip");
    }

    @Test
    void anotherFolderGetsThemTooAsSoonAsItIsThere() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("thẻ nhớ"));
        backups().setOther(Optional.of(stick));
        backups().keepNow(register);
        Files.move(stick, folder.resolve("unplugged"));

        assertThat(nextDay().trouble()).contains(Trouble.OTHER_FOLDER);
        assertThat(numbers()).containsExactly(2L, 1L);

        Files.move(folder.resolve("unplugged"), stick);
        assertThat(backups().keep(register).trouble()).isEmpty();
        assertThat(Backups.list(stick)).extracting(Backup::content)
                .isEqualTo(backups().list().stream().map(Backup::content).toList());
        assertThat(home.restore(Backups.list(stick).getFirst().file(), present -> present.unlock(ACTOR,
                Password.of("another one".toCharArray())))).isEmpty();
        backups().setOther(Optional.empty());
        assertThat(backups().other()).isEmpty();
    }

    @Test
    void aRegisterIsBackedUpBeforeALaterProgramChangesIt() throws Exception {
        Path old = Files.createDirectory(folder.resolve("old"));
        Migrations before = new Migrations(Register.class, Register.MIGRATIONS.files().subList(0, 1));
        try (EncryptedDatabase database = EncryptedDatabase.open(old.resolve(Register.FILE_NAME), TestRegister.key(),
                before)) {
            new Settings(database, new SecureRandom()).setUp(OFFICE, DeviceKeys.random(new SecureRandom()));
        }
        keys.file().writeNew(old);
        Backups kept = new Backups(old, () -> now);

        Register.open(old, TestRegister.key(), () -> now, new SecureRandom(), kept::keepBefore).close();
        List<Backup> made = kept.list();
        Register.open(old, TestRegister.key(), () -> now, new SecureRandom(), kept::keepBefore).close();

        assertThat(made).hasSize(1).isEqualTo(kept.list());
    }
}
