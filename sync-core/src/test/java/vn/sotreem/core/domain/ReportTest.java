package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Report.Tier;

/** The last days of reports. */
class ReportTest {

    private static Report on(String days) {
        return new Report("C.6", Tier.COMMUNE, "UBND tỉnh", Report.canonical(days));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({"05-05 11-05, 2026-05-05, 2026-05-05", "05-05 11-05, 2026-05-06, 2026-11-05",
            "05-05 11-05, 2026-11-06, 2027-05-05", "12-31, 2027-01-01, 2027-12-31", "02-29, 2027-01-01, 2027-02-28",
            "02-29, 2028-01-01, 2028-02-29", "02-29, 2027-03-01, 2028-02-29"})
    void theNextLastDayIsFoundAcrossTheEndOfTheYearAndInLeapYears(String days, LocalDate from, LocalDate next) {
        assertThat(on(days).next(from)).contains(next);
    }

    @Test
    void aDayOnASundayStaysBecauseNoSourceMovesIt() {
        assertThat(on("05-10").next(LocalDate.of(2026, 5, 1))).contains(LocalDate.of(2026, 5, 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5/5|05-05", "5/11, 5/5|05-05 11-05", "30-9; 31.12|09-30 12-31", "''|''",
            "29/2|02-29", "5/5 5/11|05-05 11-05"})
    void daysAreReadAsPeopleTypeThem(String typed, String kept) {
        assertThat(Report.parse(typed)).hasValueSatisfying(days ->
                assertThat(new Report("C.6", Tier.COMMUNE, "", days).daysText()).isEqualTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/4", "30/2", "5", "tháng 5", "0/5", "5/13", "5/5, x"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Report.parse(typed)).isEmpty();
    }

    @Test
    void everyReportOfTheCatalogCanBeRead() {
        assertThat(Catalog.bundled().reports().entries()).allSatisfy(entry -> {
            Report report = Report.of(entry, "");
            assertThat(List.of("hamlet", "commune")).contains(entry.detail("by").orElseThrow());
            assertThat(entry.detail("receiver")).isPresent();
            assertThat(entry.detail("source").or(() -> entry.detail("unsure"))).isPresent();
            assertThat(report.next(LocalDate.of(2026, 11, 22)).isPresent()).isEqualTo(!report.days().isEmpty());
        });
        assertThat(Report.of(Catalog.bundled().reports().find("C.FORUM").orElseThrow(), "").next(LocalDate.MIN))
                .isEqualTo(Optional.empty());
    }
}
