package vn.sotreem.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Slows down whoever tries passwords at the door: after some wrong ones in a row for a person, each further try has to
 * wait, and longer each time. It lasts as long as the window; a program that tries them on a stolen key file is slowed
 * down by what each try costs (docs/decisions/0002-unlock.md). Used on the window's thread.
 */
final class Guesses {
    /** Wrong passwords in a row that cost no waiting. */
    static final int FREE = 5;
    static final Duration WAIT_FIRST = Duration.ofSeconds(30);
    static final Duration WAIT_MAX = Duration.ofMinutes(10);

    private static final int DOUBLINGS_MAX = 5;

    private final InstantSource clock;
    private final Map<String, Row> rows = new HashMap<>();

    /** Wrong passwords in a row, the last of them then. */
    private record Row(int wrong, Instant last) {
    }

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /** How long the next try for this person has to wait; zero when it need not. */
    Duration waiting(String user) {
        Row row = rows.get(user);
        if (row == null || row.wrong() < FREE) {
            return Duration.ZERO;
        }
        Duration wait = WAIT_FIRST.multipliedBy(1L << Math.min(row.wrong() - FREE, DOUBLINGS_MAX));
        Instant free = row.last().plus(wait.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : wait);
        Duration left = Duration.between(clock.instant(), free);
        return left.isNegative() ? Duration.ZERO : left;
    }

    void wrong(String user) {
        rows.merge(user, new Row(1, clock.instant()), (before, now) -> new Row(before.wrong() + 1, now.last()));
    }

    void right(String user) {
        rows.remove(user);
    }
}
