package vn.sotreem.core.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of a signer's keys, a device's or the portal's: Ed25519, 32 raw bytes on the wire (RFC 8032). */
public final class VerifyingKey {
    public static final int BYTES = 32;

    /** The fixed beginning of an Ed25519 key in X.509 form, the only form the JDK reads (RFC 8410, section 4). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] raw;
    private final PublicKey key;

    private VerifyingKey(byte[] raw, PublicKey key) {
        this.raw = raw;
        this.key = key;
    }

    /**
     * The key of these 32 bytes, or empty when they are none: of another length, no point of the curve, or one of the
     * few points under which anybody can make signatures.
     */
    public static Optional<VerifyingKey> of(byte[] raw) {
        if (raw.length != BYTES || !Ed25519.validatePublicKeyFull(raw, 0)) {
            return Optional.empty();
        }
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + BYTES);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, BYTES);
        try {
            KeyFactory factory = KeyFactory.getInstance(DeviceKeys.ALGORITHM);
            return Optional.of(new VerifyingKey(raw.clone(), factory.generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checked point is a key", e);
        }
    }

    /** The 32 bytes for the wire and the database. */
    public byte[] bytes() {
        return raw.clone();
    }

    /** Whether the owner of this key signed exactly this message; false for anything that is no signature at all. */
    public boolean verify(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(DeviceKeys.ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK since 15", e);
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
