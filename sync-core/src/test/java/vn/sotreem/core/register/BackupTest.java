package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sotreem.core.register.TestRegister.ACTOR;
import static vn.sotreem.core.register.TestRegister.CLOCK;
import static vn.sotreem.core.register.TestRegister.OFFICE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

class BackupTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final String PASSWORD = "mật khẩu cũ";

    @TempDir
    private Path folder;
    private Path backup;
    private RegisterHome home;
    private RecoveryCode code;
    private Register register;

    @BeforeEach
    void setUp() throws Exception {
        home = new RegisterHome(folder.resolve("register"), CHEAP, CLOCK, new SecureRandom());
        backup = folder.resolve("sao lưu.zip");
        KeyFile.Created keys = home.prepare(ACTOR, password());
        code = keys.code();
        register = home.setUp(keys, OFFICE, List.of("Thôn Nà Lìa"));
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        home.backups().write(register, backup);
        TestRegister.saveFamily(register, "13", "Lý Văn Tám", "Lý Thị Én", "2017-01-02");
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static Password password() {
        return Password.of(PASSWORD.toCharArray());
    }

    private long childrenAfterUnlock() throws RegisterUnavailable {
        try (Register opened = home.unlock(ACTOR, password()).orElseThrow()) {
            assertThat(opened.examine().findings()).isEmpty();
            return opened.standing().children();
        }
    }

    private Path restore() throws RegisterUnavailable {
        return home.restore(backup, keys -> keys.unlock(ACTOR, password())).orElseThrow();
    }

    @Test
    void whatWasBackedUpComesBackAndWhatWasThereIsKeptBeside() throws Exception {
        register.close();

        Path aside = restore();

        assertThat(childrenAfterUnlock()).isEqualTo(1);
        RegisterHome before = new RegisterHome(aside, CHEAP, CLOCK, new SecureRandom());
        try (Register kept = before.unlock(ACTOR, password()).orElseThrow()) {
            assertThat(kept.standing().children()).isEqualTo(2);
        }
        try (Stream<Path> left = Files.list(folder.resolve("register"))) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void aRestoredRegisterTellsWhatWaitsInAnEpochOfItsOwn() throws Exception {
        TestPortalKeys portal = new TestPortalKeys();
        portal.enrol(register);
        register.settle(register.outgoing().orElseThrow(), portal.receipt(register.outgoing().orElseThrow()));
        home.backups().write(register, backup);
        register.close();

        restore();

        try (Register restored = home.unlock(ACTOR, password()).orElseThrow()) {
            assertThat(restored.standing().waiting()).isZero();
            TestRegister.saveFamily(restored, "14", "Hoàng Văn Sú", "Hoàng Thị Mỷ", "2020-03-04");
            assertThat(restored.outgoing().orElseThrow().id())
                    .returns(2, BatchId::epoch).returns(1L, BatchId::number);
        }
    }

    @Test
    void aLostDiskIsReplacedOnAnotherLaptopWithTheRecoveryCode() throws Exception {
        home = new RegisterHome(folder.resolve("another laptop"), CHEAP, CLOCK, new SecureRandom());

        assertThat(home.restore(backup, keys -> keys.unlock(code))).isPresent();

        assertThat(childrenAfterUnlock()).isEqualTo(1);
    }

    @Test
    void nothingOfABackupCanBeReadWithoutThePassword() throws Exception {
        String text = new String(Files.readAllBytes(backup), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("Văn Páo", "Văn Ân", "Nà Lìa", "SQLite format");
        assertThat(home.restore(backup, keys -> keys.unlock(ACTOR, Password.of("another one".toCharArray()))))
                .isEmpty();
        assertThat(register.standing().children()).isEqualTo(2);
    }

    @Test
    void anOpenRegisterIsNotReplaced() {
        assertThatThrownBy(this::restore).isInstanceOf(RegisterUnavailable.class)
                .hasMessage(RegisterUnavailable.Cause.IN_USE.name());
        assertThat(register.standing().children()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 0.6, 0.9})
    void aBackupThatIsCutOrBentIsRefusedAndChangesNothing(double where) throws Exception {
        register.close();
        byte[] whole = Files.readAllBytes(backup);
        int at = (int) (where * whole.length);
        byte[] bent = whole.clone();
        bent[at] ^= 1;

        for (byte[] wrong : List.of(Arrays.copyOf(whole, at), bent)) {
            Files.write(backup, wrong);
            assertThatThrownBy(this::restore).isInstanceOf(RegisterUnavailable.class);
            assertThat(childrenAfterUnlock()).isEqualTo(2);
        }
    }

    @Test
    void aBackupThatUnpacksToMoreThanItIsIsRefusedBeforeItFillsTheDisk() throws Exception {
        register.close();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            zip.putNextEntry(new ZipEntry(KeyFile.FILE_NAME));
            Files.copy(folder.resolve("register").resolve(KeyFile.FILE_NAME), zip);
            zip.putNextEntry(new ZipEntry(Register.FILE_NAME));
            zip.write(new byte[50_000_000]);
        }
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> BackupFile.unpack(backup, empty)).isInstanceOf(ZipException.class);
        assertThat(empty.resolve(Register.FILE_NAME).toFile().length()).isLessThan(200_000);
        assertThatThrownBy(this::restore).isInstanceOf(RegisterUnavailable.class);
        assertThat(childrenAfterUnlock()).isEqualTo(2);
    }

    @Test
    void aRestoreThatWasCutOffAtAnyMomentLeavesTheOldRegister() throws Exception {
        register.close();
        Path whole = folder.resolve("register");
        for (int moves = 0; moves < 5; moves++) {
            Path cut = Files.createDirectory(folder.resolve("cut" + moves));
            copyAll(whole, cut);
            Path other = Files.createDirectory(folder.resolve("other" + moves));
            BackupFile.unpack(backup, other);
            cutOff(cut, other, moves);
            home = new RegisterHome(cut, CHEAP, CLOCK, new SecureRandom());

            assertThat(home.isSetUp()).isTrue();
            assertThat(childrenAfterUnlock()).isEqualTo(2);
            assertThat(cut.resolve(RegisterSwap.MARK_NAME)).doesNotExist();
        }
    }

    /** Leaves the folder as an exchange does that ends after so many moves. */
    private static void cutOff(Path folder, Path other, int moves) throws Exception {
        Path aside = Files.createDirectory(folder.resolve("before-restore-1"));
        List<String> names = List.of(KeyFile.FILE_NAME, Register.FILE_NAME);
        Files.write(folder.resolve(RegisterSwap.MARK_NAME),
                Stream.concat(Stream.of(aside.getFileName().toString()), names.stream()).toList());
        int done = 0;
        for (Path[] way : new Path[][] {{folder, aside}, {other, folder}}) {
            for (String name : names) {
                if (done < moves) {
                    Files.move(way[0].resolve(name), way[1].resolve(name));
                    done++;
                }
            }
        }
    }

    private static void copyAll(Path from, Path to) throws Exception {
        for (String name : List.of(KeyFile.FILE_NAME, Register.FILE_NAME)) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
    }
}
