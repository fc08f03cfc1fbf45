package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;

/** Today is 22/11/2026. */
class ChildFilterTest {
    @TempDir
    private Path folder;
    private Register register;

    @BeforeEach
    void create() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        Household poor = TestRegister.household(register, "1", "Nông Văn Lý").with("poverty", "1");
        Child little = TestRegister.child(register, poor.id(), "An", "2022-03-01").with("sex", "male");
        Child pupil = TestRegister.child(register, poor.id(), "Bình", "2015").with("sex", "female")
                .with("personalId", "020315001234").with("healthCard", "TE1").with("learning", "E1")
                .with("circumstances", "4.2");
        Child almost = TestRegister.child(register, poor.id(), "Cúc", "2011-01-10").with("learning", "E3");
        register.save(Save.of(ACTOR, Edit.create(poor), Edit.create(little), Edit.create(pupil), Edit.create(almost)));
        Child grown = TestRegister.saveFamily(register, "2", "Bế Văn Tư", "Dũng", "2010-05-01");
        Child gone = TestRegister.saveFamily(register, "3", "Lộc Văn Năm", "Giang", "2018");
        Spell spell = Spell.of(grown, GroupList.CIRCUMSTANCES, "3.1", List.of(), register.ids()::next)
                .with("until", "2026-10");
        register.save(Save.of(ACTOR, Edit.create(spell),
                Edit.create(Spell.of(grown, GroupList.RISKS, "R2", List.of(), register.ids()::next)),
                Edit.create(Movement.of(register.ids().next(), gone, Movement.MOVED_OUT))));
        Child binned = TestRegister.saveFamily(register, "4", "Hà Văn Sáu", "Hoa", "2019");
        register.save(Save.of(ACTOR, Edit.change(binned, binned.with("state", "void"))));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private String names(String filter) {
        Listing listing = register.list(ChildQuery.ALL.with(ChildFilter.parse(filter).orElseThrow()));
        return String.join(" ", register.rows(listing, 0, listing.size()).stream()
                .map(row -> row.child().name()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'', An Bình Cúc Dũng Giang", "age:0-5, An", "age:6-15, Bình Cúc Giang", "turning16:90, Cúc",
        "sex:male, An", "sex:, Cúc Dũng Giang", "sex:male sex:female, An Bình", "poverty:1, An Bình Cúc",
        "learning:E3, Cúc", "group:4, Bình", "group:4.2, Bình", "group:4.1, ''", "group:R2, Dũng", "group:3, ''",
        "lacks:card, An Cúc Dũng Giang", "lacks:card lacks:id age:0-5, An", "state:16, Dũng", "state:gone, Giang",
        "state:bin, Hoa", "state:child, An Bình Cúc", "state:child state:bin, An Bình Cúc Hoa", "is:refused, ''",
        "is:waiting poverty:1 age:6-15, Bình Cúc"})
    void eachCriterionAndTheirCombinations(String filter, String found) {
        assertThat(names(filter)).isEqualTo(found);
    }

    @Test
    void whatTheRulesFindIsKnownAgainAfterASave() {
        assertThat(names("is:finding")).contains("Bình");
        Listing listing = register.list(new ChildQuery("020315001234", Optional.empty(), ChildQuery.Order.NAME));
        ChildRow row = register.rows(listing, 0, 1).getFirst();
        Child child = row.child();
        Household household = row.household();
        register.save(Save.of(ACTOR, Edit.change(household, household.with("poverty", "")),
                Edit.change(child, child.with("birth", "2015-05-06").with("ethnicity", "01")
                        .with("schoolClass", "5A").with("personalId", "020315001239").with("circumstances", "")
                        .with("sex", "female"))));

        List<String> findings = new ArrayList<>();
        register.quality().begin(Optional.empty(), LocalDate.of(2026, 11, 22)).run(checked ->
                findings.add(checked.child().name()));
        assertThat(names("is:finding").split(" ")).containsExactlyInAnyOrderElementsOf(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"age:5-3", "age:x", "colour:red", "sex:neither", "group:99", "lacks:shoes", "nothing"})
    void aFilterThatIsNotWhollyUnderstoodIsNone(String text) {
        assertThat(ChildFilter.parse("sex:male " + text)).isEmpty();
    }

    @Test
    void theTextOfAFilterIsTheFilter() {
        String text = "hamlet:" + TestRegister.NA_LIA.id() + " age:0-5 sex:male poverty: group:13.1 lacks:card "
                + "is:waiting state:child turning16:90";
        assertThat(ChildFilter.parse(text).orElseThrow().text()).isEqualTo(text);
        assertThat(ChildFilter.parse("").orElseThrow()).isEqualTo(ChildFilter.NONE);
    }

    @Test
    void anotherAgeTakesThePlaceOfTheFirst() {
        ChildFilter filter = ChildFilter.of(new Criterion.Age(0, 5)).with(new Criterion.Age(6, 10));
        assertThat(filter.text()).isEqualTo("age:6-10");
        assertThat(filter.without(new Criterion.Age(6, 10)).isEmpty()).isTrue();
    }
}
