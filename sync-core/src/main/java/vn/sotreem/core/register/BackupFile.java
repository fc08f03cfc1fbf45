package vn.sotreem.core.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.sotreem.core.security.KeyFile;

/**
 * A register in one file: a zip of the encrypted database and its key file, as they lie in the register's folder. Both
 * are ciphertext already, for the passwords and the recovery code of the register, so nothing is encrypted once more
 * (docs/decisions/0015-backup.md).
 */
final class BackupFile {
    /** Largest database that is taken out of a backup, in bytes: some 100 times the largest commune's. */
    static final long DATABASE_BYTES_MAX = 8L << 30;
    /** Largest key file, in bytes. */
    static final long KEYS_BYTES_MAX = 1L << 20;

    private static final String PART_SUFFIX = ".part";
    private static final String CONTENT_NAME = "content.json";
    private static final List<String> REGISTER = List.of(KeyFile.FILE_NAME, Register.FILE_NAME);
    private static final List<String> NAMES = List.of(KeyFile.FILE_NAME, Register.FILE_NAME, CONTENT_NAME);
    private static final int CONTENT_BYTES_MAX = 1 << 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BackupFile() {
    }

    /**
     * Writes the backup beside its place, reads it back, and only then moves it there.
     *
     * @param folder with key file and database, to which what is said of them is added
     */
    static void write(Path folder, Backup.Content content, Path target) throws IOException {
        Files.write(folder.resolve(CONTENT_NAME), json(content));
        Path part = target.resolveSibling(target.getFileName() + PART_SUFFIX);
        try {
            pack(folder, part);
            compare(folder, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Copies a backup to another place, reads it back, and only then moves it to its name. */
    static void copy(Path backup, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + PART_SUFFIX);
        try {
            Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
            flush(part);
            if (Files.mismatch(backup, part) >= 0) {
                throw new ZipException("a backup does not read as it was written");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The backup this file says to be, without reading all of it; empty when it is none, or an unfinished one. */
    static Optional<Backup> read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(CONTENT_NAME);
            if (entry == null || entry.getSize() > CONTENT_BYTES_MAX) {
                return Optional.empty();
            }
            try (InputStream content = zip.getInputStream(entry)) {
                byte[] json = content.readNBytes(CONTENT_BYTES_MAX);
                return Optional.of(new Backup(file, Files.size(file), content(JSON.readTree(json))));
            }
        } catch (IOException | DateTimeException foreign) {
            return Optional.empty();
        }
    }

    private static byte[] json(Backup.Content content) throws IOException {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put("madeAt", content.madeAt().toString())
                .put("register", content.register()).put("history", content.history())
                .put("settled", content.settled()).put("children", content.children()));
    }

    private static Backup.Content content(JsonNode json) {
        return new Backup.Content(Instant.parse(json.path("madeAt").asText()), json.path("register").asText(),
                json.path("history").asLong(), json.path("settled").asLong(), json.path("children").asLong());
    }

    private static void pack(Path folder, Path part) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            zip.setLevel(0);
            for (String name : NAMES) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), zip);
                zip.closeEntry();
            }
        }
        flush(part);
    }

    /** What stands in the file on the disk must be what went in: a bad stick is found out now, not on the bad day. */
    private static void compare(Path folder, Path part) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(part))) {
            for (String name : NAMES) {
                ZipEntry entry = zip.getNextEntry();
                try (InputStream original = Files.newInputStream(folder.resolve(name))) {
                    if (entry == null || !entry.getName().equals(name)
                            || !Arrays.equals(digest(zip), digest(original))) {
                        throw new ZipException("a backup does not read as it was written");
                    }
                }
            }
        }
    }

    /**
     * Takes key file and database out of a backup into an empty folder.
     *
     * @throws ZipException when the file is no backup
     */
    static void unpack(Path backup, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (String name : REGISTER) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null || !entry.getName().equals(name)) {
                    throw new ZipException("not a backup of a register");
                }
                long most = name.equals(Register.FILE_NAME) ? largest(backup) : KEYS_BYTES_MAX;
                copy(zip, folder.resolve(name), most);
            }
        } catch (IllegalArgumentException notText) {
            throw new ZipException("not a backup of a register");
        }
    }

    /** Ciphertext is not compressed, so what unpacks to more than the file it comes out of is no register. */
    private static long largest(Path backup) throws IOException {
        return Math.min(DATABASE_BYTES_MAX, Files.size(backup));
    }

    private static void copy(InputStream from, Path file, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                total += read;
                if (total > most) {
                    throw new ZipException("larger than any register");
                }
                to.write(buffer, 0, read);
            }
        }
        flush(file);
    }

    private static byte[] digest(InputStream bytes) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
