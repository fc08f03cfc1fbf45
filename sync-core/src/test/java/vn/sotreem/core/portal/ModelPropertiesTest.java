package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncStatus;

/**
 * A register against a map: three children, four fields, two values. Hoa writes two of the fields and Sử the others, so
 * that it is known at every moment what must stand where, however little of the sending came through.
 */
class ModelPropertiesTest {
    private static final int CHILDREN = 3;
    private static final List<String> HOAS = List.of("note", "healthCard");
    private static final List<String> SUS = List.of("school", "schoolClass");

    /** One thing that happens. */
    sealed interface Action {
        record HoaSaves(int child, int field, String value) implements Action {
        }

        record SuSaves(int child, int field, String value) implements Action {
        }

        /** After so many exchanges an answer is lost, and the round is over. */
        record HoaSyncs(int exchanges) implements Action {
        }
    }

    private Path folder;
    private Instant now;
    private ReferencePortal portal;
    private Workplace hoa;
    private Workplace su;
    private final List<Child> children = new ArrayList<>();
    /** What each of them wrote last, by child and field. */
    private final Map<String, String> written = new HashMap<>();
    private long saved;

    @BeforeTry
    void open() throws Exception {
        folder = Files.createTempDirectory("model");
        now = TestRegister.NOON;
        portal = ReferencePortal.open(folder.resolve("portal"), () -> now, new SecureRandom());
        hoa = new Workplace(folder, "Hoa", portal, portal);
        su = new Workplace(folder, "Sử", portal, portal);
        children.clear();
        written.clear();
        saved = 0;
        for (int child = 0; child < CHILDREN; child++) {
            children.add(hoa.family(String.valueOf(child), "Trẻ " + child));
        }
        hoa.sync();
        su.sync();
    }

    @AfterTry
    void close() throws IOException {
        hoa.close();
        su.close();
        portal.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void whatAPersonWroteStandsHereAtOnceAndInTheEndEverywhere(
            @ForAll @Size(max = 25) List<@From("actions") Action> actions) {
        for (Action action : actions) {
            now = now.plusSeconds(3_600);
            hoa.at(now);
            su.at(now);
            happen(action);
            assertHolds(hoa, HOAS);
            assertHolds(su, SUS);
            assertThat(hoa.register().standing().waiting()).isBetween(0L, saved);
        }
        hoa.goesBy(portal);
        for (Workplace one : List.of(hoa, su, hoa)) {
            assertThat(one.sync()).isInstanceOf(SyncStatus.AllSent.class);
        }
        for (Workplace one : List.of(hoa, su)) {
            assertHolds(one, HOAS);
            assertHolds(one, SUS);
            assertThat(one.register().review()).isEmpty();
            assertThat(one.register().examine().findings()).isEmpty();
        }
        children.forEach(child -> assertThat(portal.records().stream()
                .filter(record -> record.id().equals(child.id())).findFirst().orElseThrow().content())
                .isEqualTo(hoa.child(child).values()));
    }

    private void happen(Action action) {
        switch (action) {
            case Action.HoaSaves(int child, int field, String value) ->
                    saved += write(hoa, children.get(child), HOAS.get(field), value);
            case Action.SuSaves(int child, int field, String value) -> {
                write(su, children.get(child), SUS.get(field), value);
                su.sync();
            }
            case Action.HoaSyncs(int exchanges) -> {
                hoa.goesBy(new Losing(exchanges));
                if (hoa.sync() instanceof SyncStatus.AllSent) {
                    saved = 0;
                }
            }
        }
    }

    /** How many changes that makes: none when nothing is another value. */
    private int write(Workplace person, Child child, String field, String value) {
        boolean isNew = !person.child(child).values().get(field).equals(value);
        person.write(child, field, value);
        written.put(child.id() + field, value);
        return isNew ? 1 : 0;
    }

    private void assertHolds(Workplace person, List<String> fields) {
        for (Child child : children) {
            fields.forEach(field -> assertThat(person.child(child).values().get(field)).as(field)
                    .isEqualTo(written.getOrDefault(child.id() + field, "")));
        }
    }

    @Provide
    Arbitrary<Action> actions() {
        Arbitrary<Integer> child = Arbitraries.integers().between(0, CHILDREN - 1);
        Arbitrary<Integer> field = Arbitraries.of(0, 1);
        Arbitrary<String> value = Arbitraries.of("a", "b", "");
        return Arbitraries.oneOf(Combinators.combine(child, field, value).as(Action.HoaSaves::new),
                Combinators.combine(child, field, value).as(Action.SuSaves::new),
                Arbitraries.integers().between(0, 4).map(Action.HoaSyncs::new));
    }

    /** Passes so many exchanges on; of the next the portal hears, and its answer is lost. */
    private final class Losing implements Portal {
        private int left;

        Losing(int left) {
            this.left = left;
        }

        @Override
        public EnrolmentAnswer enrol(EnrolmentRequest request) {
            return portal.enrol(request);
        }

        @Override
        public EnrolmentAnswer admit(EnrolmentApplication application) {
            return portal.admit(application);
        }

        @Override
        public PushAnswer push(BatchId batch, byte[] envelope) throws PortalUnreachable {
            return perhaps(portal.push(batch, envelope));
        }

        @Override
        public PullAnswer pull(byte[] query) throws PortalUnreachable {
            return perhaps(portal.pull(query));
        }

        private <T> T perhaps(T answer) throws PortalUnreachable {
            left--;
            if (left < 0) {
                throw new PortalUnreachable(PortalUnreachable.Cause.CUT, null);
            }
            return answer;
        }
    }
}
