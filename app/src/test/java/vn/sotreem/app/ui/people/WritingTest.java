package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;

class WritingTest {
    private static final Writing DATE = Writing.date(2026);
    private static final Choices GROUPS = new Choices(List.of(new Choice("01", "Kinh"), new Choice("02", "Tày"),
            new Choice("07", "Nùng"), new Choice("04", "Hoa"), new Choice("55", "Người nước ngoài"),
            new Choice("23", "Bru-Vân Kiều")));

    @ParameterizedTest
    @CsvSource({"5/9/2015,05/09/2015", "05092015,05/09/2015", "5-9-15,05/09/2015",
        "5/9/15,05/09/2015", "050915,05/09/2015", "9/2015,09/2015", "2015,2015"})
    void aDateIsTakenAsPeopleTypeItAndShownWithWhatIsKnown(String typed, String shown) {
        assertThat(DATE.tidy(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2018", "hôm qua", "5/9", "2015x"})
    void whatIsNoDateStaysAsTyped(String typed) {
        assertThat(DATE.read().apply(typed)).isEmpty();
        assertThat(DATE.tidy(typed)).isEqualTo(typed);
    }

    @Test
    void aNameIsTidiedWithoutTouchingItsLetters() {
        assertThat(Writing.TEXT.tidy("  nông   văn an ")).isEqualTo("nông văn an");
    }

    @Test
    void aPersonalIdIsReadWithSpacesAndShownInGroups() {
        assertThat(Writing.PERSONAL_ID.read().apply("020 215.123456")).contains("020215123456");
        assertThat(Writing.PERSONAL_ID.tidy("020215123456")).isEqualTo("020 215 123 456");
        assertThat(Writing.PERSONAL_ID.read().apply("12345")).isEmpty();
    }

    @Test
    void anAmountIsReadWithItsPointsAndShownWithThem() {
        assertThat(Writing.MONEY.read().apply("1.080.000 đ")).contains("1080000");
        assertThat(Writing.MONEY.tidy("1080000")).isEqualTo("1.080.000");
        assertThat(Writing.MONEY.read().apply("nửa triệu")).isEmpty();
    }

    @Test
    void aMeasureHasAtMostOneDecimalAfterAComma() {
        assertThat(Writing.MEASURE.read().apply("18,5")).contains("18.5");
        assertThat(Writing.MEASURE.tidy("18.5")).isEqualTo("18,5");
        assertThat(Writing.MEASURE.read().apply("18,55")).isEmpty();
    }

    @Test
    void aChoiceIsFoundByItsOtherNamesAndItsNumber() {
        Choices relations = Choices.of(Catalog.bundled().relations().entries().stream(), Texts.VIETNAMESE);
        assertThat(relations.meant("ba ngoai")).map(Choice::code).contains("P7");
        assertThat(relations.matching("bo")).extracting(Choice::code).contains("P1");
    }

    @ParameterizedTest
    @CsvSource({"nung,07", "NÙNG,07", "ng ng,55", "van kieu,23", "bru vk,", "tay,02", "k,", "01,01"})
    void aChoiceIsMeantByItsBeginningsWithoutAccents(String typed, String code) {
        assertThat(Writing.choice(GROUPS).read().apply(typed).orElse(null)).isEqualTo(code);
    }

    @Test
    void aBlankChoiceIsNothingUnlessOneIsNeeded() {
        assertThat(Writing.choice(GROUPS).read().apply(" ")).contains("");
        assertThat(Writing.hamlet(GROUPS).read().apply(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nông văn an,Nông Văn An", "NÔNG VĂN AN,Nông Văn An", "Nông văn An,Nông Văn An",
        "ĐẶNG THỊ ÁNH,Đặng Thị Ánh", "h'mai niê,H'Mai Niê"})
    void capitalsAreOffered(String typed, String offered) {
        assertThat(Capitals.offer(typed)).contains(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nông Văn An", "H'Nghĩa", "Y Blơ", "", "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc"})
    void nothingIsOfferedForANameThatHasThem(String typed) {
        assertThat(Capitals.offer(typed)).isEmpty();
    }
}
