package vn.sotreem.core.sync;

import java.time.Duration;

/** What came back for a query. Only {@link Received} with a signature that verifies is the portal's word. */
public sealed interface PullAnswer {

    /** @param answer the envelope of the portal's signed page or tally */
    record Received(byte[] answer) implements PullAnswer {
    }

    /** Something between us and the portal answered: a captive portal's page, a proxy, a foreign server. */
    record NotThePortal() implements PullAnswer {
    }

    /**
     * The portal asks to come later (429, 503) or failed on its side (5xx).
     *
     * @param retryAfter least time to wait, zero when the portal did not say
     */
    record Busy(Duration retryAfter) implements PullAnswer {
    }

    /** The portal does not know this laptop, or no longer. */
    record Revoked() implements PullAnswer {
    }

    /** The portal does not understand the query: the two programs are too far apart. What waits can still be sent. */
    record Refused() implements PullAnswer {
    }
}
