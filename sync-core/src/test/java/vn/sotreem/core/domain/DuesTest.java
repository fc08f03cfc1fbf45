package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Due.What;

/** What is due for a child, and the days around its last day. */
class DuesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID HOME = new UUID(1, 1);
    private static final Household HOUSEHOLD = Household.empty(HOME, HOME).with("number", "12");
    private static final Child CHILD = Child.empty(new UUID(2, 2), HOME).with("name", "Nông Thị Hà")
            .with("birth", "2018-05-09").with("sex", "female").with("personalId", "020318123456")
            .with("school", "Trường Tiểu học Nà Slon");

    private static List<Due> dues(Dossier dossier, LocalDate today) {
        return Dues.of(dossier, today, Catalog.bundled());
    }

    private static Optional<LocalDate> day(What what, Child child, LocalDate today) {
        return dues(Dossier.of(child, HOUSEHOLD), today).stream().filter(due -> due.what() == what).map(Due::day)
                .findFirst();
    }

    @ParameterizedTest(name = "{1} before {0}")
    @CsvSource({"2026-11-21, OVERDUE", "2026-11-22, THIS_WEEK", "2026-11-29, THIS_WEEK", "2026-11-30, SOON",
            "2026-12-22, SOON", "2026-12-23,"})
    void aLastDayIsInTimeUntilItsEnd(LocalDate lastDay, Urgency urgency) {
        assertThat(Urgency.of(lastDay, TODAY, Catalog.bundled())).isEqualTo(Optional.ofNullable(urgency));
    }

    @Test
    void anUnnamedNewbornIsToBeRegisteredAndNamedAndGetACardWithinSixtyDays() {
        Child newborn = CHILD.with("name", "Gái").with("birth", "2026-09-23").with("personalId", "").with("school", "");

        for (What what : List.of(What.REGISTRATION, What.NAME, What.CARD)) {
            assertThat(day(what, newborn, TODAY)).contains(TODAY);
        }
        assertThat(day(What.REGISTRATION, newborn.with("birthRegistered", "yes"), TODAY)).isEmpty();
        assertThat(day(What.CARD, newborn.with("healthCard", "TE120"), TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "born {0}: until {1}")
    @CsvSource({"2020-12-05, 2026-12-05", "2020-10-01, 2026-10-01", "2020-09-30, 2026-09-30", "2021-01-15, 2027-09-30",
            "2020-02-29, 2026-09-30"})
    void theCardOfALittleChildEndsWithSeventyTwoMonthsOrWhenItGoesToSchool(String birth, LocalDate until) {
        Child child = CHILD.with("birth", birth).with("healthCard", "TE120");

        assertThat(day(What.CARD_UNTIL, child, until.minusDays(1))).contains(until);
        assertThat(day(What.CARD_UNTIL, child, until.plusDays(30))).contains(until);
        assertThat(day(What.CARD_UNTIL, child, until.plusDays(31))).isEmpty();
    }

    @Test
    void aLastDayWrittenOnTheCardIsTheOneThatCounts() {
        Child child = CHILD.with("birth", "2020-12-05").with("healthCard", "TE120").with("healthCardUntil", "2026-11");

        assertThat(day(What.CARD_UNTIL, child, TODAY)).contains(LocalDate.of(2026, 11, 30));
        assertThat(day(What.CARD_UNTIL, child, TODAY.plusYears(1))).contains(LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest(name = "born {0}: 16 on {1}")
    @CsvSource({"2010-11-23, 2026-11-23", "2012-02-29, 2028-02-29", "2010-11, 2026-11-30", "2010, 2026-12-31"})
    void aChildTurnsSixteen(String birth, LocalDate sixteenth) {
        assertThat(day(What.SIXTEEN, CHILD.with("birth", birth), TODAY)).contains(sixteenth);
    }

    @Test
    void whoIsWrittenDownAsSixteenOrHasGoneIsNoWorkAnyMore() {
        Child grown = CHILD.with("birth", "2010-11-20");
        Movement sixteen = Movement.of(new UUID(3, 3), grown, "B5").with("happenedOn", "2026-11-20");
        Movement out = Movement.of(new UUID(3, 3), grown, "B3").with("happenedOn", "2026-11-20");

        assertThat(day(What.SIXTEEN, grown, TODAY)).isPresent();
        assertThat(dues(moved(grown, sixteen), TODAY)).isEmpty();
        assertThat(dues(moved(grown, out), TODAY)).isEmpty();
        assertThat(dues(moved(grown, out), TODAY.minusDays(3))).hasSize(1);
    }

    private static Dossier moved(Child child, Movement movement) {
        return new Dossier(Groups.ofTicks(child), HOUSEHOLD, List.of(), List.of(movement), List.of());
    }

    @Test
    void schoolBeginsInTheYearOfTheSixthBirthdayAndEndsWithTheNinthClass() {
        Child six = CHILD.with("birth", "2020-12-31").with("school", "");

        assertThat(day(What.SCHOOL, six, LocalDate.of(2026, 1, 1))).contains(LocalDate.of(2026, 8, 31));
        assertThat(day(What.SCHOOL, six, LocalDate.of(2035, 8, 31))).isPresent();
        assertThat(day(What.SCHOOL, six, LocalDate.of(2035, 9, 1))).isEmpty();
        assertThat(day(What.SCHOOL, six.with("learning", "E5"), TODAY)).isPresent();
        assertThat(day(What.SCHOOL, six.with("learning", "E3").with("risks", "R2"), TODAY)).isEmpty();
        assertThat(day(What.SCHOOL, six.with("school", "Trường Tiểu học"), TODAY)).isEmpty();
    }

    @Test
    void aGroupAndASupportThatEndAreFollowedForAMonth() {
        Spell spell = Spell.of(CHILD, GroupList.CIRCUMSTANCES, "4.2", List.of(), () -> HOME)
                .with("until", "2026-11-30");
        Support support = Support.of(CHILD, "S1", List.of(), () -> HOME).with("since", "2025-01")
                .with("until", "2026-11-01");
        Support gift = support.with("since", "2026-11-20").with("until", "2026-11-20");

        assertThat(dues(with(spell, support), TODAY)).extracting(Due::what).contains(What.SPELL, What.SUPPORT);
        assertThat(dues(with(spell, support), LocalDate.of(2026, 12, 31))).extracting(Due::what)
                .doesNotContain(What.SPELL, What.SUPPORT);
        assertThat(dues(with(spell, gift), TODAY)).extracting(Due::what).doesNotContain(What.SUPPORT);
    }

    private static Dossier with(Spell spell, Support support) {
        return new Dossier(new Groups(CHILD, List.of(spell), List.of(support)), HOUSEHOLD, List.of(), List.of(),
                List.of());
    }

    @Test
    void aHealthCheckIsDueAYearAfterTheLastAndNeverWhereNobodyKeepsThem() {
        assertThat(day(What.CHECK, CHILD.with("checkedOn", "2024-02-29"), TODAY)).contains(LocalDate.of(2025, 2, 28));
        assertThat(day(What.CHECK, CHILD, TODAY)).isEmpty();
    }

    @Test
    void aPovertyClassThatEndsWithTheYearIsReviewedBefore() {
        Household poor = HOUSEHOLD.with("poverty", "1").with("povertyUntil", "2026");

        assertThat(dues(Dossier.of(CHILD, poor), TODAY)).contains(new Due(What.POVERTY, LocalDate.of(2026, 12, 31)));
        assertThat(dues(Dossier.of(CHILD, poor.with("poverty", "3")), TODAY)).extracting(Due::what)
                .doesNotContain(What.POVERTY);
    }

    @Test
    void ofAChildWhoseBirthIsNotKnownNobodyCanSayWhatIsDue() {
        assertThat(dues(Dossier.of(CHILD.with("birth", ""), HOUSEHOLD), TODAY)).isEmpty();
    }
}
