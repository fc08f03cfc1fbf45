package vn.sotreem.core.security;

import com.exceptionfactory.jagged.bech32.Bech32;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * The pair of keys a laptop receives files with: X25519 (RFC 7748). Made on the laptop, kept in its encrypted database;
 * whatever is encrypted for {@link #recipient} can be opened here and nowhere else.
 */
public final class ReceivingKeys {
    /** Length of the private half, in bytes. */
    public static final int BYTES = 32;

    private static final String IDENTITY_PREFIX = "AGE-SECRET-KEY-";

    private final byte[] privateKey;
    private final Recipient recipient;

    private ReceivingKeys(byte[] privateKey) {
        byte[] publicKey = new byte[Recipient.KEY_BYTES];
        X25519.scalarMultBase(privateKey, 0, publicKey, 0);
        this.privateKey = privateKey;
        this.recipient = Recipient.of(publicKey);
    }

    public static ReceivingKeys random(SecureRandom random) {
        byte[] privateKey = new byte[BYTES];
        random.nextBytes(privateKey);
        return new ReceivingKeys(privateKey);
    }

    /**
     * The keys that {@link #encoded} gave.
     *
     * @throws IllegalArgumentException when they are not 32 bytes
     */
    public static ReceivingKeys decode(byte[] encoded) {
        if (encoded.length != BYTES) {
            throw new IllegalArgumentException("not an X25519 private key");
        }
        return new ReceivingKeys(encoded.clone());
    }

    /** The private half, 32 bytes. Secret: only for the encrypted database. */
    public byte[] encoded() {
        return Arrays.copyOf(privateKey, privateKey.length);
    }

    /** What others encrypt for, to be given to them. */
    public Recipient recipient() {
        return recipient;
    }

    /** The private half as the age tools read it. Secret. */
    String identity() {
        return Bech32.getEncoder().encode(IDENTITY_PREFIX, privateKey).toString().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ReceivingKeys[" + recipient + "]";
    }
}
