package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups stand for a child on a day: its ticks and its spells together. */
class GroupsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Child CHILD = Child.empty(new UUID(3, 1), new UUID(2, 1)).with("circumstances", "1.3")
            .with("supports", "S2");

    private static Spell spell(GroupList list, String code, String since, String until) {
        return Spell.of(CHILD, list, code, List.of(), UUID::randomUUID).with("since", since).with("until", until);
    }

    private static CodeSet circumstances(Spell... spells) {
        return new Groups(CHILD, List.of(spells), List.of()).on(GroupList.CIRCUMSTANCES, DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', yes", "2026-06-15, '', yes", "2026-06-16, '', no", "'', 2026-06-15, yes", "'', 2026-06-14, no",
        "2026, '', yes", "2026-07, '', no", "2027, '', no", "2020, 2026, yes", "2020, 2026-06, yes",
        "2020, 2026-05, no", "2020-01-01, 2025-12-31, no",
    })
    void aSpellHoldsFromItsFirstDayToItsLastAsFarAsTheyAreKnown(String since, String until, String holds) {
        assertThat(circumstances(spell(GroupList.CIRCUMSTANCES, "4.2", since, until)).contains("4.2"))
                .isEqualTo(holds.equals("yes"));
    }

    @Test
    void aTickHoldsOnEveryDayAndWithASpellThatIsOver() {
        assertThat(circumstances().text()).isEqualTo("1.3");
        assertThat(circumstances(spell(GroupList.CIRCUMSTANCES, "1.3", "2010", "2012")).text()).isEqualTo("1.3");
        assertThat(circumstances(spell(GroupList.CIRCUMSTANCES, "4.2", "2010", "")).text()).isEqualTo("1.3 4.2");
    }

    @Test
    void whatLiesInTheBinOrIsOfAnotherListCountsForNothing() {
        assertThat(circumstances(spell(GroupList.CIRCUMSTANCES, "4.2", "", "").with("state", "void"),
                spell(GroupList.RISKS, "R2", "", "")).text()).isEqualTo("1.3");
    }

    @Test
    void aPeriodHasWhateverHeldOnOneOfItsDays() {
        Groups groups = new Groups(CHILD, List.of(spell(GroupList.OTHERS, "K2", "2026-03-01", "2026-03-02")),
                List.of(Support.of(CHILD, "S1", List.of(), UUID::randomUUID).with("since", "2025-12")
                        .with("until", "2025-12")));
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);

        assertThat(groups.during(GroupList.OTHERS, first, last).text()).isEqualTo("K2");
        assertThat(groups.during(GroupList.SUPPORTS, first, last).text()).isEqualTo("S2");
        assertThat(groups.during(GroupList.SUPPORTS, first.minusYears(1), last).text()).isEqualTo("S1 S2");
    }

    @Test
    void theFirstSpellOfAGroupIsTheSameRecordOnEveryLaptopAndALaterOneIsNot() {
        Spell first = spell(GroupList.CIRCUMSTANCES, "4.2", "", "");

        assertThat(spell(GroupList.CIRCUMSTANCES, "4.2", "2026", "").id()).isEqualTo(first.id());
        assertThat(first.id().version()).isEqualTo(8);
        assertThat(Spell.of(CHILD, GroupList.CIRCUMSTANCES, "4.2", List.of(first), () -> new UUID(9, 9)).id())
                .isEqualTo(new UUID(9, 9));
        assertThat(spell(GroupList.CIRCUMSTANCES, "4.1", "", "").id()).isNotEqualTo(first.id());
    }

    @Test
    void aFatherIsTheSameRecordOnEveryLaptopAndIsCalledAsTheHeadingSays() {
        Household household = Household.empty(new UUID(2, 1), new UUID(1, 1)).with("father", "Nông Văn Páo");
        Adult father = Adult.of(household.id(), Adult.FATHER, () -> new UUID(9, 9));

        assertThat(father.id()).isEqualTo(RecordIds.adult(household.id(), Adult.FATHER));
        assertThat(father.nameIn(household)).isEqualTo("Nông Văn Páo");
        assertThat(Adult.of(household.id(), "P5", () -> new UUID(9, 9)).id()).isEqualTo(new UUID(9, 9));
    }
}
