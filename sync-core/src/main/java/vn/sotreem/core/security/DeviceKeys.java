package vn.sotreem.core.security;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The signing keys of one device, or of the portal: Ed25519 (RFC 8032). Made on the device, kept in its encrypted
 * database, and the private half never leaves it; what it signs can be verified after any number of relays.
 *
 * <p>Bouncy Castle signs and verifies about ten times as fast as the JDK (25), and says which points are keys at all.
 */
public final class DeviceKeys {
    public static final int SIGNATURE_BYTES = Ed25519.SIGNATURE_SIZE;

    /** What stands before the seed in an Ed25519 private key in PKCS#8 form (RFC 8410, section 7). */
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final VerifyingKey verifyingKey;

    private DeviceKeys(byte[] seed) {
        this.seed = seed;
        this.verifyingKey = VerifyingKey.belongingTo(seed);
    }

    public static DeviceKeys random(SecureRandom random) {
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        random.nextBytes(seed);
        return new DeviceKeys(seed);
    }

    /**
     * The keys that {@link #encoded} gave.
     *
     * @throws IllegalArgumentException when the bytes are no Ed25519 private key
     */
    public static DeviceKeys decode(byte[] pkcs8) {
        int length = PKCS8_PREFIX.length;
        if (pkcs8.length != length + Ed25519.SECRET_KEY_SIZE
                || !Arrays.equals(pkcs8, 0, length, PKCS8_PREFIX, 0, length)) {
            throw new IllegalArgumentException("not an Ed25519 private key");
        }
        return new DeviceKeys(Arrays.copyOfRange(pkcs8, length, pkcs8.length));
    }

    /** The private key in PKCS#8 form, from which the public one follows. Secret: only for the encrypted database. */
    public byte[] encoded() {
        byte[] pkcs8 = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + seed.length);
        System.arraycopy(seed, 0, pkcs8, PKCS8_PREFIX.length, seed.length);
        return pkcs8;
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The signature of the message: 64 bytes, the same every time. */
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[SIGNATURE_BYTES];
        Ed25519.sign(seed, 0, verifyingKey.bytes(), 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return "DeviceKeys[" + verifyingKey + "]";
    }
}
