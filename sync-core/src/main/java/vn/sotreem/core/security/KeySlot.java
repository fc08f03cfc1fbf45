package vn.sotreem.core.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One way to open the database key: the key wrapped by AES-256-GCM under what Argon2id makes of one person's password
 * or of the recovery code. All other fields are authenticated with it, so none can be exchanged between slots.
 *
 * @param kind       what opens it
 * @param label      the user's name; empty for the recovery code
 * @param cost       what one guess costs
 * @param salt       16 random bytes, new for every slot, so the derived key is used once
 * @param nonce      12 random bytes
 * @param wrappedKey the 32 bytes of the key, encrypted, and the 16 bytes of the tag
 */
record KeySlot(Kind kind, String label, @JsonProperty("argon2id") Argon2Cost cost,
               byte[] salt, byte[] nonce, byte[] wrappedKey) {
    static final int LABEL_CHARS_MAX = 100;

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int WRAPPING_KEY_BYTES = 32;
    private static final String PURPOSE = "sotreem key slot 1";

    enum Kind {
        @JsonProperty("password") PASSWORD,
        @JsonProperty("recovery") RECOVERY
    }

    KeySlot {
        if (kind == null || label == null || label.length() > LABEL_CHARS_MAX || cost == null
                || salt == null || salt.length != SALT_BYTES || nonce == null || nonce.length != NONCE_BYTES
                || wrappedKey == null || wrappedKey.length != DatabaseKey.BYTES + TAG_BYTES) {
            throw new IllegalArgumentException("a field of a key slot is missing or has the wrong size");
        }
    }

    /** Wraps the key so that the secret opens it. */
    static KeySlot lock(Kind kind, String label, byte[] secret, DatabaseKey key,
                        Argon2Cost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        var open = new KeySlot(kind, label, cost, salt, nonce, new byte[DatabaseKey.BYTES + TAG_BYTES]);
        try {
            byte[] wrapped = open.cipher(Cipher.ENCRYPT_MODE, secret).doFinal(key.bytes());
            return new KeySlot(kind, label, cost, salt, nonce, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /** The key, or empty when the secret is not the one this slot was locked with. */
    Optional<DatabaseKey> open(byte[] secret) {
        try {
            return Optional.of(new DatabaseKey(cipher(Cipher.DECRYPT_MODE, secret).doFinal(wrappedKey)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /** Every field but the wrapped key, each with its length, so that no two slots give the same bytes. */
    byte[] header() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(PURPOSE);
            out.writeUTF(kind.name());
            out.writeUTF(label);
            out.writeInt(cost.memoryKib());
            out.writeInt(cost.iterations());
            out.writeInt(cost.lanes());
            out.write(salt);
            out.write(nonce);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Cipher cipher(int mode, byte[] secret) throws GeneralSecurityException {
        byte[] wrappingKey = cost.derive(secret, salt, WRAPPING_KEY_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(wrappingKey, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
            cipher.updateAAD(header());
            return cipher;
        } finally {
            Arrays.fill(wrappingKey, (byte) 0);
        }
    }
}
