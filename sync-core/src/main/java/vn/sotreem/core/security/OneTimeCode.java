package vn.sotreem.core.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code by which the officer lets one device in, on paper or by phone: 50 random bits and a check character, like
 * {@code K7QF-9M2T-4XR}. Used once and for a short time, which is what makes 50 bits enough.
 *
 * <p>It need not travel: each side shows by a {@link #proof} that it has it. A captive portal that answers every
 * request has not, so its answer is never taken for the portal's.
 */
public final class OneTimeCode {
    /** 10 characters of 5 bits; the generator is x + 2. */
    private static final PaperCode FORM = new PaperCode(10, 2);
    private static final String HMAC = "HmacSHA256";

    private final String data;

    private OneTimeCode(String data) {
        this.data = data;
    }

    public static OneTimeCode random(SecureRandom random) {
        return new OneTimeCode(FORM.random(random));
    }

    /** Reads a code as typed from paper or heard by phone. */
    public static CodeReading<OneTimeCode> parse(String typed) {
        return FORM.read(typed, OneTimeCode::new);
    }

    /** The code as a person copies it: {@code XXXX-XXXX-XXX}. Only for showing and printing. */
    public String text() {
        return FORM.written(data);
    }

    /**
     * HMAC-SHA256 over the purpose and the parts, keyed by the code: 32 bytes. Every part goes in with its length, so
     * ("ab", "c") and ("a", "bc") differ.
     *
     * @param purpose which message of the exchange this is, so that one side's proof cannot be sent back as the other's
     */
    public byte[] proof(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(data.getBytes(StandardCharsets.US_ASCII), HMAC));
            update(mac, purpose.getBytes(StandardCharsets.UTF_8));
            for (byte[] part : parts) {
                update(mac, part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }

    /** Whether the proof is the one this code gives; takes the same time however much of it is right. */
    public boolean proves(byte[] proof, String purpose, byte[]... parts) {
        return MessageDigest.isEqual(proof(purpose, parts), proof);
    }

    private static void update(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
    }

    @Override
    public String toString() {
        return "OneTimeCode[hidden]";
    }
}
