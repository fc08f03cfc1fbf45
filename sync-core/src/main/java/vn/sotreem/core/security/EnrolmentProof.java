package vn.sotreem.core.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The two messages of an enrolment (docs/protocol.md, "Enrolment"): the laptop shows that it has the one-time code, and
 * the portal shows the same over everything it answers. Each proof is bound to the laptop's key, so nobody on the way
 * can put another key in.
 */
public final class EnrolmentProof {
    private static final String LAPTOP = "sotreem enrolment request 1";
    private static final String PORTAL = "sotreem enrolment answer 1";

    private EnrolmentProof() {
    }

    /**
     * What a laptop sends: 32 bytes.
     *
     * @param publicKey 32 bytes, Ed25519
     */
    public static byte[] ofLaptop(OneTimeCode code, byte[] publicKey, String communeCode, String label) {
        return code.proof(LAPTOP, publicKey, utf8(communeCode), utf8(label));
    }

    /** Whether a laptop's proof was made with this code, over this key, commune and label. */
    public static boolean laptopKnows(OneTimeCode code, byte[] publicKey, String communeCode, String label,
                                      byte[] proof) {
        return code.proves(proof, LAPTOP, publicKey, utf8(communeCode), utf8(label));
    }

    /**
     * What the portal answers with: 32 bytes.
     *
     * @param publicKey the laptop's
     */
    public static byte[] ofPortal(OneTimeCode code, byte[] publicKey, UUID device, byte[] portalKey,
                                  UUID portalEpoch) {
        return code.proof(PORTAL, publicKey, bytes(device), portalKey, bytes(portalEpoch));
    }

    /** Whether the answer comes from somebody who had this code and saw this laptop's key. */
    public static boolean portalKnows(OneTimeCode code, byte[] publicKey, UUID device, byte[] portalKey,
                                      UUID portalEpoch, byte[] proof) {
        return code.proves(proof, PORTAL, publicKey, bytes(device), portalKey, bytes(portalEpoch));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
