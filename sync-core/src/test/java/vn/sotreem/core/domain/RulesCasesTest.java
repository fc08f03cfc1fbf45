package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.catalog.Catalog;

/** The cases that testers of such registers ask for first (domain facts 11), as far as the rules have a say in them. */
class RulesCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID HOME = new UUID(1, 1);
    private static final UUID ONE = new UUID(2, 2);
    private static final UUID OTHER = new UUID(3, 3);
    private static final Household HOUSEHOLD = Household.empty(HOME, HOME)
            .with("number", "12").with("father", "Nông Văn Hải");
    private static final Child CHILD = Child.empty(ONE, HOME).with("name", "Nông Thị Hà").with("birth", "2018-05-09")
            .with("sex", "female").with("ethnicity", "07").with("personalId", "020318123456")
            .with("school", "Trường Tiểu học Nà Slon");

    @Test
    void twoChildrenOfOneNameAndBirthDateInOneHamletAreNoFaultOfEither() {
        assertThat(codes(Dossier.of(CHILD, HOUSEHOLD).sharing(List.of()), TODAY)).isEmpty();
    }

    @Test
    void twoChildrenWithOnePersonalIdAreBlockedWhoeverTheyAre() {
        Child other = CHILD.with("name", "Lý Văn Bình").with("birth", "2018-05-10");
        Child twice = Child.FIELDS.read(OTHER, other.values());

        List<Finding> findings = Rules.check(Dossier.of(CHILD, HOUSEHOLD).sharing(List.of(CHILD, twice)), TODAY,
                Catalog.bundled());

        assertThat(findings).singleElement().satisfies(taken -> {
            assertThat(taken.code()).isEqualTo("id-taken");
            assertThat(taken.isError()).isTrue();
            assertThat(taken.arguments()).containsExactly("Lý Văn Bình", "10/05/2018");
        });
    }

    @Test
    void twinsHaveOneBirthDateAndTwoIds() {
        Child twin = Child.FIELDS.read(OTHER, CHILD.with("name", "Nông Thị Hạ").with("personalId", "020318654321")
                .with("birthOrder", "3").values());

        assertThat(codes(CHILD.with("birthOrder", "2"), TODAY)).isEmpty();
        assertThat(codes(twin, TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"2026-11-20, ''", "2026-09-23, ''", "2026-09-22, name-provisional id-missing registration-missing"})
    void anUnnamedNewbornHasSixtyDays(String birth, String expected) {
        Child newborn = CHILD.with("name", "Gái").with("birth", birth).with("personalId", "").with("school", "")
                .with("healthCard", "TE1202012345678");

        assertThat(codes(newborn, TODAY)).containsExactly(words(expected));
        assertThat(codes(newborn.with("name", "Trai"), TODAY)).contains("name-sex");
    }

    @Test
    void aBirthOnTheTwentyNinthOfFebruaryTurnsSixteenOnTheTwentyEighth() {
        Child leap = CHILD.with("birth", "2012-02-29").with("personalId", "020312123456");

        assertThat(codes(leap, LocalDate.of(2028, 2, 28))).isEmpty();
        assertThat(codes(leap, LocalDate.of(2028, 2, 29))).containsExactly("birth-sixteen");
        assertThat(codes(leap.with("birth", "2010-02").with("personalId", "020310123456"),
                LocalDate.of(2026, 2, 27))).isEmpty();
    }

    @Test
    void ofAKnownYearAloneNothingIsSaidThatNeedsTheDay() {
        assertThat(codes(CHILD.with("birth", "2018"), TODAY)).isEmpty();
        assertThat(codes(CHILD.with("birth", "2010").with("personalId", "020310123456"), TODAY)).isEmpty();
    }

    @Test
    void aChildWithoutAnIdIsOfficialAndOnTheListOfThoseWhoNeedOne() {
        assertThat(Rules.check(CHILD.with("personalId", ""), HOUSEHOLD, TODAY, Catalog.bundled())).singleElement()
                .satisfies(gap -> {
                    assertThat(gap.code()).isEqualTo("id-missing");
                    assertThat(gap.isError()).isFalse();
                    assertThat(ErrorList.of(gap)).isEqualTo(ErrorList.WITHOUT_ID);
                });
    }

    @Test
    void anIdWhoseFourthDigitContradictsTheSexIsOnTheListOfWrongIds() {
        List<Finding> findings = Rules.check(CHILD.with("personalId", "020218123456"), HOUSEHOLD, TODAY,
                Catalog.bundled());

        assertThat(findings).extracting(Finding::code).containsExactly("id-sex");
        assertThat(findings).extracting(ErrorList::of).containsExactly(ErrorList.ID_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"006", "015", "060"})
    void theIdOfAProvinceThatIsNoMoreIsRight(String vanished) {
        assertThat(codes(CHILD.with("personalId", vanished + "318123456"), TODAY)).isEmpty();
    }

    @Test
    void aForeignParentOrAForeignPrefixKeepsNobodyOut() {
        Child foreign = CHILD.with("ethnicity", "55").with("nationality", "LA").with("personalId", "132318123456");

        assertThat(Rules.check(foreign, HOUSEHOLD.with("mother", "Khamla Vongsa"), TODAY, Catalog.bundled()))
                .singleElement().satisfies(prefix -> {
                    assertThat(prefix.code()).isEqualTo("id-prefix");
                    assertThat(prefix.isError()).isFalse();
                });
    }

    @Test
    void anUndeterminedEthnicGroupIsAnAnswer() {
        assertThat(codes(CHILD.with("ethnicity", "99"), TODAY)).isEmpty();
        assertThat(codes(CHILD.with("ethnicity", ""), TODAY)).containsExactly("ethnicity-missing");
    }

    @Test
    void anOrphanWithAGrandparentAsCarerAgreesWithItsHousehold() {
        Household home = HOUSEHOLD.with("carer", "Hoàng Thị Bà");
        List<Adult> dead = List.of(parent(Adult.FATHER, "condition", "C1"), parent(Adult.MOTHER, "condition", "C1"));
        List<Adult> all = Stream.concat(dead.stream(), Stream.of(parent("P5", "name", "Hoàng Thị Bà"))).toList();

        assertThat(Rules.check(home, TODAY, Catalog.bundled())).isEmpty();
        assertThat(codes(with(CHILD.with("circumstances", "1.3"), home, all), TODAY)).isEmpty();
        assertThat(codes(with(CHILD, home, all), TODAY)).containsExactly("parents-dead");
        assertThat(codes(with(CHILD.with("circumstances", "1.3"), home,
                List.of(parent(Adult.MOTHER, "condition", "C3"))), TODAY)).containsExactly("orphan-parents");
    }

    @Test
    void aHouseholdOnASecondSheetIsAHouseholdLikeAnother() {
        assertThat(Rules.check(HOUSEHOLD.with("number", "100.1"), TODAY, Catalog.bundled())).isEmpty();
    }

    @Test
    void aChildInThreeGroupsWithTwoKindsOfHelpIsNoContradiction() {
        Child child = CHILD.with("circumstances", "4.2 9 12.1").with("supports", "S1 S2");

        assertThat(codes(child, TODAY)).isEmpty();
    }

    @Test
    void whoTurnsSixTodayNeedsNoCardOfChildrenAnyMore() {
        Child little = CHILD.with("birth", "2020-11-23").with("personalId", "020320123456");

        assertThat(codes(little, TODAY)).containsExactly("card-missing");
        assertThat(codes(little, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void whoTurnsSixteenTomorrowIsAChildToday() {
        Child child = CHILD.with("birth", "2010-11-23").with("personalId", "020310123456");

        assertThat(codes(child, TODAY)).isEmpty();
        assertThat(codes(child, TODAY.plusDays(1))).containsExactly("birth-sixteen");
    }

    @Test
    void nothingIsStillToBeGotForAChildThatDrownedOrMovedAway() {
        Child child = CHILD.with("personalId", "").with("school", "");
        Movement died = movement(Movement.DIED, "2026-07-01").with("cause", "N1");
        Movement left = movement(Movement.MOVED_OUT, "2026-07-01");
        Movement back = movement(Movement.MOVED_IN, "2026-09-01");

        assertThat(codes(moved(child, died), TODAY)).isEmpty();
        assertThat(codes(moved(child, left), TODAY)).isEmpty();
        assertThat(codes(moved(child, left, back), TODAY)).containsExactly("id-missing", "school-missing");
    }

    @Test
    void aPovertyClassEndsWithTheYearItWasDecidedFor() {
        Household poor = HOUSEHOLD.with("poverty", "1").with("povertySince", "2026-01-01")
                .with("povertyUntil", "2026-12-31");
        Child ill = CHILD.with("circumstances", "13.1").with("risks", "R1 R1.1");
        LocalDate last = LocalDate.of(2026, 12, 31);

        assertThat(Rules.check(ill, poor, last, Catalog.bundled())).isEmpty();
        assertThat(Rules.check(poor, last, Catalog.bundled())).isEmpty();
        assertThat(Rules.check(ill, poor, last.plusDays(1), Catalog.bundled())).extracting(Finding::code)
                .containsExactly("illness-poverty", "risk-poverty");
        assertThat(Rules.check(poor, last.plusDays(1), Catalog.bundled())).extracting(Finding::code)
                .containsExactly("poverty-expired");
    }

    @Test
    void aGroupThatIsOverContradictsNothingAnyMore() {
        Spell over = Spell.of(CHILD, GroupList.CIRCUMSTANCES, "13.1", List.of(), () -> OTHER)
                .with("since", "2025-01-01").with("until", "2025-12-31");
        Groups before = new Groups(CHILD, List.of(over), List.of());
        Dossier dossier = new Dossier(before, HOUSEHOLD, List.of(), List.of(), List.of());

        assertThat(codes(dossier, LocalDate.of(2025, 6, 1))).containsExactly("illness-poverty");
        assertThat(codes(dossier, TODAY)).isEmpty();
    }

    @Test
    void parentsWhoAreChildrenBelongToGroupThreeEleven() {
        Child baby = CHILD.with("birth", "2026-01-02").with("personalId", "020326123456").with("school", "")
                .with("healthCard", "TE1202012345678");
        List<Adult> young = List.of(parent(Adult.FATHER, "birth", "2011"), parent(Adult.MOTHER, "birth", "2012-03"));
        List<Adult> grown = List.of(parent(Adult.FATHER, "birth", "2004"), parent(Adult.MOTHER, "birth", "2012-03"));

        assertThat(codes(with(baby, HOUSEHOLD, young), TODAY)).containsExactly("parents-children");
        assertThat(codes(with(baby.with("circumstances", "3.11"), HOUSEHOLD, young), TODAY)).isEmpty();
        assertThat(codes(with(baby, HOUSEHOLD, grown), TODAY)).isEmpty();
        assertThat(codes(with(baby.with("circumstances", "3.11"), HOUSEHOLD, grown), TODAY))
                .containsExactly("parents-grown");
        assertThat(codes(with(baby, HOUSEHOLD, List.of(parent(Adult.MOTHER, "birth", "2015"))), TODAY))
                .containsExactly("parent-too-young");
    }

    @Test
    void whoLeftSchoolTooEarlyStandsInAGroup() {
        Child out = CHILD.with("school", "").with("learning", "E3");

        assertThat(codes(out, TODAY)).containsExactly("dropout-group");
        assertThat(codes(out.with("risks", "R2"), TODAY)).isEmpty();
        assertThat(codes(out.with("circumstances", "8.2"), TODAY)).isEmpty();
        assertThat(codes(out.with("risks", "R2").with("learning", "E1"), TODAY)).containsExactly("dropout-learns");
    }

    @Test
    void theDegreeOfADisabilityIsItsSubGroup() {
        Child child = CHILD.with("disabilityDegree", "M2");

        assertThat(codes(child, TODAY)).containsExactly("disability-group");
        assertThat(codes(child.with("circumstances", "4.2"), TODAY)).isEmpty();
        assertThat(codes(CHILD.with("disabilityDegree", "M0"), TODAY)).isEmpty();
    }

    @Test
    void datesThatCannotBeAreFoundInEveryRecord() {
        Spell backwards = Spell.of(CHILD, GroupList.RISKS, "R7", List.of(), () -> OTHER)
                .with("since", "2026-05").with("until", "2026-04-30");
        Adult unborn = parent(Adult.FATHER, "birth", "2027").with("conditionSince", "2026");

        assertThat(Rules.check(backwards, CHILD, TODAY, Catalog.bundled())).extracting(Finding::code)
                .containsExactly("date-reversed");
        assertThat(Rules.check(movement(Movement.DIED, "2017"), CHILD, TODAY, Catalog.bundled()))
                .extracting(Finding::code).containsExactly("date-before-birth");
        assertThat(Rules.check(unborn, TODAY, Catalog.bundled())).extracting(Finding::code)
                .containsExactly("birth-future", "date-before-birth");
        assertThat(Rules.check(unborn.with("birth", "").with("personalId", "12345"), TODAY, Catalog.bundled()))
                .extracting(Finding::code).containsExactly("adult-id");
        assertThat(Rules.check(HOUSEHOLD.with("poverty", "1").with("povertySince", "2027-01-01")
                .with("povertyUntil", "2026-12-31"), TODAY, Catalog.bundled())).extracting(Finding::code)
                .containsExactly("date-reversed");
    }

    @Test
    void aTextThatIsNoIdIsAnErrorOfTheSecondList() {
        Finding malformed = Rules.idMalformed("20215123456");

        assertThat(malformed.isError()).isTrue();
        assertThat(ErrorList.of(malformed)).isEqualTo(ErrorList.ID_WRONG);
    }

    private static Dossier with(Child child, Household home, List<Adult> adults) {
        return new Dossier(Groups.ofTicks(child), home, adults, List.of(), List.of());
    }

    private static Dossier moved(Child child, Movement... movements) {
        return new Dossier(Groups.ofTicks(child), HOUSEHOLD, List.of(), List.of(movements), List.of());
    }

    private static Movement movement(String kind, String day) {
        return Movement.of(OTHER, CHILD, kind).with("happenedOn", day);
    }

    private static Adult parent(String relation, String field, String text) {
        return Adult.of(HOME, relation, () -> OTHER).with(field, text);
    }

    private static List<String> codes(Child child, LocalDate today) {
        return codes(Dossier.of(child, HOUSEHOLD), today);
    }

    private static List<String> codes(Dossier dossier, LocalDate today) {
        return Rules.check(dossier, today, Catalog.bundled()).stream().map(Finding::code).toList();
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }
}
