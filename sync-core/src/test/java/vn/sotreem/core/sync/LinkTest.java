package vn.sotreem.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What exchanges over made-up links teach. */
class LinkTest {
    private static final double RATE = 8_000;
    private static final double ROUND_TRIP = 0.8;

    private static Crossing crossing(long bytes, double seconds, boolean isCut) {
        return new Crossing(bytes, 400, Duration.ofNanos((long) (seconds * 1e9)), isCut);
    }

    private static Link after(Link link, Crossing crossing) {
        return link.learnt(new Passage(List.of(crossing), 0));
    }

    private static Link sent(Link link, long bytes) {
        return after(link, crossing(bytes, ROUND_TRIP + bytes / RATE, false));
    }

    @Test
    void theFirstBatchOverAnUnknownLinkIsSmall() {
        assertThat(Link.UNKNOWN.batchBytes()).isEqualTo(8 * 1024);
        assertThat(Link.UNKNOWN.time(1_000, 1)).isEmpty();
    }

    @Test
    void aSlowLinkIsKnownAfterOneBatch() {
        Link link = sent(Link.UNKNOWN, 8_192);
        assertThat(link.rate()).isCloseTo(RATE, within(800.0));
        assertThat(link.time(80_000, 2)).hasValueSatisfying(
                time -> assertThat(time).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(13)));
    }

    @Test
    void aFastLinkTakesTheLargestBatches() {
        Link link = after(Link.UNKNOWN, crossing(8_192, 0.02, false));
        for (int batch = 0; batch < 3; batch++) {
            link = after(link, crossing(60_000, 0.03, false));
        }
        assertThat(link.batchBytes()).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @CsvSource({"10, 20_000, 50_000", "5, 12_000, 36_000", "30, 36_000, 100_000"})
    void batchesSuitTheTimeBetweenCuts(double seconds, int least, int most) {
        Random random = new Random(3);
        Link link = sent(Link.UNKNOWN, 8_192);
        double sum = 0;
        for (int cut = 1; cut <= 200; cut++) {
            double holds = random.nextExponential() * seconds;
            for (double left = holds; left > 4; left -= 4) {
                link = after(link, crossing(25_600, 4, false));
            }
            link = after(link, crossing(9_000, Math.min(holds, 2), true));
            sum += link.batchBytes();
        }
        assertThat(sum / 200).isBetween((double) least, (double) most);
    }

    @Test
    void aCutHalvesWhatWasThoughtAtTheMost() {
        Link link = sent(Link.UNKNOWN, 8_192);
        Link cut = after(link, crossing(100, 0, true));
        assertThat(cut.betweenCuts()).isBetween(link.betweenCuts() / 2, link.betweenCuts());
        assertThat(cut.batchBytes()).isLessThan(link.batchBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2", "a b c", "-1 0.8 60", "NaN 0.8 60", "8000 -1 60", "8000 0.8 0", "1e99 1 60"})
    void whatCannotBeReadIsUnknown(String text) {
        assertThat(Link.parse(text)).isEqualTo(Link.UNKNOWN);
    }

    @Property
    void whateverIsSeenBatchesStayWithinTheirBounds(@ForAll List<@LongRange(min = 0, max = 4_000_000) Long> bytes,
                                                    @ForAll Random random) {
        Link link = Link.UNKNOWN;
        for (long count : bytes) {
            link = after(link, new Crossing(count, random.nextInt(100_000),
                    Duration.ofNanos(random.nextLong(100_000_000_000L)), random.nextBoolean()));
            assertThat(link.batchBytes()).isBetween(Link.BATCH_BYTES_MIN, Link.BATCH_BYTES_MAX);
            assertThat(Link.parse(link.text()).batchBytes()).isBetween(Link.BATCH_BYTES_MIN, Link.BATCH_BYTES_MAX);
        }
    }
}
