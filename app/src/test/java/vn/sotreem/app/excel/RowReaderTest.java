package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.sotreem.app.excel.Lists.row;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Sex;

class RowReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aPlainRowBecomesAChildWithItsHousehold() throws IOException {
        RowDraft draft = read(row("Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Thôn", "Hộ số", "Họ tên cha",
                "Số định danh", "Diện hộ", "Hoàn cảnh đặc biệt", "Lớp", "Đăng ký khai sinh"),
                row(" NÔNG  VĂN\u00A0AN ", LocalDate.of(2015, 9, 5), "nam", "Mông", "Nà Lìa", 12, "Nông Văn Hải",
                        "020 215 123 456", "Hộ nghèo", "Trẻ em khuyết tật nặng; 13.1", 5, "x"));

        assertThat(draft.findings()).isEmpty();
        assertThat(draft.hamlet()).isEqualTo("Nà Lìa");
        assertThat(draft.household().values().asMap()).containsEntry("number", "12")
                .containsEntry("father", "Nông Văn Hải").containsEntry("poverty", "1");
        assertThat(draft.child().values().asMap()).containsEntry("name", "NÔNG VĂN AN")
                .containsEntry("birth", "2015-09-05").containsEntry("sex", "male").containsEntry("ethnicity", "08")
                .containsEntry("personalId", "020215123456").containsEntry("circumstances", "4.2 13.1")
                .containsEntry("schoolClass", "5").containsEntry("birthRegistered", "yes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Ngày sinh; 31/02/2018; birth-no-such-day; true",
        "Ngày sinh; hồi trước; birth-unreadable; true",
        "Giới tính; bé; sex-unreadable; false",
        "Dân tộc; Pa Dí; not-in-list; false",
        "Dân tộc; 08; not-in-list; false",
        "Số định danh; 02021512345; id-not-12-digits; false",
        "Số định danh; 2.02E+10; id-as-number; false",
        "Nguy cơ; Trẻ em có cha mẹ ly hôn; not-in-list; false",
        "Hoàn cảnh đặc biệt; Trẻ em bị bỏ rơi, gì đó; not-in-list; false",
        "Đăng ký khai sinh; 12/2015; not-in-list; false",
    })
    void oneBadCellIsOneFindingAndLeftEmpty(String header, String text, String code, boolean refused)
            throws IOException {
        RowDraft draft = read(row("Họ và tên", header, "Năm sinh"), row("Nông Văn An", text, 2015));

        assertThat(draft.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.letter()).isEqualTo("B");
            assertThat(finding.at()).isEqualTo(new RowRef("Danh sách", 2));
        });
        assertThat(draft.isRefused()).isEqualTo(refused);
    }

    @Test
    void wordsWithoutACodeStayInTheNote() throws IOException {
        RowDraft draft = read(row("Họ và tên", "Năm sinh", "Nguy cơ", "Ghi chú"),
                row("Nông Văn An", 2015, "Cha mẹ ly hôn", "Học bán trú"));

        assertThat(draft.child().note()).isEqualTo("Nguy cơ: Cha mẹ ly hôn; Học bán trú");
    }

    @Test
    void excelsNumbersAreNeverGuessedAt() throws IOException {
        RowDraft draft = read(row("Họ và tên", "Ngày sinh", "CCCD", "Hộ số", "Hoàn cảnh đặc biệt"),
                row("Nông Văn An", 43000, 20215123456L, LocalDate.of(2026, 2, 1), 3.1));

        assertThat(draft.child().birth()).isEqualTo(PartialDate.of(LocalDate.of(2017, 9, 22)));
        assertThat(draft.findings()).extracting(CellFinding::code)
                .containsExactly("id-as-number", "cell-is-date", "not-in-list");
        assertThat(draft.child().personalId().isKnown()).isFalse();
        assertThat(draft.household().number()).isEmpty();
    }

    @Test
    void ticksMeanWhatStandsOverThem() throws IOException {
        RowDraft draft = read(row("Họ và tên", "Ngày sinh", null, "Hộ nghèo", "Hộ cận nghèo", "Trẻ em khuyết tật"),
                row(null, "Nam", "Nữ", null, null, null),
                row("Nông Thị Bé", null, "5/9/15", null, "x", true));

        assertThat(draft.findings()).isEmpty();
        assertThat(draft.child().sex()).isEqualTo(Sex.FEMALE);
        assertThat(draft.child().birth().iso()).isEqualTo("2015-09-05");
        assertThat(draft.household().poverty()).isEqualTo("2");
        assertThat(draft.child().circumstances().codes()).containsExactly("4");
    }

    @Test
    void aBirthDateInBothColumnsIsNobodysGuess() throws IOException {
        RowDraft draft = read(row("Họ và tên", "Ngày sinh", null), row(null, "Nam", "Nữ"),
                row("Nông Văn An", "5/9/2015", "5/9/2015"));

        assertThat(draft.findings()).extracting(CellFinding::code, CellFinding::isError)
                .containsExactly(tuple("birth-twice", true));
    }

    @Test
    void cellsMergedOverAFamilyCountForEachOfItsChildren() throws IOException {
        Path file = Lists.write(folder.resolve("merged.xlsx"), workbook -> {
            var sheet = workbook.newWorksheet("Danh sách");
            Lists.fill(sheet, row("Hộ số", "Họ và tên", "Năm sinh", "Họ tên cha", "Lớp"),
                    row(12, "Nông Văn An", 2015, "Nông Văn Hải", "5A"), row(null, "Nông Thị Bé", 2017),
                    row(null, "Nông Thị Cả", 2013), row(13, "Vi Văn Dần", 2014));
            sheet.range(1, 0, 3, 0).merge();
            sheet.range(1, 3, 2, 3).merge();
            sheet.range(1, 4, 3, 4).merge();
        });

        List<RowDraft> rows = Lists.rows(file).sheets().getFirst().rows();
        assertThat(rows).extracting(draft -> draft.household().number()).containsExactly("12", "12", "12", "13");
        assertThat(rows).extracting(draft -> draft.household().father())
                .containsExactly("Nông Văn Hải", "Nông Văn Hải", "", "");
        assertThat(rows).extracting(draft -> draft.child().schooling().schoolClass()).containsExactly("5A", "", "", "");
    }

    private RowDraft read(Object[]... rows) throws IOException {
        return Lists.rows(Lists.write(folder, rows)).sheets().getFirst().rows().getFirst();
    }
}
