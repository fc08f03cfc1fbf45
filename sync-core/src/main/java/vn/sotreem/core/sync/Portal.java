package vn.sotreem.core.sync;

import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.SealedBatch;

/**
 * The national portal as this program needs it, whatever it speaks: the one seam to the world outside.
 *
 * <p>Failure contract, held by one contract test over all implementations:
 * <ul>
 * <li>What the portal says is a value, refusals included ({@link PushAnswer}, {@link PullAnswer},
 * {@link EnrolmentAnswer}).</li>
 * <li>{@link PortalUnreachable} means that nobody knows whether the portal acted. Sending the same bytes again is
 * always safe: a batch is applied once, and the second sending is answered with the first one's receipt.</li>
 * <li>An answer that is not the portal's own (a captive portal's page, a cut body) is never a receipt. The signature
 * is for the caller to verify.</li>
 * </ul>
 */
public interface Portal {

    /** Makes this laptop known. The code works once; asking again with the same key gives the same answer. */
    EnrolmentAnswer enrol(EnrolmentRequest request) throws PortalUnreachable;

    /**
     * Makes another laptop known, whose application a stick brought. Whether the answer comes from somebody who has the
     * one-time code only that laptop can tell.
     */
    EnrolmentAnswer admit(EnrolmentApplication application) throws PortalUnreachable;

    /**
     * Hands over a sealed batch.
     *
     * @param batch    number of the batch, as in the envelope
     * @param envelope the sealed bytes
     */
    PushAnswer push(BatchId batch, byte[] envelope) throws PortalUnreachable;

    /**
     * The same over a link that may break.
     *
     * @param isAgain whether an earlier sending may have left a part of the batch at the portal; then the portal is
     *                asked and only the rest is sent
     */
    default PushAnswer push(SealedBatch batch, boolean isAgain, Watch watch) throws PortalUnreachable {
        return push(batch.id(), batch.bytes());
    }

    /**
     * Asks for what the portal has: a page of the feed, or a tally. Asking changes nothing at the portal.
     *
     * @param query the signed envelope of a {@link vn.sotreem.core.change.Query}
     */
    PullAnswer pull(byte[] query) throws PortalUnreachable;

    /** The same over a link that is watched. */
    default PullAnswer pull(byte[] query, Watch watch) throws PortalUnreachable {
        return pull(query);
    }

    /** Breaks off what is being asked just now, from any thread; who asked is told that it was cut. */
    default void hangUp() {
    }
}
