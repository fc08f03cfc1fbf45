package vn.sotreem.core.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.security.KeyFile;

/** A file that somebody wants to restore from: any bytes at all. */
class BackupFileFuzzTest {

    static Stream<byte[]> seeds() throws IOException {
        return Stream.of(zip(KeyFile.FILE_NAME, Register.FILE_NAME),
                zip(KeyFile.FILE_NAME, Register.FILE_NAME, "content.json"), zip(Register.FILE_NAME));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("{\"madeAt\":\"2026-11-22T07:30:00Z\",\"register\":\"00\"}".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void isUnpackedOrRefused(byte[] file) throws IOException {
        Path folder = Files.createTempDirectory("unpacked");
        Path backup = Files.write(folder.resolve("backup"), file);
        try {
            BackupFile.read(backup);
            BackupFile.unpack(backup, folder);
        } catch (ZipException | EOFException refused) {
            // A foreign, bent or cut file, which RegisterHome tells from a disk that fails.
        } finally {
            for (String name : new String[] {"backup", KeyFile.FILE_NAME, Register.FILE_NAME}) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }
}
