package vn.sotreem.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A province's 2,000 laptops come back at the same moment, to a portal that can answer forty a second. Time is made
 * up.
 */
class HerdTest {
    private static final int LAPTOPS = 2_000;
    private static final int ANSWERED_A_SECOND = 40;
    private static final Duration COME_LATER = Duration.ofSeconds(5);
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final long MINUTE = 60_000;

    /** A laptop that knocks at this millisecond. */
    private record Knock(long at, int laptop) {
    }

    /** What the portal saw: how many knocked in each second, and how often and until when each laptop had to. */
    private record Day(Map<Long, Integer> knocks, int[] tries, long[] answered) {
        int most(long fromSecond) {
            return knocks.entrySet().stream().filter(second -> second.getKey() >= fromSecond)
                    .mapToInt(Map.Entry::getValue).max().orElse(0);
        }
    }

    /** @param first when a laptop knocks for the first time, in milliseconds */
    private static Day live(Random random, int failuresBefore, ToLongFunction<Random> first) {
        PriorityQueue<Knock> next = new PriorityQueue<>(Comparator.comparingLong(Knock::at));
        Backoff[] backoffs = new Backoff[LAPTOPS];
        int[] failures = new int[LAPTOPS];
        Arrays.fill(failures, failuresBefore);
        Day day = new Day(new HashMap<>(), new int[LAPTOPS], new long[LAPTOPS]);
        for (int laptop = 0; laptop < LAPTOPS; laptop++) {
            backoffs[laptop] = new Backoff(new Random(random.nextLong()));
            next.add(new Knock(first.applyAsLong(random), laptop));
        }
        while (!next.isEmpty()) {
            Knock knock = next.remove();
            int laptop = knock.laptop;
            day.tries[laptop]++;
            if (day.knocks.merge(knock.at / 1_000, 1, Integer::sum) <= ANSWERED_A_SECOND) {
                day.answered[laptop] = knock.at;
            } else {
                failures[laptop]++;
                next.add(new Knock(knock.at + backoffs[laptop].atLeast(COME_LATER, failures[laptop]).toMillis(),
                        laptop));
            }
        }
        return day;
    }

    private static long afterTheNetworkCame(Random random) {
        Schedule schedule = new Schedule(Rhythm.USUAL, random);
        schedule.network(NOON, false);
        schedule.network(NOON, true);
        return Duration.between(NOON, schedule.due().orElseThrow()).toMillis();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whenTheNetworkComesBackTheFirstTriesAreSpreadAndNobodyStarves(long seed) {
        Day day = live(new Random(seed), 0, HerdTest::afterTheNetworkCame);

        assertThat(day.most(0)).as("in the busiest second").isLessThan(3 * LAPTOPS / 20);
        assertThat(day.most(60)).as("a minute later").isLessThan(2 * ANSWERED_A_SECOND);
        assertThat(LongStream.of(day.answered)).allMatch(at -> at < 10 * MINUTE);
        assertThat(Arrays.stream(day.tries)).allMatch(tries -> tries < 16);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whenAPortalThatWasDownForADayComesBackItHardlyNotices(long seed) {
        Day day = live(new Random(seed), 20, random -> new Backoff(random).after(20).toMillis());

        assertThat(day.most(2)).as("in the busiest second").isLessThan(ANSWERED_A_SECOND / 2);
        assertThat(LongStream.of(day.answered)).allMatch(at -> at < 16 * MINUTE);
        assertThat(Arrays.stream(day.tries)).allMatch(tries -> tries == 1);
    }
}
