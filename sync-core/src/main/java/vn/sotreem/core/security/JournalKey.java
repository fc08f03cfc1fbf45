package vn.sotreem.core.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the journal beside a register: AES-256-GCM with a key of its own for every file, derived from the database
 * key by HKDF-SHA256 (RFC 5869). A file never uses a frame's number twice, so no nonce is.
 */
public final class JournalKey {
    /** Bytes of the salt that a file begins with. */
    public static final int SALT_BYTES = 16;

    private static final byte[] PURPOSE = "so-tre-em journal 1".getBytes(StandardCharsets.UTF_8);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    private JournalKey(SecretKey key) {
        this.key = key;
    }

    /** The journal key of a register; the database key may be closed afterwards. */
    public static JournalKey of(DatabaseKey key) {
        return new JournalKey(derived(new SecretKeySpec(key.bytes(), "HKDF"), new byte[0]));
    }

    /**
     * Encrypts one frame.
     *
     * @param salt  the file's, {@value #SALT_BYTES} random bytes
     * @param frame its number in the file
     */
    public byte[] seal(byte[] salt, int frame, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, salt, frame).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /** What was encrypted; empty when it was damaged, stood elsewhere, or belongs to another register. */
    public Optional<byte[]> open(byte[] salt, int frame, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, salt, frame).doFinal(sealed));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private Cipher cipher(int mode, byte[] salt, int frame) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(frame).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derived(key, salt), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static SecretKey derived(SecretKey from, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(from)
                    .addSalt(salt).thenExpand(PURPOSE, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is part of every JDK 25", e);
        }
    }
}
