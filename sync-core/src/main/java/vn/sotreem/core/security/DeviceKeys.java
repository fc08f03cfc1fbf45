package vn.sotreem.core.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The signing keys of one device, or of the portal: Ed25519 (RFC 8032). Made on the device, kept in its encrypted
 * database, and the private half never leaves it; what it signs can be verified after any number of relays.
 */
public final class DeviceKeys {
    public static final int SIGNATURE_BYTES = 64;

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final VerifyingKey verifyingKey;

    private DeviceKeys(PrivateKey privateKey) {
        this.privateKey = privateKey;
        this.verifyingKey = verifyingKeyOf(privateKey);
    }

    public static DeviceKeys random(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return new DeviceKeys(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK since 15", e);
        }
    }

    /**
     * The keys that {@link #encoded} gave.
     *
     * @throws IllegalArgumentException when the bytes are no Ed25519 private key
     */
    public static DeviceKeys decode(byte[] pkcs8) {
        try {
            return new DeviceKeys(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /** The private key in PKCS#8 form, from which the public one follows. Secret: only for the encrypted database. */
    public byte[] encoded() {
        return privateKey.getEncoded();
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The signature of the message: 64 bytes, the same every time. */
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK since 15", e);
        }
    }

    @Override
    public String toString() {
        return "DeviceKeys[" + verifyingKey + "]";
    }

    /** The JDK gives no public key for a private one; storing both instead would let them disagree. */
    private static VerifyingKey verifyingKeyOf(PrivateKey privateKey) {
        byte[] seed = ((EdECPrivateKey) privateKey).getBytes().orElseThrow();
        byte[] raw = new byte[VerifyingKey.BYTES];
        Ed25519.generatePublicKey(seed, 0, raw, 0);
        return VerifyingKey.of(raw).orElseThrow();
    }
}
