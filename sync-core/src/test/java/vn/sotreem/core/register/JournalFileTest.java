package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.JournalKey;

/** A journal that is cut off or bent at any place gives what was written there, or less, and never anything else. */
class JournalFileTest {
    private static final int ENTRIES = 4;
    private static final List<User> PEOPLE = List.of(User.first(TestRegister.OFFICE, TestRegister.NOON),
            new User("Lường Thị Hạnh", Office.Role.COLLABORATOR, Set.of(TestRegister.NA_LIA.id()), TestRegister.NOON,
                    Optional.of(TestRegister.NOON)));

    @TempDir
    private Path folder;
    private Path file;
    private final JournalKey key = JournalKey.of(TestRegister.key());
    private byte[] whole;
    private List<ChangeId> written;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("000000001.log");
        try (JournalFile journal = JournalFile.create(file, key, new SecureRandom())) {
            for (int number = 1; number <= ENTRIES; number++) {
                journal.append(new JournalEntry.Saves(List.of(change(number)), List.of(Instant.EPOCH)));
            }
            journal.flush();
        }
        whole = Files.readAllBytes(file);
        written = changes(JournalFile.read(file, key));
    }

    private static Change change(int number) {
        return new Change(new ChangeId(new UUID(1, 2), number), number, Entity.HAMLET, new UUID(3, number),
                Op.CREATE, 0,
                new Delta(Values.EMPTY, Values.EMPTY.with("name", "Thôn " + number)), Change.SCHEMA,
                Hlc.of(number, 0), "Nông Thị Hoa");
    }

    private static List<ChangeId> changes(JournalFile.Content content) {
        return JournalFolder.saves(content.entries()).stream().flatMap(saves -> saves.changes().stream())
                .map(Change::id).toList();
    }

    private JournalFile.Content read(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        return JournalFile.read(file, key);
    }

    @Test
    void anEndThatWasCutOffIsIgnored() throws Exception {
        assertThat(written).hasSize(ENTRIES);
        for (int length = 0; length < whole.length; length++) {
            JournalFile.Content cut = read(Arrays.copyOf(whole, length));

            assertThat(cut.unreadable()).isZero();
            assertThat(changes(cut)).hasSizeLessThan(ENTRIES).isEqualTo(written.subList(0, changes(cut).size()));
        }
    }

    @Test
    void aBentByteCostsTheEntryItIsInAndIsTold() throws Exception {
        int firstFrame = 4 + JournalKey.SALT_BYTES;
        int lastFrame = firstFrame + (whole.length - firstFrame) / ENTRIES * (ENTRIES - 1);
        for (int at = firstFrame; at < lastFrame; at++) {
            byte[] bent = whole.clone();
            bent[at] ^= 0x10;

            JournalFile.Content content = read(bent);

            assertThat(changes(content)).hasSize(ENTRIES - 1).isSubsetOf(written);
            assertThat(content.unreadable()).isPositive();
        }
    }

    @Test
    void anotherKeyReadsNothing() throws Exception {
        JournalKey other = JournalKey.of(DatabaseKey.of(new byte[32]));

        assertThat(JournalFile.read(file, other)).isEqualTo(new JournalFile.Content(List.of(), ENTRIES));
    }

    @Test
    void aFrameThatWasMovedIsNotBelieved() throws Exception {
        int start = 4 + JournalKey.SALT_BYTES;
        int length = (whole.length - start) / ENTRIES;
        byte[] swapped = whole.clone();
        System.arraycopy(whole, start, swapped, start + length, length);

        assertThat(changes(read(swapped))).isSubsetOf(written).doesNotHaveDuplicates();
    }

    @Test
    void whatTheLaptopIsComesBack() throws Exception {
        Laptop laptop = new Laptop(TestRegister.OFFICE, PEOPLE, new byte[] {1}, Optional.of(new byte[] {2}),
                Optional.of(new Enrolment("https://portal.example/", new UUID(1, 1), 3, new byte[32], new UUID(2, 2))));
        Laptop bare = new Laptop(TestRegister.OFFICE, List.of(), new byte[] {1}, Optional.empty(), Optional.empty());

        assertThat(Laptop.of(laptop.bytes())).usingRecursiveComparison().isEqualTo(laptop);
        assertThat(Laptop.of(bare.bytes())).usingRecursiveComparison().isEqualTo(bare);
    }
}
