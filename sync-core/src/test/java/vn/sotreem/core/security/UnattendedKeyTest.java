package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnattendedKeyTest {
    @TempDir
    private Path folder;

    @Test
    void theKeyIsReadBackFromAFileOnlyItsOwnerMayRead() throws Exception {
        Path file = folder.resolve("portal.key");

        try (DatabaseKey made = UnattendedKey.create(file, new SecureRandom());
             DatabaseKey read = UnattendedKey.read(file)) {
            assertThat(read.rawKeyText()).isEqualTo(made.rawKeyText());
            assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void aFileOfAnotherLengthIsNoKey() throws Exception {
        Path file = Files.write(folder.resolve("portal.key"), new byte[31]);

        assertThatThrownBy(() -> UnattendedKey.read(file)).isInstanceOf(KeyFileDamaged.class);
    }
}
