package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.register.ChildRow;

class CountsTest {

    @ParameterizedTest
    @CsvSource({
        "2020-11-23, 1, 0", // six tomorrow
        "2020-11-22, 0, 0", // six today
        "2010-11-23, 0, 0", // sixteen tomorrow
        "2010-11-22, 0, 1",
        "2020-12, 1, 0",
        "2020-11, 0, 0",    // the first day it can mean
        "2020, 0, 0",
        "2021, 1, 0",
        "'', 0, 0"})
    void agesAreOfTheDay(String birth, int underSix, int fromSixteen) {
        Counts counts = Counts.of(List.of(SampleRows.child("birth", birth)), SampleRows.DAY);

        assertThat(counts).isEqualTo(new Counts(1, 1, 0, 0, underSix, fromSixteen));
    }

    @Test
    void householdsAreCountedOnce() {
        ChildRow boy = SampleRows.child("sex", "male");
        ChildRow girl = SampleRows.child("sex", "female");
        ChildRow sister = new ChildRow(girl.groups(), boy.household(), SampleRows.HAMLET, false);

        assertThat(Counts.of(Stream.of(boy, girl, sister).toList(), SampleRows.DAY))
                .isEqualTo(new Counts(3, 2, 1, 2, 0, 0));
    }
}
