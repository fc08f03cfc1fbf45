package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    private static final int THIS_YEAR = 2026;

    @ParameterizedTest
    @CsvSource({
        "5/9/2015, 2015-09-05", "05/09/2015, 2015-09-05", "05092015, 2015-09-05", "5-9-15, 2015-09-05",
        "5.9.2015, 2015-09-05", "5 9 2015, 2015-09-05", "9/2015, 2015-09", "2015, 2015", "2015-09-05, 2015-09-05",
        "2015-09, 2015-09", "29/2/2024, 2024-02-29", "1/1/27, 1927-01-01", "1/1/26, 2026-01-01", "'  9/2015 ', 2015-09",
    })
    void readsWhatPeopleType(String typed, String iso) {
        assertThat(PartialDate.parse(typed, THIS_YEAR)).map(PartialDate::iso).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2018", "29/2/2023", "13/2015", "0/5/2015", "5/9", "15", "1/15", "abc", "5/9/20155",
        "32052015", "1850", "5//2015", "năm 2015"})
    void whatIsNoDateIsNotGuessed(String typed) {
        assertThat(PartialDate.parse(typed, THIS_YEAR)).isEmpty();
    }

    @Property
    void isoAndDisplayAreReadBack(@ForAll @IntRange(min = 1900, max = 2199) int year,
                                  @ForAll @IntRange(max = 12) int month, @ForAll @IntRange(max = 28) int day) {
        PartialDate date = new PartialDate(year, month, month == 0 ? 0 : day);
        assertThat(PartialDate.parseIso(date.iso())).contains(date);
        assertThat(PartialDate.parse(date.display(), THIS_YEAR)).contains(date);
        assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
    }

    @Test
    void aCellFullOfBlanksIsReadInOneGo() {
        String blanks = " ".repeat(30_000);
        assertThat(PartialDate.parse("5" + blanks + "/" + blanks + "9" + blanks + "2015", THIS_YEAR))
                .map(PartialDate::iso).contains("2015-09-05");
        assertThat(PartialDate.parse("5" + blanks + "9" + blanks + "x", THIS_YEAR)).isEmpty();
    }

    @Property
    void anyTextGivesADateOrNothing(@ForAll @StringLength(max = 12) String text) {
        PartialDate.parse(text, THIS_YEAR).ifPresent(date -> assertThat(date.precision()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"2015, 2015-01-01, 2015-12-31", "2024-02, 2024-02-01, 2024-02-29",
        "2015-09-05, 2015-09-05, 2015-09-05"})
    void aPartialDateMeansAllItsDays(String iso, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parseIso(iso).orElseThrow();
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }
}
