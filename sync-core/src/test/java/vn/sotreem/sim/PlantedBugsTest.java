package vn.sotreem.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the simulator does not see when it is planted, it would not see when it is made by mistake. */
class PlantedBugsTest {
    /** Among so many seeds another is looked for when the program has changed too much for the one that is known. */
    private static final long SEEDS_MAX = Long.getLong("hunt", 100);

    static List<PlantedBug> bugs() {
        return PlantedBugs.ALL;
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void isFound(PlantedBug bug) throws Exception {
        LongFunction<String> simulation = new Mutant(bug).simulation();
        if (simulation.apply(bug.seed()) == null) {
            LongStream finders = LongStream.rangeClosed(1, SEEDS_MAX).filter(seed -> simulation.apply(seed) != null);
            assertThat(finders.findFirst()).as("the first seed that finds: %s", bug).hasValue(bug.seed());
        }
    }
}
