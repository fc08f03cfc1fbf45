package vn.sotreem.core.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import vn.sotreem.core.security.KeyFileDamaged.Reason;

/**
 * The database key of a program that starts with nobody there to type a password, such as the reference portal: 32 raw
 * bytes in a file that only its owner may read. It protects a copied database, not a copied folder.
 */
public final class UnattendedKey {

    private UnattendedKey() {
    }

    /** Makes a key and keeps it; on any failure nothing is kept. */
    public static DatabaseKey create(Path file, SecureRandom random) throws IOException {
        DatabaseKey key = DatabaseKey.random(random);
        try {
            OwnerFile.write(file, key.bytes());
            return key;
        } catch (IOException failure) {
            key.close();
            throw failure;
        }
    }

    /** The key kept in this file. */
    public static DatabaseKey read(Path file) throws IOException, KeyFileDamaged {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(DatabaseKey.BYTES + 1);
            if (bytes.length != DatabaseKey.BYTES) {
                throw new KeyFileDamaged(Reason.BROKEN);
            }
            return new DatabaseKey(bytes);
        }
    }
}
