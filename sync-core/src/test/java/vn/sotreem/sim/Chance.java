package vn.sotreem.sim;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance for one purpose of one run. The same seed, purpose and number always give the same throws, whatever else
 * happened before, so that leaving something out of a run does not change the rest of it.
 */
record Chance(RandomGenerator random) {
    private static final long FIRST_PRIME = 0x9E37_79B9_7F4A_7C15L;
    private static final long SECOND_PRIME = 0xBF58_476D_1CE4_E5B9L;

    static Chance of(long seed, String purpose, long number) {
        long mixed = (seed ^ purpose.hashCode()) * FIRST_PRIME;
        mixed = (mixed ^ mixed >>> 32 ^ number) * SECOND_PRIME;
        return new Chance(new SplittableRandom(mixed ^ mixed >>> 29));
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** From the first number to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** Any duration up to this one; short ones as often as long ones, whatever the scale. */
    Duration upTo(Duration longest) {
        return Duration.ofMillis((long) Math.pow(longest.toMillis(), random.nextDouble()));
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
