package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.TestRegister;

/** The same things written at the same times, and sent in another order. */
class OrderPropertiesTest {
    private static final int EDITS = 12;
    private static final List<String> PEOPLE = List.of("Hoa", "Sử", "Én");
    private static final List<String> FIELDS = List.of("name", "note", "school", "circumstances", "supports", "sex");
    private static final List<List<String>> VALUES = List.of(List.of("An", "Ấn"), List.of("", "a", "b"),
            List.of("", "Y Tịch", "Na Rì"), List.of("", "4.2", "1.3 4.2"), List.of("", "1", "2"),
            List.of("male", "female"));

    /** What the portal has of the child in the end, and the fields somebody has to decide. */
    private record End(Values content, Set<String> undecided) {
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfSendingDecidesNothingButWhatPeopleHaveToDecide(@ForAll long seed,
            @ForAll @Size(6) List<Integer> one, @ForAll @Size(6) List<Integer> other) throws Exception {
        End first = live(seed, one);
        End second = live(seed, other);

        for (Field<Child> field : Child.FIELDS.fields()) {
            boolean decided = !first.undecided.contains(field.key()) && !second.undecided.contains(field.key());
            if (field.kind() != Kind.REFERENCE
                    && (field.merge() != MergeClass.LEGAL || decided)) {
                assertThat(first.content.get(field.key())).as(field.key()).isEqualTo(second.content.get(field.key()));
            }
        }
        assertThat(first.undecided).isSubsetOf("name", "sex");
    }

    /** Two people write each other's value and change their minds: neither has seen what the portal then holds. */
    @Example
    void aValueThatOnlyReadsAsItWasSeenIsNotOverwritten() throws Exception {
        List<Integer> one = List.of(-22, -5032, 42240, 4405, 0, 2252);
        List<Integer> other = List.of(-1005628186, 680410630, 47394, 475497246, -55035, 2311);
        theOrderOfSendingDecidesNothingButWhatPeopleHaveToDecide(-1, one, other);
    }

    private static End live(long seed, List<Integer> order) throws Exception {
        Path folder = Files.createTempDirectory("order");
        Instant[] now = {TestRegister.NOON};
        List<Workplace> people = new ArrayList<>();
        Path office = folder.resolve("portal");
        try (ReferencePortal portal = ReferencePortal.open(office, () -> now[0], new SecureRandom())) {
            for (String person : PEOPLE) {
                people.add(new Workplace(folder, person, portal, portal));
            }
            Child child = people.getFirst().family("1", "Ân");
            people.forEach(Workplace::sync);
            write(people, child, new Random(seed), now);
            order.forEach(number -> people.get(Math.floorMod(number, PEOPLE.size())).sync());
            people.forEach(Workplace::sync);
            people.forEach(Workplace::sync);
            Set<String> undecided = new HashSet<>();
            people.forEach(person -> person.register().review().forEach(item -> undecided.add(item.outcome().field())));
            assertThat(people.stream().map(person -> person.child(child)).distinct()).hasSize(1);
            return new End(people.getFirst().child(child).values(), undecided);
        } finally {
            people.forEach(Workplace::close);
            delete(folder);
        }
    }

    /** Of a set of codes everybody says at most once what it should be. */
    private static void write(List<Workplace> people, Child child, Random random, Instant[] now) {
        Set<String> said = new HashSet<>();
        for (int edit = 0; edit < EDITS; edit++) {
            now[0] = now[0].plusSeconds(60);
            people.forEach(person -> person.at(now[0]));
            Workplace person = people.get(random.nextInt(PEOPLE.size()));
            int field = random.nextInt(FIELDS.size());
            boolean isSet = Child.FIELDS.field(FIELDS.get(field)).orElseThrow().merge() == MergeClass.UNION;
            if (said.add(person.person() + FIELDS.get(field)) || !isSet) {
                person.write(child, FIELDS.get(field),
                        VALUES.get(field).get(random.nextInt(VALUES.get(field).size())));
            }
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
