package vn.sotreem.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Since when nobody has touched keyboard or mouse. */
final class Idle {
    private final InstantSource clock;
    private final Supplier<Duration> limit;
    private Instant touched;

    /** @param limit how long it may last */
    Idle(InstantSource clock, Supplier<Duration> limit) {
        this.clock = clock;
        this.limit = limit;
        touched();
    }

    void touched() {
        touched = clock.instant();
    }

    /** Whether it has lasted too long. A clock that was put back has not counted: it begins anew. */
    boolean isTooLong() {
        Duration since = Duration.between(touched, clock.instant());
        if (since.isNegative()) {
            touched();
        }
        return since.compareTo(limit.get()) >= 0;
    }
}
