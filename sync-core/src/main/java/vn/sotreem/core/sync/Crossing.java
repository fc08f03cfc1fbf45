package vn.sotreem.core.sync;

import java.time.Duration;

/**
 * What one exchange over a standing connection was like, whether it came to its end or broke.
 *
 * @param up   bytes that were handed to the connection
 * @param down bytes that came back
 * @param time from the first byte up to the last byte down, or to the break
 */
public record Crossing(long up, long down, Duration time) {
    /** Nothing was measured, because nothing was sent or because the portal is in this very process. */
    public static final Crossing UNMEASURED = new Crossing(0, 0, Duration.ZERO);

    double seconds() {
        return time.toNanos() / 1e9;
    }
}
