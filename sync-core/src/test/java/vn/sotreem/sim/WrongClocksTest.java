package vn.sotreem.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.portal.PortalRecord;

/**
 * Clocks that are ten years wrong or stand still change nothing the law looks at. So that clocks can change nothing but
 * clock readings, everybody asks for news at the same moments, and what people do is minutes apart.
 */
class WrongClocksTest {
    private static final Duration APART = Duration.ofMinutes(3);
    /** So many deeds without news between them, so that people meet in the same fields. */
    private static final int TOGETHER = 3;

    private static Simulation simulation;

    @BeforeAll
    static void open() throws Exception {
        simulation = new Simulation();
    }

    @AfterAll
    static void close() throws Exception {
        simulation.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingLegalDependsOnAClock(long seed) {
        Plan right = inTurns(Plan.of(seed));
        List<Deed> wrong = new ArrayList<>(right.deeds());
        for (int laptop = 0; laptop < right.enrolments().size(); laptop++) {
            wrong.add(new Deed(Duration.ofMillis(1), laptop, Deed.Kind.CLOCK_SET, wrong.size()));
            if (laptop % 2 == 0) {
                wrong.add(new Deed(Duration.ofMillis(2), laptop, Deed.Kind.CLOCK_STOPS, wrong.size()));
            }
        }
        wrong.sort(Comparator.comparing(Deed::at));

        assertThat(legal(right.with(wrong))).isEqualTo(legal(right));
    }

    private static Plan inTurns(Plan plan) {
        List<Deed> deeds = new ArrayList<>();
        int laptops = plan.enrolments().size();
        Duration now = APART;
        int done = 0;
        for (Deed deed : plan.deeds().stream().filter(deed -> deed.kind().isWork()).toList()) {
            if (done % TOGETHER == 0) {
                for (int laptop = 0; laptop < laptops; laptop++) {
                    deeds.add(new Deed(now, laptop, Deed.Kind.SEND_NOW, deeds.size()));
                    now = now.plus(APART);
                }
            }
            deeds.add(new Deed(now, deed.laptop(), deed.kind(), deed.number()));
            now = now.plus(APART);
            done++;
        }
        return new Plan(plan.seed(), Collections.nCopies(laptops, Duration.ZERO), 0, EnumSet.noneOf(Fate.class), 0,
                deeds);
    }

    private static List<String> legal(Plan plan) {
        Simulation.Run run = simulation.run(plan);
        assertThat(run.finding()).isEmpty();
        return run.records().stream().map(WrongClocksTest::legal).sorted().toList();
    }

    private static String legal(PortalRecord record) {
        return record.entity() + FieldTable.of(record.entity()).fields().stream()
                .filter(field -> field.merge() == MergeClass.LEGAL)
                .map(field -> " " + record.content().get(field.key())).reduce("", String::concat);
    }
}
