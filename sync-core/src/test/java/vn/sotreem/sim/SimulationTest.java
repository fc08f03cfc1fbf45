package vn.sotreem.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/simulation.md. {@code -Dseed=} runs one seed and tells its story, {@code -Dseeds=} runs as many as asked. */
class SimulationTest {
    private static final long SEEDS = 150;
    private static final long SMALL_PORTIONS_SEEDS = 10;
    private static final long TOLD_EVERY = 1_000;

    private static Simulation simulation;

    @BeforeAll
    static void open() throws Exception {
        simulation = new Simulation();
    }

    @AfterAll
    static void close() throws Exception {
        simulation.close();
    }

    @Test
    void whateverHappensNothingIsLostDoubledOrUntrue() {
        Long one = Long.getLong("seed");
        if (one != null) {
            simulation.run(Plan.of(one)).trace().forEach(System.out::println);
        }
        long from = one != null ? one : Long.getLong("from", 1);
        long count = one != null ? 1 : Long.getLong("seeds", SEEDS);
        long begun = System.nanoTime();
        for (long done = 0; done < count; ) {
            long portion = Math.min(count - done, TOLD_EVERY);
            assertThat(new Seeds(simulation).report(from + done, portion)).isEmpty();
            done += portion;
            System.out.printf("simulation: %d seeds without a finding, %.0f a minute%n", done,
                    done * 60e9 / (System.nanoTime() - begun));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 8, 21})
    void theSameSeedIsTheSameRun(long seed) {
        assertThat(simulation.run(Plan.of(seed))).usingRecursiveComparison().isEqualTo(simulation.run(Plan.of(seed)));
    }

    @Test
    void smallBatchesAndPagesLoseNothingEither() throws Exception {
        LongFunction<String> small = new Mutant(PlantedBugs.SMALL_PORTIONS).simulation();
        for (long seed = 1; seed <= SMALL_PORTIONS_SEEDS; seed++) {
            assertThat(small.apply(seed)).as("seed %d", seed).isNull();
        }
    }
}
