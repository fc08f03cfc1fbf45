package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileWritingTest {
    private final KeyFile first = someKeyFile();
    private final KeyFile second = someKeyFile();

    @TempDir
    private Path home;

    @Test
    void firstKeyFileIsNeverWrittenOverAnother() throws IOException {
        first.writeNew(home);
        byte[] before = content();

        assertThatThrownBy(() -> second.writeNew(home)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void replacingLeavesNothingButTheNewFile() throws IOException {
        first.writeNew(home);
        byte[] before = content();

        second.replace(home);

        assertThat(content()).isNotEqualTo(before);
        assertThat(filesInHome()).containsExactly(KeyFile.FILE_NAME);
    }

    @Test
    void oldFileStaysWholeWhenTheNewOneCannotBeWritten() throws IOException {
        first.writeNew(home);
        byte[] before = content();
        Files.createDirectories(home.resolve(KeyFile.FILE_NAME + ".part").resolve("in the way"));

        assertThatThrownBy(() -> second.replace(home)).isInstanceOf(IOException.class);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aFailedMoveLeavesNoPartBehind() throws IOException {
        Files.createDirectories(home.resolve(KeyFile.FILE_NAME).resolve("in the way"));

        assertThatThrownBy(() -> first.replace(home)).isInstanceOf(IOException.class);
        assertThat(filesInHome()).containsExactly(KeyFile.FILE_NAME);
    }

    @Test
    void leftoverOfAnInterruptedWriteIsNoObstacle() throws IOException {
        Files.writeString(home.resolve(KeyFile.FILE_NAME + ".part"), "half a file");

        first.writeNew(home);

        assertThat(filesInHome()).containsExactly(KeyFile.FILE_NAME);
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
        first.writeNew(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(KeyFile.FILE_NAME))))
                .isEqualTo("rw-------");
    }

    private byte[] content() throws IOException {
        return Files.readAllBytes(home.resolve(KeyFile.FILE_NAME));
    }

    private List<String> filesInHome() throws IOException {
        try (Stream<Path> paths = Files.list(home)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static KeyFile someKeyFile() {
        Password password = Password.of("Mật khẩu của Lan".toCharArray());
        return KeyFile.create("Lan", password, new Argon2Cost(8, 1, 1), new SecureRandom()).file();
    }
}
