package vn.sotreem.core.register;

import java.util.UUID;
import vn.sotreem.core.security.VerifyingKey;

/**
 * The laptop as the portal knows it.
 *
 * @param portalUrl   where the portal is
 * @param device      the laptop's id, given by the portal
 * @param epoch       1, and one more each time the queue starts anew
 * @param portalKey   32 bytes, Ed25519: receipts verify with it
 * @param portalEpoch changes when the portal was restored from a backup
 * @param certificate the envelope of the portal's {@link vn.sotreem.core.change.Certificate}, no bytes for none
 */
public record Enrolment(String portalUrl, UUID device, int epoch, byte[] portalKey, UUID portalEpoch,
                        byte[] certificate) {
    /** Of a laptop for which its portal has not vouched. */
    public static final byte[] NO_CERTIFICATE = new byte[0];

    /** An enrolment without a certificate. */
    public Enrolment(String portalUrl, UUID device, int epoch, byte[] portalKey, UUID portalEpoch) {
        this(portalUrl, device, epoch, portalKey, portalEpoch, NO_CERTIFICATE);
    }

    /** The portal's key, which was one when the laptop was enrolled. */
    public VerifyingKey verifyingKey() {
        return VerifyingKey.of(portalKey).orElseThrow();
    }
}
