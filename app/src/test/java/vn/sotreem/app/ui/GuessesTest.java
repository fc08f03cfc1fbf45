package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Bench.CLOCK.instant());
    private final Guesses guesses = new Guesses(now::get);

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            guesses.wrong("Hoa");
        }
    }

    @Test
    void fiveWrongPasswordsInARowSlowDownAndTheSixthMore() {
        wrong(Guesses.FREE - 1);
        assertThat(guesses.waiting("Hoa")).isZero();
        wrong(1);
        assertThat(guesses.waiting("Hoa")).isEqualTo(Guesses.WAIT_FIRST);
        assertThat(guesses.waiting("Hạnh")).isZero();

        now.set(now.get().plus(Guesses.WAIT_FIRST));
        assertThat(guesses.waiting("Hoa")).isZero();
        wrong(1);
        assertThat(guesses.waiting("Hoa")).isEqualTo(Guesses.WAIT_FIRST.multipliedBy(2));
    }

    @Test
    void theWaitHasAnEndAndTheRightPasswordForgetsTheWrongOnes() {
        wrong(100);
        assertThat(guesses.waiting("Hoa")).isEqualTo(Guesses.WAIT_MAX);

        guesses.right("Hoa");
        assertThat(guesses.waiting("Hoa")).isEqualTo(Duration.ZERO);
    }

    @Test
    void aClockThatWasPutBackCoversNothingAndBeginsAnew() {
        Idle idle = new Idle(now::get, () -> Duration.ofMinutes(10));
        now.set(now.get().minus(Duration.ofDays(1)));
        assertThat(idle.isTooLong()).isFalse();
        now.set(now.get().plus(Duration.ofMinutes(10)));
        assertThat(idle.isTooLong()).isTrue();
        idle.touched();
        assertThat(idle.isTooLong()).isFalse();
    }
}
