package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.sotreem.core.register.TestRegister.ACTOR;
import static vn.sotreem.core.register.TestRegister.CLOCK;
import static vn.sotreem.core.register.TestRegister.OFFICE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.JournalKey;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;

/** What is saved is written down beside the database, and a register whose database is lost is built anew from it. */
class JournalTest {
    @TempDir
    private Path folder;
    private Path place;
    private RegisterHome home;
    private JournalKey key;
    private Register register;
    private int families;

    @BeforeEach
    void setUp() throws Exception {
        place = folder.resolve("register");
        home = home(place);
        KeyFile.Created keys = home.prepare(ACTOR, password());
        key = JournalKey.of(keys.key());
        register = home.setUp(keys, OFFICE, List.of("Thôn Nà Lìa"));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static RegisterHome home(Path place) {
        return new RegisterHome(place, new Argon2Cost(8, 1, 1), CLOCK, new SecureRandom());
    }

    private static Password password() {
        return Password.of("mật khẩu cũ".toCharArray());
    }

    private static Register open(RegisterHome home) throws RegisterUnavailable {
        return home.unlock(ACTOR, password()).orElseThrow();
    }

    private static Optional<Rebuilt> rebuild(RegisterHome home) throws RegisterUnavailable {
        return home.rebuild(keys -> keys.unlock(ACTOR, password()));
    }

    private void reopen() throws RegisterUnavailable {
        register.close();
        register = open(home);
    }

    private void save() {
        families++;
        TestRegister.saveFamily(register, String.valueOf(families), "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
    }

    /** Names of all changes of a queue, in order. */
    private static List<ChangeId> queue(Register register) {
        return register.database().query("SELECT session, number FROM change_log ORDER BY position",
                row -> new ChangeId(Columns.uuid(row.getBytes(1)), row.getLong(2)));
    }

    private List<ChangeId> journaled(Path register) throws IOException {
        return JournalFolder.saves(new JournalFolder(register, key).readAll().entries()).stream()
                .flatMap(saves -> saves.changes().stream()).map(Change::id).toList();
    }

    private List<Path> files() throws IOException {
        return new JournalFolder(place, key).files();
    }

    static void loseDatabase(Path place) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(place.resolve(Register.FILE_NAME + suffix));
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file)) {
                    copy(file, to.resolve(file.getFileName()));
                } else {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void whatIsSavedIsWrittenDownAndNobodyCanReadIt() throws Exception {
        save();
        reopen();
        save();

        assertThat(journaled(place)).isEqualTo(queue(register));
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .doesNotContain("Văn Páo", "Nông Văn", "Nà Lìa");
        }
    }

    @Test
    void lookingWritesNothing() throws Exception {
        reopen();
        reopen();
        register.standing();

        assertThat(files()).hasSize(1);
    }

    @Test
    void aLostDatabaseIsBuiltAnewFromTheJournalAlone() throws Exception {
        TestPortalKeys portal = new TestPortalKeys();
        portal.enrol(register);
        save();
        register.settle(register.outgoing().orElseThrow(), portal.receipt(register.outgoing().orElseThrow()));
        save();
        List<ChangeId> queue = queue(register);
        register.close();
        loseDatabase(place);

        assertThat(rebuild(home).orElseThrow()).returns((long) queue.size(), Rebuilt::replayed)
                .returns(Optional.empty(), Rebuilt::base).returns(0L, Rebuilt::missing).returns(0, Rebuilt::unreadable);

        register = open(home);
        assertThat(queue(register)).isEqualTo(queue);
        assertThat(register.standing()).returns(2L, Standing::children).returns((long) queue.size(), Standing::waiting);
        assertThat(register.office()).isEqualTo(OFFICE);
        assertThat(register.examine().findings()).isEmpty();
        assertThat(register.outgoing().orElseThrow().id()).returns(TestPortalKeys.DEVICE, BatchId::device)
                .returns(2, BatchId::epoch);
        assertThat(journaled(place)).isEqualTo(queue);
    }

    @Test
    void aDamagedDatabaseIsBuiltAnewFromTheBackupAndWhatTheJournalHasOnTop() throws Exception {
        save();
        home.backups().keepNow(register);
        save();
        List<ChangeId> queue = queue(register);
        register.close();
        byte[] bytes = Files.readAllBytes(place.resolve(Register.FILE_NAME));
        Arrays.fill(bytes, 4096, 8192, (byte) 7);
        Files.write(place.resolve(Register.FILE_NAME), bytes);

        Rebuilt rebuilt = rebuild(home).orElseThrow();

        assertThat(rebuilt.base()).contains(home.backups().list().getFirst());
        assertThat(rebuilt.replayed()).isEqualTo(2);
        assertThat(rebuilt.keptAside().orElseThrow().resolve(Register.FILE_NAME)).hasSize(bytes.length);
        register = open(home);
        assertThat(queue(register)).isEqualTo(queue);
        assertThat(register.examine().findings()).isEmpty();
    }

    @Test
    void aDamagedBackupIsPassedOver() throws Exception {
        save();
        home.backups().keepNow(register);
        save();
        Path newest = home.backups().keepNow(register).latest().orElseThrow().file();
        register.close();
        byte[] bytes = Files.readAllBytes(newest);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 64, (byte) 7);
        Files.write(newest, bytes);
        loseDatabase(place);

