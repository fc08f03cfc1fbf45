package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;

/** What holds for the findings of any draft whatever. */
class RulesPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID ID = new UUID(1, 1);

    @Property
    void everyFindingStandsBesideAFieldAndIsSaidInBothLanguages(@ForAll("children") Child child,
            @ForAll("households") Household household) {
        assertThat(Rules.check(child, household, TODAY, Catalog.bundled()))
                .allSatisfy(finding -> isSaidBeside(finding, Child.FIELDS::field));
        assertThat(Rules.check(household, TODAY, Catalog.bundled()))
                .allSatisfy(finding -> isSaidBeside(finding, Household.FIELDS::field));
    }

    @Property
    void anIdMadeFromTheChildIsNeverFoundWrong(@ForAll("children") Child child,
            @ForAll("households") Household household) {
        int century = (child.birth().year() - 1900) / 100 * 2;
        int sex = child.sex() == Sex.FEMALE ? 1 : 0;
        String id = "020%d%02d123456".formatted(Math.max(century, 0) + sex, child.birth().year() % 100);

        assertThat(Rules.check(child.with("personalId", id), household, TODAY, Catalog.bundled()))
                .noneMatch(finding -> finding.field().equals("personalId"));
    }

    private static void isSaidBeside(Finding finding, Function<String, Optional<?>> field) {
        assertThat(field.apply(finding.field())).isPresent();
        for (Texts texts : List.of(Texts.of(Texts.VIETNAMESE), Texts.of(Locale.ENGLISH))) {
            String said = texts.get(finding.textKey(), finding.arguments().toArray());
            assertThat(said).isNotBlank().doesNotContain("{");
            assertThat(finding.arguments()).allSatisfy(argument -> assertThat(said).contains(argument));
            assertThat(texts.get(finding.hintKey())).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Child> children() {
        return values(Child.FIELDS).map(values -> Child.FIELDS.read(ID, values.with("household", ID.toString())));
    }

    @Provide
    Arbitrary<Household> households() {
        return values(Household.FIELDS).map(values -> Household.FIELDS.read(ID, values.with("hamlet", ID.toString())));
    }

    private static Arbitrary<Values> values(FieldTable<?> table) {
        Arbitrary<String> texts = Arbitraries.of("", "An", "1", "2", "13 13.2 77", "R1 R9", "S1 K1", "male", "07",
                "999", "2015-09-05", "2010", "2008-01", "1999-12-31", "2027-01-01", "020215123456", "999300123456");
        return texts.list().ofSize(table.fields().size()).map(list -> Values.of(Stream.iterate(0, i -> i + 1)
                .limit(list.size()).collect(Collectors.toMap(i -> table.fields().get(i).key(), list::get))));
    }
}
