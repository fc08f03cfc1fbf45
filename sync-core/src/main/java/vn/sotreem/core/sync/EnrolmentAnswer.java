package vn.sotreem.core.sync;

import java.time.Duration;
import java.util.UUID;
import vn.sotreem.core.change.Admission;

/** What the portal says to a laptop that asks to be known. */
public sealed interface EnrolmentAnswer {

    /**
     * @param device      the laptop's id from now on
     * @param portalKey   32 bytes, Ed25519: receipts verify with it
     * @param portalEpoch changes when the portal was restored from a backup
     * @param proof       32 bytes: the portal knew the one-time code, so it is the portal
     * @param certificate the envelope of the portal's {@link vn.sotreem.core.change.Certificate} for the laptop, no
     *                    bytes from a portal that gives none
     */
    record Enrolled(UUID device, byte[] portalKey, UUID portalEpoch, byte[] proof, byte[] certificate)
            implements EnrolmentAnswer {

        /** The same answer as it is read. */
        public static Enrolled of(Admission admission) {
            return new Enrolled(admission.device(), admission.portalKey(), admission.portalEpoch(), admission.proof(),
                    admission.certificate());
        }

        /** The same answer as it travels. */
        public Admission admission() {
            return new Admission(device, portalKey, portalEpoch, proof, certificate);
        }
    }

    /** The code is unknown, used by another laptop, or expired. */
    record CodeRefused() implements EnrolmentAnswer {
    }

    /** Something between us and the portal answered. */
    record NotThePortal() implements EnrolmentAnswer {
    }

    /**
     * The portal asks to come later (429, 503) or failed on its side (5xx).
     *
     * @param retryAfter least time to wait, zero when the portal did not say
     */
    record Busy(Duration retryAfter) implements EnrolmentAnswer {
    }
}
