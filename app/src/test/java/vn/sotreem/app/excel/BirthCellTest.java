package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.domain.PartialDate;

class BirthCellTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "05/09/2015, 2015-09-05", "5/9/2015, 2015-09-05", "28.02.17, 2017-02-28", "27-05-2017, 2017-05-27",
        "'05/12/2011, 2011-12-05", "05092015, 2015-09-05", "2015-09-05, 2015-09-05", "2018, 2018",
        "9/2015, 2015-09", "05/09/2015 00:00:00, 2015-09-05", "ngày 5 tháng 9 năm 2015, 2015-09-05",
        "tháng 9 năm 2015, 2015-09", "Sinh năm 2015, 2015", "29/02/2016, 2016-02-29",
    })
    void datesAreReadAsPeopleWriteThem(String text, String iso) {
        assertThat(read(text).map(PartialDate::iso)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({"31/02/2018, true", "29/02/2015, true", "15/13/2015, true", "5/9, true", "12/25/2015, true",
        "không rõ, false", "6 tuổi, false", "5092015, true"})
    void whatIsNoDateIsNeverMadeOne(String text, boolean likeADate) {
        assertThat(read(text)).isEmpty();
        assertThat(BirthCell.isLikeADate(CellValue.text(text))).isEqualTo(likeADate);
    }

    @Property
    void everyWayOfWritingADayMeansThatDay(@ForAll("days") LocalDate day) {
        int year = day.getYear();
        String numbers = "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), year);

        assertThat(read(numbers)).contains(PartialDate.of(day));
        assertThat(read(numbers.replace('/', '-'))).contains(PartialDate.of(day));
        assertThat(read(numbers.replace('/', '.').replace("." + year, ".%02d".formatted(year % 100))))
                .contains(PartialDate.of(day));
        assertThat(read(numbers.replace("/", ""))).contains(PartialDate.of(day));
        assertThat(read("%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), year)))
                .contains(PartialDate.of(day));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(2008, 1, 1).toEpochDay(), Lists.TODAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Optional<PartialDate> read(String text) {
        return BirthCell.read(CellValue.text(text), Lists.TODAY.getYear());
    }
}
