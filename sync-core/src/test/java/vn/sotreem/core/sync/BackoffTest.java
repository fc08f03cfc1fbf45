package vn.sotreem.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Property
    void waitsAreBounded(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10_000) int failures) {
        Duration wait = new Backoff(new Random(seed)).after(failures);
        assertThat(wait).isBetween(Backoff.RETRY_DELAY_MIN, Backoff.RETRY_DELAY_MAX);
    }

    @Property
    void aNamedWaitIsNeverCutShort(@ForAll long seed, @ForAll @IntRange(max = 86_400) int seconds) {
        Duration asked = Duration.ofSeconds(seconds);
        assertThat(new Backoff(new Random(seed)).atLeast(asked, 1)).isGreaterThanOrEqualTo(asked);
    }

    @Test
    void laptopsThatReturnTogetherDoNotAskTogether() {
        Random random = new Random(3);
        Backoff backoff = new Backoff(random);
        long sameSecond = IntStream.range(0, 2_000).mapToObj(laptop -> backoff.after(8))
                .filter(wait -> wait.toSeconds() == 100).count();
        assertThat(sameSecond).isLessThan(40);
    }
}
