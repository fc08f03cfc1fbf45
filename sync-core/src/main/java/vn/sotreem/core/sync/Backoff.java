package vn.sotreem.core.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: anything up to 2 s doubled with every failure, so that a province whose network
 * returns does not return all at once.
 */
final class Backoff {
    static final Duration RETRY_DELAY_FIRST = Duration.ofSeconds(2);
    static final Duration RETRY_DELAY_MIN = Duration.ofSeconds(1);
    static final Duration RETRY_DELAY_MAX = Duration.ofMinutes(15);
    /** A captive portal lets nobody through until somebody has signed in; asking often does not help. */
    static final Duration CAPTIVE_DELAY = Duration.ofMinutes(5);

    private static final int DOUBLINGS_MAX = 10;
    private static final double RETRY_AFTER_SPREAD = 0.25;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after this many failures in a row, the first being 1. */
    Duration after(int failures) {
        long most = Math.min(RETRY_DELAY_MAX.toMillis(),
                RETRY_DELAY_FIRST.toMillis() << Math.min(failures - 1, DOUBLINGS_MAX));
        return Duration.ofMillis(Math.max(RETRY_DELAY_MIN.toMillis(), random.nextLong(most + 1)));
    }

    /** The wait when the portal named one: never shorter, up to a quarter longer. */
    Duration atLeast(Duration asked, int failures) {
        long spread = (long) (asked.toMillis() * RETRY_AFTER_SPREAD);
        Duration spreadOut = asked.plusMillis(random.nextLong(spread + 1));
        Duration own = after(failures);
        return spreadOut.compareTo(own) > 0 ? spreadOut : own;
    }
}
