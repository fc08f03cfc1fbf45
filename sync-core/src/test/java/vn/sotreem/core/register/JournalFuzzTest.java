package vn.sotreem.core.register;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.JournalKey;

/** What a bad disk has made of a journal: the file, a frame, and an entry of which every checksum fits. */
class JournalFuzzTest {
    private static final JournalKey KEY = JournalKey.of(TestRegister.key());

    @TempDir
    private Path folder;

    static Stream<byte[]> seeds() throws IOException {
        Change change = new Change(new ChangeId(new UUID(1, 2), 1), 1, Entity.HAMLET, new UUID(3, 1), Op.CREATE, 0,
                new Delta(Values.EMPTY, Values.EMPTY.with("name", "Thôn")), Change.SCHEMA, Hlc.of(1, 0), "Hoa");
        JournalEntry saves = new JournalEntry.Saves(List.of(change), List.of(Instant.EPOCH));
        Path folder = Files.createTempDirectory("journal");
        Path file = folder.resolve("1.log");
        try (JournalFile journal = JournalFile.create(file, KEY, new SecureRandom())) {
            journal.append(saves);
            journal.append(saves);
        }
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        return Stream.of(whole, saves.bytes(), new byte[] {JournalEntry.LAPTOP, '{', '}'});
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void isReadOrPassedOver(byte[] bytes) throws IOException {
        KEY.open(new byte[JournalKey.SALT_BYTES], 0, bytes);
        JournalFile.read(Files.write(folder.resolve("1.log"), bytes), KEY);
        try {
            JournalEntry.of(bytes);
        } catch (IOException damaged) {
            // The one exception that says so; a disk that fails is told in the same way.
        }
    }
}
