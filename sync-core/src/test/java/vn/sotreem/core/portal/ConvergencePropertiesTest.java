package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncStatus;

/** Three people write what they like in whatever order, and hear of each other when they like. A seed is one story. */
class ConvergencePropertiesTest {
    private static final int STEPS = 60;
    private static final List<String> FIELDS =
            List.of("name", "birth", "note", "school", "circumstances", "sex", "state");
    private static final List<List<String>> VALUES = List.of(List.of("An", "Ân", "Ấn", ""),
            List.of("2015", "2016-03", "2017-01-02"), List.of("", "a", "b"), List.of("", "Y Tịch", "Na Rì"),
            List.of("", "4.2", "1.3 4.2", "13.1"), List.of("", "male", "female"), List.of("", "", "void"));

    private Path folder;
    private ReferencePortal portal;
    private final List<Workplace> people = new ArrayList<>();
    private Instant now;

    @BeforeTry
    void open() throws Exception {
        now = TestRegister.NOON;
        folder = Files.createTempDirectory("convergence");
        portal = ReferencePortal.open(folder.resolve("portal"), () -> now, new SecureRandom());
        people.clear();
        for (String person : List.of("Hoa", "Sử", "Én")) {
            people.add(new Workplace(folder, person, portal, new Witness(portal)));
        }
    }

    @AfterTry
    void close() throws IOException {
        people.forEach(Workplace::close);
        portal.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whateverIsWrittenAndWheneverItTravelsEverybodyHasTheSameInTheEnd(@ForAll long seed) {
        Random random = new Random(seed);
        people.get(2).clockIsOff(Duration.ofDays(random.nextInt(-4000, 4000)));
        List<Child> children = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            now = now.plusSeconds(random.nextInt(1, 4_000));
            people.forEach(person -> person.at(now));
            step(people.get(random.nextInt(people.size())), children, random);
        }

        settle(random);

        Checksum there = Checksum.of(portal.records().stream().map(PortalRecord::copy));
        for (Workplace person : people) {
            assertThat(person.register().news().checksum()).isEqualTo(there);
            assertThat(person.register().examine().findings()).isEmpty();
            assertThat(person.register().standing().waiting()).isZero();
            children.forEach(child -> assertThat(person.child(child).values()).isEqualTo(content(child)));
        }
    }

    private Values content(Child child) {
        return portal.records().stream().filter(record -> record.id().equals(child.id())).findFirst().orElseThrow()
                .content();
    }

    private static void step(Workplace person, List<Child> children, Random random) {
        switch (random.nextInt(10)) {
            case 0 -> children.add(person.family("h" + children.size(), "Ân"));
            case 1, 2, 3 -> assertThat(person.sync()).isInstanceOf(SyncStatus.AllSent.class);
            case 4 -> decide(person, random);
            default -> write(person, children, random);
        }
    }

    private static void write(Workplace person, List<Child> children, Random random) {
        List<Child> known = children.stream().filter(child -> person.knows(child.id())).toList();
        if (!known.isEmpty()) {
            int field = random.nextInt(FIELDS.size());
            List<String> values = VALUES.get(field);
            person.write(known.get(random.nextInt(known.size())), FIELDS.get(field),
                    values.get(random.nextInt(values.size())));
        }
    }

    /** Decides about a conflict, or corrects a refusal. */
    private static void decide(Workplace person, Random random) {
        for (ReviewItem item : person.register().review().stream().limit(1).toList()) {
            if (item.conflict().isPresent()) {
                Choice choice = random.nextBoolean() ? new Choice.Mine() : new Choice.Theirs();
                person.register().decisions().resolve(item, choice, person.person());
            } else if (item.outcome().result().isRefusal()) {
                person.write(person.register().child(item.record()).orElseThrow(), "name", "An");
            }
        }
    }

    /** Everybody sends, hears and decides until there is nothing left to do. */
    private void settle(Random random) {
        boolean quiet = false;
        for (int round = 0; !quiet; round++) {
            assertThat(round).as("rounds").isLessThan(60);
            people.forEach(Workplace::sync);
            quiet = people.stream().allMatch(person -> person.register().review().isEmpty()
                    && person.register().standing().waiting() == 0);
            people.forEach(person -> decide(person, random));
        }
        people.forEach(person -> assertThat(person.sync()).isInstanceOf(SyncStatus.AllSent.class));
        people.forEach(person -> assertThat(person.sync()).isInstanceOf(SyncStatus.AllSent.class));
    }
}
