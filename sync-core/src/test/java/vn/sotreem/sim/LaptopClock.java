package vn.sotreem.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What a laptop takes for the time: the true time and years beside it, or a moment at which its clock stopped. */
final class LaptopClock implements InstantSource {
    private final Agenda time;
    private Duration error = Duration.ZERO;
    private Optional<Instant> stoppedAt = Optional.empty();

    LaptopClock(Agenda time) {
        this.time = time;
    }

    @Override
    public Instant instant() {
        return stoppedAt.orElseGet(() -> time.now().plus(error));
    }

    void set(Duration error) {
        this.error = error;
        stoppedAt = stoppedAt.map(stopped -> time.now().plus(error));
    }

    void stop() {
        stoppedAt = Optional.of(instant());
    }

    /** Goes on, as wrong as it is. */
    void go() {
        stoppedAt = Optional.empty();
    }
}
