package vn.sotreem.core.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of a signer's keys, a device's or the portal's: Ed25519, 32 raw bytes on the wire (RFC 8032). */
public final class VerifyingKey {
    public static final int BYTES = Ed25519.PUBLIC_KEY_SIZE;

    private final byte[] raw;

    private VerifyingKey(byte[] raw) {
        this.raw = raw;
    }

    /** The key that belongs to a private one: it is sound, and testing it would cost more than signing. */
    static VerifyingKey belongingTo(byte[] seed) {
        byte[] raw = new byte[BYTES];
        Ed25519.generatePublicKey(seed, 0, raw, 0);
        return new VerifyingKey(raw);
    }

    /**
     * The key of these 32 bytes, or empty when they are none: of another length, no point of the curve, or one of the
     * few points under which anybody can make signatures.
     */
    public static Optional<VerifyingKey> of(byte[] raw) {
        return raw.length == BYTES && Ed25519.validatePublicKeyFull(raw, 0)
                ? Optional.of(new VerifyingKey(raw.clone())) : Optional.empty();
    }

    /** The 32 bytes for the wire and the database. */
    public byte[] bytes() {
        return raw.clone();
    }

    /** Whether the owner of this key signed exactly this message; false for anything that is no signature at all. */
    public boolean verify(byte[] message, byte[] signature) {
        return signature.length == DeviceKeys.SIGNATURE_BYTES
                && Ed25519.verify(signature, 0, raw, 0, message, 0, message.length);
    }

    /** Eight groups of four hexadecimal digits by which two people compare a key: the beginning of its SHA-256. */
    public String fingerprint() {
        try {
            String digits = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw), 0, 16);
            return digits.replaceAll("(.{4})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return "VerifyingKey[" + HexFormat.of().formatHex(raw) + "]";
    }
}
