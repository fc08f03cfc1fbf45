package vn.sotreem.core.security;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The 256-bit key of the register's database file. It is made once and never changes; the key file wraps it. */
public final class DatabaseKey extends Secret {
    static final int BYTES = 32;

    DatabaseKey(byte[] bytes) {
        super(bytes);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a database key has " + BYTES + " bytes, not " + bytes.length);
        }
    }

    /** The key of these 32 bytes, which stay the caller's to wipe. */
    public static DatabaseKey of(byte[] bytes) {
        return new DatabaseKey(bytes.clone());
    }

    public static DatabaseKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DatabaseKey(bytes);
    }

    /**
     * The key as SQLCipher takes a raw key: {@code x'<64 hex digits>'}. SQLCipher then derives nothing from it, so
     * opening the database costs no time, and any SQLCipher 4 tool opens the file with this text.
     *
     * <p>The driver wants a {@code String}, which cannot be wiped: ask for it when opening and keep it nowhere.
     */
    public String rawKeyText() {
        return "x'" + HexFormat.of().formatHex(bytes()) + "'";
    }
}
