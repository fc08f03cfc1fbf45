package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.catalog.Catalog;

class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID ID = new UUID(1, 1);
    private static final Household HOUSEHOLD = Household.empty(ID, ID)
            .with("number", "12").with("father", "Nông Văn Hải").with("poverty", "1");
    private static final Child CHILD = Child.empty(ID, ID).with("name", "Nông Văn An").with("birth", "2015-09-05")
            .with("sex", "male").with("ethnicity", "07").with("personalId", "020215123456")
            .with("healthCard", "HS4202012345678").with("school", "Trường Tiểu học Nà Slon");

    @Test
    void aCompleteChildOfACompleteHouseholdHasNothingWrong() {
        assertThat(check(CHILD)).isEmpty();
        assertThat(check(HOUSEHOLD)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "name, '', name-missing ERROR",
        "birth, '', birth-missing ERROR",
        "birth, 2026-11-23, birth-future ERROR",
        "birth, 2026-12, birth-future ERROR",
        "birth, 2008-11-21, birth-too-old ERROR",
        "birth, 2008-11-22, birth-sixteen WARNING",
        "birth, 2010-11-22, birth-sixteen WARNING",
        "sex, '', sex-unknown WARNING",
        "ethnicity, '', ethnicity-missing WARNING",
        "ethnicity, 77, ethnicity-unknown WARNING",
        "personalId, 021215123456, id-prefix WARNING",
        "personalId, 020315123456, id-sex WARNING",
        "personalId, 020216123456, id-year WARNING",
        "personalId, 020015123456, id-century WARNING",
        "personalId, '', id-missing GAP",
        "healthCardUntil, 2026-11-21, card-expired GAP",
        "school, '', school-missing GAP",
        "learning, E2, school-missing GAP",
        "birthRegistered, no, registration-missing GAP",
        "registeredOn, 2015-09-04, date-before-birth WARNING",
        "checkedOn, 2026-11-23, date-future WARNING",
        "circumstances, 4.2 4.9, code-unknown ERROR",
        "risks, R99, code-unknown ERROR",
        "others, K9, code-unknown ERROR",
        "supports, S6, code-unknown ERROR",
        "circumstances, 13.2, illness-poverty WARNING",
    })
    void oneWrongFieldIsOneFindingBesideIt(String field, String text, String expected) {
        Child child = CHILD.with(field, text);

        assertThat(check(agreeing(child))).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.code() + " " + finding.severity()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22", "2026-11", "2026", "2010-11-23", "2010-11", "2010"})
    void aDateThatCanBeRightIsNotFoundWrong(String birth) {
        assertThat(check(agreeing(CHILD.with("birth", birth)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13, 1, true", "13, 2, true", "13, 3, false", "13, '', false", "13.1, 1, true", "13.1, 2, false",
        "13.2, 2, true", "4.2, '', true"})
    void groupThirteenGoesWithThePovertyClass(String code, String poverty, boolean agrees) {
        List<Finding> findings = Rules.check(CHILD.with("circumstances", code), HOUSEHOLD.with("poverty", poverty),
                TODAY, Catalog.bundled());

        assertThat(findings.isEmpty()).isEqualTo(agrees);
    }

    @Test
    void aHouseholdNeedsItsNumberAndSomeoneWhoLooksAfterTheChildren() {
        assertThat(check(Household.empty(ID, ID))).extracting(Finding::code)
                .containsExactly("number-missing", "carer-missing");
        assertThat(check(HOUSEHOLD.with("father", "").with("carer", "Hoàng Thị Bà")))
                .isEmpty();
        assertThat(check(HOUSEHOLD.with("poverty", "9"))).singleElement()
                .extracting(Finding::code, Finding::isError).containsExactly("code-unknown", true);
    }

    @Test
    void aFindingDoesNotTellTheDataInALog() {
        assertThat(check(CHILD.with("birth", "2027-01-01"))).isNotEmpty()
                .noneMatch(finding -> finding.toString().contains("2027"));
    }

    /** With an id that goes with its birth, if that is what the test has changed. */
    private static Child agreeing(Child child) {
        int year = child.birth().year();
        return child.birth().isKnown() && child.personalId().equals(CHILD.personalId())
                ? child.with("personalId", "0202%02d123456".formatted(year % 100)) : child;
    }

    private static List<Finding> check(Child child) {
        return Rules.check(child, HOUSEHOLD, TODAY, Catalog.bundled());
    }

    private static List<Finding> check(Household household) {
        return Rules.check(household, TODAY, Catalog.bundled());
    }
}
