package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;

/** Two people write differently in one field, in every field there is, through two laptops and the portal. */
class MergeClassesTest {
    private static final Map<String, List<String>> VALUES = Map.of(
            "birth", List.of("2015-09-06", "2015-09"), "sex", List.of("male", "female"),
            "ethnicity", List.of("02", "09"), "personalId", List.of("020215000001", "020215000002"),
            "birthRegistered", List.of("yes", "no"), "circumstances", List.of("4.2", "13.1"),
            "risks", List.of("R1", "R6"), "others", List.of("O1", "O2"), "supports", List.of("S1", "S3"),
            "poverty", List.of("1", "2"));
    private static final List<String> TEXTS = List.of("một", "hai");

    /** Two canonical values of a field; of codes the smaller first. */
    private static List<String> values(Field<?> field) {
        return VALUES.getOrDefault(field.key(), switch (field.kind()) {
            case DATE -> List.of("2015-09", "2016");
            case ANSWER -> List.of("no", "yes");
            case CODES -> List.of("D1", "D4");
            case TEXT, NAME, CODE, REFERENCE, ALIAS -> TEXTS;
        });
    }

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace hoa;
    private Workplace su;
    private Child child;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        hoa = new Workplace(folder, "Nông Thị Hoa", portal, portal);
        su = new Workplace(folder, "Lý A Sử", portal, portal);
        child = hoa.family("12", "Nông Văn Ân");
        hoa.sync();
        su.sync();
    }

    @AfterEach
    void close() {
        hoa.close();
        su.close();
        portal.close();
    }

    static Stream<Arguments> fields() {
        return Stream.of(Entity.CHILD, Entity.HOUSEHOLD).flatMap(entity -> FieldTable.of(entity).fields().stream()
                .filter(field -> field.kind() != Kind.REFERENCE && field.merge() != MergeClass.LIFECYCLE)
                .map(field -> Arguments.of(entity, field)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void itsClassDecides(Entity entity, Field<?> field) {
        List<String> values = values(field);
        write(hoa, entity, field.key(), values.getFirst());
        hoa.at(TestRegister.NOON.plusSeconds(60));
        su.at(TestRegister.NOON.plusSeconds(60));
        write(su, entity, field.key(), values.getLast());
        hoa.sync();
        su.sync();
        hoa.sync();

        List<String> undecided = su.register().review().stream().map(item -> item.outcome().field()).toList();
        String end = switch (field.merge()) {
            case LEGAL -> values.getFirst();
            case DESCRIPTIVE -> values.getLast();
            case UNION -> values.getFirst() + " " + values.getLast();
            case PORTAL, LIFECYCLE -> throw new AssertionError("no such field here");
        };
        assertThat(undecided).isEqualTo(field.merge() == MergeClass.LEGAL ? List.of(field.key()) : List.of());
        assertThat(item(hoa, entity).values().get(field.key())).isEqualTo(end);
        assertThat(item(su, entity).values().get(field.key())).isEqualTo(end);
        assertBothAreTold(entity, field, values);
    }

    /** Whatever gave way, who looks at the history or at the card sees both. */
    private void assertBothAreTold(Entity entity, Field<?> field, List<String> values) {
        Set<String> told = new HashSet<>();
        su.register().past().changes(item(su, entity).id())
                .forEach(entry -> told.add(entry.delta().after().get(field.key())));
        su.register().review().stream().map(ReviewItem::conflict).flatMap(Optional::stream)
                .forEach(conflict -> told.add(conflict.mine().value()));
        assertThat(told).contains(values.getLast());
        assertThat(told.stream().anyMatch(value -> value.contains(values.getFirst()))
                || field.merge() == MergeClass.DESCRIPTIVE).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void theSameWrittenTwiceIsNoConflict(Entity entity, Field<?> field) {
        String value = values(field).getFirst();
        write(hoa, entity, field.key(), value);
        write(su, entity, field.key(), value);
        hoa.sync();
        su.sync();

        assertThat(su.register().review()).isEmpty();
        assertThat(item(su, entity).values().get(field.key())).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void toPutAwayWhatSomebodyElseWroteInIsForAPersonToDecide(Entity entity, Field<?> field) {
        write(hoa, entity, field.key(), values(field).getFirst());
        write(su, entity, "state", "void");
        hoa.sync();
        su.sync();

        assertThat(su.register().review()).singleElement().satisfies(item -> {
            assertThat(item.outcome().result()).isEqualTo(Result.CONFLICT);
            assertThat(item.outcome().field()).isEqualTo("state");
        });
    }

    private Item item(Workplace at, Entity entity) {
        return entity == Entity.CHILD ? at.child(child)
                : at.register().household(child.household()).orElseThrow();
    }

    private void write(Workplace at, Entity entity, String field, String value) {
        Item was = item(at, entity);
        Item is = switch (was) {
            case Child one -> one.with(field, value);
            case Household one -> one.with(field, value);
            default -> throw new AssertionError("not written here");
        };
        at.register().save(Save.of(at.person(), Edit.change(was, is)));
    }
}
