package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.security.KeyFile;

/** A small backup with every bit turned and cut at every byte: refused, or what comes out is what went in. */
class BackupDamageTest {
    private static final List<String> NAMES = List.of(KeyFile.FILE_NAME, Register.FILE_NAME);

    @TempDir
    private Path folder;
    private Path backup;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        for (String name : NAMES) {
            Files.writeString(folder.resolve(name), "content of " + name);
        }
        backup = folder.resolve("backup.zip");
        BackupFile.write(folder, new Backup.Content(TestRegister.NOON, "0123abcd", 7, 5, 3), backup);
        whole = Files.readAllBytes(backup);
    }

    @Test
    void noTurnedBitChangesWhatComesOut() throws IOException {
        int refused = 0;
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] turned = whole.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            refused += isRefused(turned) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(8 * NAMES.stream().mapToInt(String::length).sum());
    }

    @Test
    void noCutChangesWhatComesOut() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            isRefused(Arrays.copyOf(whole, length));
        }
        assertThat(isRefused(whole)).isFalse();
    }

    /** The list at the end of a zip repeats what stands before; a backup without it is read all the same. */
    private boolean isRefused(byte[] bytes) throws IOException {
        Files.write(backup, bytes);
        Path out = Files.createTempDirectory(folder, "out");
        assertThat(BackupFile.read(backup)).isNotNull();
        try {
            BackupFile.unpack(backup, out);
        } catch (ZipException | EOFException refused) {
            return true;
        }
        for (String name : NAMES) {
            assertThat(out.resolve(name)).hasContent("content of " + name);
        }
        return false;
    }
}
