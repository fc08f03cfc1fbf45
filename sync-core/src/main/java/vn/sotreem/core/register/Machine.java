package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * This machine, as far as it remembers which registers live on it: one small file for each, outside the register's
 * folder, so that whoever copies that folder to another machine does not copy the memory with it.
 *
 * @param folder where the machine keeps what belongs to itself and to this person
 */
public record Machine(Path folder) {
    private static final int NAME_BYTES = 8;
    private static final String SUFFIX = ".machine";

    /** The mark of the register in this folder; empty when the machine knows of none. */
    Optional<String> mark(Path home) {
        try {
            return Optional.of(Files.readString(file(home)).strip());
        } catch (IOException forgotten) {
            return Optional.empty();
        }
    }

    void mark(Path home, String mark) throws IOException {
        Files.createDirectories(folder);
        Path file = file(home);
        Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), mark);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(Path home) throws IOException {
        byte[] path = home.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path);
            return folder.resolve(HexFormat.of().formatHex(hash, 0, NAME_BYTES) + SUFFIX);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