        Rebuilt rebuilt = rebuild(home).orElseThrow();

        assertThat(rebuilt.base().orElseThrow().file()).isNotEqualTo(newest);
        register = open(home);
        assertThat(register.standing().children()).isEqualTo(2);
    }

    @Test
    void aWholeRegisterIsNotBuiltAnewAndOneThatLostItsKeysGetsThoseOfItsBackup() throws Exception {
        save();
        home.backups().keepNow(register);
        save();
        register.close();
        assertThat(catchThrowable(() -> rebuild(home)))
                .hasMessage(RegisterUnavailable.Cause.EXISTS.name());
        Files.delete(place.resolve(KeyFile.FILE_NAME));

        assertThat(rebuild(home).orElseThrow().keptAside()).isEmpty();

        register = open(home);
        assertThat(register.standing().children()).isEqualTo(2);
    }

    /** The program is killed at every step of a few saves; once with the database there afterwards, once without. */
    @Test
    void killedAtAnyStepNothingAcknowledgedIsLostAndNothingComesTwice() throws Exception {
        List<Path> cuts = new ArrayList<>();
        List<Integer> acknowledged = new ArrayList<>();
        int[] told = {queue(register).size()};
        register.database().afterCommit(() -> {
            cut(cuts, acknowledged, told[0]);
            register.journal().catchUp();
            cut(cuts, acknowledged, told[0]);
        });
        for (int family = 0; family < 3; family++) {
            save();
            told[0] += 2;
        }
        List<ChangeId> queue = queue(register);
        register.close();

        for (int cut = 0; cut < cuts.size(); cut++) {
            Path lost = folder.resolve("lost " + cut);
            copy(cuts.get(cut), lost);
            try (Register opened = open(home(cuts.get(cut)))) {
                assertThat(queue(opened).size()).isGreaterThanOrEqualTo(acknowledged.get(cut));
                assertThat(queue).startsWith(queue(opened).toArray(ChangeId[]::new));
                assertThat(journaled(cuts.get(cut))).isEqualTo(queue(opened));
            }
            loseDatabase(lost);
            rebuild(home(lost));
            try (Register opened = open(home(lost))) {
                assertThat(queue(opened).size()).isGreaterThanOrEqualTo(acknowledged.get(cut));
                assertThat(queue).startsWith(queue(opened).toArray(ChangeId[]::new));
            }
        }
    }

    private void cut(List<Path> cuts, List<Integer> acknowledged, int told) {
        try {
            Path copy = folder.resolve("cut " + cuts.size());
            copy(place, copy);
            cuts.add(copy);
            acknowledged.add(told);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void whatADiskSaidItHadWrittenAndHadNotComesBackOnOpening() throws Exception {
        save();
        register.close();
        Path early = folder.resolve("early.db");
        Files.copy(place.resolve(Register.FILE_NAME), early);
        register = open(home);
        save();
        save();
        List<ChangeId> queue = queue(register);
        register.close();
        loseDatabase(place);
        Files.copy(early, place.resolve(Register.FILE_NAME));

        register = open(home);

        assertThat(register.journal().broughtBack()).isEqualTo(4);
        assertThat(queue(register)).isEqualTo(queue);
        assertThat(register.standing().children()).isEqualTo(3);
        assertThat(register.examine().findings()).isEmpty();
        reopen();
        assertThat(register.journal().broughtBack()).isZero();
    }

    @Test
    void aFileGoesWhenAllOfItHasReceiptsAndIsInABackup() throws Exception {
        TestPortalKeys portal = new TestPortalKeys();
        portal.enrol(register);
        save();
        home.backups().keepNow(register);
        assertThat(files()).isNotEmpty();
        register.settle(register.outgoing().orElseThrow(), portal.receipt(register.outgoing().orElseThrow()));
        assertThat(files()).isNotEmpty();

        home.backups().keepNow(register);
        assertThat(files()).isEmpty();

        save();
        ChangeId last = queue(register).getLast();
        assertThat(journaled(place)).hasSize(2).contains(last);
    }

    @Test
    void aJournalThatCannotBeWrittenStopsNobodyAndCatchesUp() throws Exception {
        reopen();
        Path journal = place.resolve(JournalFolder.NAME);
        Files.move(journal, folder.resolve("moved"));
        Files.writeString(journal, "không phải thư mục");

        save();
        assertThat(register.journal().isBehind()).isTrue();

        Files.delete(journal);
        Files.move(folder.resolve("moved"), journal);
        save();
        assertThat(register.journal().isBehind()).isFalse();
        assertThat(journaled(place)).isEqualTo(queue(register));
    }

    @Test
    void aRegisterThatWasPutBackOnPurposeDoesNotTakeTheJournalOfTheOneBefore() throws Exception {
        Path backup = folder.resolve("old.zip");
        home.backups().write(register, backup);
        save();
        register.close();

        Path aside = home.restore(backup, keys -> keys.unlock(ACTOR, password())).orElseThrow();

        register = open(home);
        assertThat(register.standing().children()).isZero();
        assertThat(aside.resolve(JournalFolder.NAME)).isNotEmptyDirectory();
    }
}
