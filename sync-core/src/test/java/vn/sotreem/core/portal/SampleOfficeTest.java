package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.PartialDate.Precision;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.Edit;

class SampleOfficeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SampleOffice OFFICE = office(7, 4_000);

    static SampleOffice office(long seed, int children) {
        Random random = new Random(seed);
        RecordIds ids = new RecordIds(InstantSource.fixed(Instant.parse("2026-11-22T01:00:00Z")), random);
        return SampleOffice.commune(random, ids, TODAY, children);
    }

    @Test
    void theSameSeedGivesTheSameCommune() {
        assertThat(office(7, 300)).isEqualTo(office(7, 300)).isNotEqualTo(office(8, 300));
    }

    @Test
    void hasExactlyAsManyChildrenAsAsked() {
        for (int children : new int[] {0, 1, 2, 179, 180, 1_000}) {
            assertThat(office(1, children).children()).hasSize(children);
        }
    }

    @Test
    void hasAboutSeventeenChildrenInTenHouseholds() {
        assertThat(4_000.0 / OFFICE.households().size()).isBetween(1.6, 1.8);
    }

    @Test
    void everyReferenceLeadsToARecordAndNoIdIsTwice() {
        Set<UUID> hamlets = OFFICE.hamlets().stream().map(Hamlet::id).collect(Collectors.toSet());
        Set<UUID> households = OFFICE.households().stream().map(Household::id).collect(Collectors.toSet());
        assertThat(OFFICE.households()).allMatch(household -> hamlets.contains(household.hamlet()));
        assertThat(OFFICE.children()).allMatch(child -> households.contains(child.household()));
        assertThat(OFFICE.children().stream().map(Child::id).distinct()).hasSize(4_000);
    }

    @Test
    void everybodyIsUnderSixteenAndBorn() {
        assertThat(OFFICE.children()).allSatisfy(child -> {
            assertThat(child.birth().earliest()).isBeforeOrEqualTo(TODAY);
            assertThat(child.birth().latest()).isAfter(TODAY.minusYears(16));
        });
        assertThat(OFFICE.children()).anyMatch(child -> child.birth().precision() == Precision.YEAR);
    }

    @Test
    void personalIdsAgreeWithTheChildAndAreNobodyElses() {
        var known = OFFICE.children().stream().filter(child -> child.personalId().isKnown()).toList();
        assertThat(known).hasSizeGreaterThan(3_500).allSatisfy(child -> {
            assertThat(child.personalId().sex()).isEqualTo(child.sex());
            assertThat(child.personalId().birthYear()).isEqualTo(child.birth().year());
        });
        assertThat(known.stream().map(Child::personalId).distinct()).hasSameSizeAs(known);
    }

    @Test
    void sevenInAHundredAreInSpecialCircumstances() {
        assertThat(OFFICE.children().stream().filter(child -> !child.circumstances().isEmpty()).count())
                .isBetween(200L, 360L);
    }

    @Test
    void severalPeoplesLiveTogether() {
        Map<String, Long> peoples = OFFICE.children().stream()
                .collect(Collectors.groupingBy(Child::ethnicity, Collectors.counting()));
        assertThat(peoples).containsKeys("01", "02", "07", "09");
        assertThat(OFFICE.children().stream().map(Child::name).distinct()).hasSizeGreaterThan(3_000);
    }

    @Test
    void textsAreTidy() {
        assertThat(OFFICE.children()).allMatch(child -> Folding.nfc(child.name()).equals(child.name()));
        assertThat(OFFICE.households()).allMatch(household -> Folding.nfc(household.head()).equals(household.head()));
    }

    @Test
    void savesHoldEveryRecordOnceEachAfterTheOneItRefersTo() {
        var saved = OFFICE.saves("Hoàng Thị Én").stream().flatMap(save -> save.edits().stream()).map(Edit::after)
                .collect(Collectors.toMap(item -> item.id(), Function.identity()));
        assertThat(saved).hasSize(OFFICE.hamlets().size() + OFFICE.households().size() + 4_000);
        assertThat(OFFICE.saves("a").getFirst().edits()).hasSameSizeAs(OFFICE.hamlets());
    }
}
