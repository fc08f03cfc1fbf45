package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolClassTest {

    @ParameterizedTest
    @CsvSource({
        "5/2, 6, H4", "1A, 2A,", "Lớp 3, Lớp 4,", "lớp 7A1, lớp 8A1,", "Lớp 5B, Lớp 6, H4", "9C, 10, H5", "11, 12,",
        "12A, '',", "Mầm 1, Chồi 1,", "Chồi, Lá,", "Lá 2, Lớp 1, H3", "Mẫu giáo bé, Mẫu giáo nhỡ,",
        "Mẫu giáo lớn, Lớp 1, H3", "3-4 tuổi, 4-5 tuổi,", "Lớp 4 - 5 tuổi A, Lớp 5 - 6 tuổi A,", "5 tuổi, Lớp 1, H3",
        "MG 3 tuổi, MG 4 tuổi,"})
    void aYearLater(String written, String next, String level) {
        SchoolClass.Next after = SchoolClass.next(written).orElseThrow();
        assertThat(after.text()).isEqualTo(next);
        assertThat(after.level()).isEqualTo(Optional.ofNullable(level));
        assertThat(after.leavesSchool()).isEqualTo(level != null || next.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13A", "0", "2015", "nhà trẻ", "không rõ"})
    void whatIsNoClassIsNotCountedOn(String written) {
        assertThat(SchoolClass.next(written)).isEmpty();
    }
}
