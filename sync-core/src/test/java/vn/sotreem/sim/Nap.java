package vn.sotreem.sim;

import java.time.Duration;
import java.time.Instant;

/** The program sleeps since then until then, by the laptop's clock, unless the clock goes back. */
record Nap(Instant since, Instant until) {
    /** Longest sleep before the clock is looked at again, as the program does it. */
    private static final Duration SLICE_MAX = Duration.ofSeconds(30);
    private static final Duration SLICE_MIN = Duration.ofMillis(1);

    boolean isOver(Instant now) {
        return now.isBefore(since) || !now.isBefore(until);
    }

    /** How long to sleep now. */
    Duration slice(Instant now) {
        Duration left = Duration.between(now, until);
        Duration slice = left.compareTo(SLICE_MAX) < 0 ? left : SLICE_MAX;
        return slice.isPositive() ? slice : SLICE_MIN;
    }
}
