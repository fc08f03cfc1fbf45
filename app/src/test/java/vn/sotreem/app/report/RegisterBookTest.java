package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildRow;

class RegisterBookTest {
    private static final String LONGEST = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("so.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void everyNameIsReadBackFromThePdfAsItIs(Paper paper) throws IOException {
        List<ChildRow> rows = SampleRows.hamlet(300);

        String text = String.join(" ", hamlet(rows, paper));

        assertThat(rows).allSatisfy(row -> assertThat(text).contains(row.child().name(), row.household().head(),
                row.household().father(), row.household().mother(), row.child().personalId().digits()));
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageHasTheTableHeadAndItsNumber(Paper paper) throws IOException {
        List<String> pages = hamlet(SampleRows.hamlet(300), paper);

        assertThat(pages).hasSizeGreaterThan(9);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("Họ và tên trẻ em", "Số định danh cá nhân", " A B 1 2 3 4 5 ",
                    "Trang " + (i + 1) + "/" + pages.size(), "LƯU HÀNH NỘI BỘ", "In ngày 22/11/2026",
                    "người in: Hoàng Thị Én");
        }
    }

    @Test
    void theFirstPageSaysWhoseBookItIs() throws IOException {
        assertThat(hamlet(SampleRows.hamlet(3), Paper.A3).getFirst()).contains(
                "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN ỦY BAN NHÂN DÂN XÃ KHUỔI LUÔNG",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
                "SỔ THEO DÕI TRẺ EM Thôn Nà Lìa (Tính đến ngày 22 tháng 11 năm 2026: 3 trẻ em, 2 hộ)");
    }

    @Test
    void theDateOfBirthStandsUnderNamOrNu() throws IOException {
        List<ChildRow> rows = List.of(
                SampleRows.child("name", "An", "sex", "male", "birth", "2015-09-05", "ethnicity", "01"),
                SampleRows.child("name", "Bình", "sex", "female", "birth", "2015", "ethnicity", "01"),
                SampleRows.child("name", "Chi", "sex", "female", "ethnicity", "01"),
                SampleRows.child("name", "Gái", "birth", "2026-11"));

        assertThat(hamlet(rows, Paper.A3).getFirst()).contains("An 05/09/2015 Kinh", "Bình 2015 Kinh", "Chi x Kinh",
                "Gái 11/2026 (chưa xác định)", "Cộng: 4 trẻ em, 4 hộ 1 2 Trong đó dưới 6 tuổi: 1; "
                + "chưa xác định giới tính: 1");
    }

    @ParameterizedTest
    @EnumSource
    void theLongestNamesAreWhole(Paper paper) throws IOException {
        ChildRow row = SampleRows.child("name", LONGEST, "household.head", LONGEST, "household.father", LONGEST,
                "household.mother", LONGEST, "household.carer", LONGEST);

        assertThat(hamlet(List.of(row), paper).getFirst().split(LONGEST, -1)).hasSize(6);
    }

    @Test
    void groupsWithDatesStandInTheBookOfADayOnWhichTheyHold() throws IOException {
        ChildRow row = SampleRows.child("name", "An");
        Spell holds = Spell.of(row.child(), GroupList.CIRCUMSTANCES, "4.2", List.of(), UUID::randomUUID)
                .with("since", "2026-11-22");
        Spell over = Spell.of(row.child(), GroupList.CIRCUMSTANCES, "1.3", List.of(), UUID::randomUUID)
                .with("until", "2026-11-21");
        Groups groups = new Groups(row.child(), List.of(holds, over), List.of());

        assertThat(hamlet(List.of(new ChildRow(groups, row.household(), row.hamlet(), false)), Paper.A3).getFirst())
                .contains("4.2 ").doesNotContain("1.3 ");
    }

    @Test
    void restrictedAndUnknownCodesLeaveNoTrace() throws IOException {
        ChildRow open = SampleRows.child("name", "An", "circumstances", "4.2", "household.poverty", "1");
        ChildRow restricted = SampleRows.child("name", "An", "circumstances", "4.2 5 6.1 7.2 10.2 11.2 99",
                "household.poverty", "1");

        List<String> text = hamlet(List.of(restricted), Paper.A3);

        assertThat(text.getFirst()).contains("Hộ nghèo; 4.2", "NĐ-CP): 4.2 Khuyết tật nặng. ");
        assertThat(text).isEqualTo(hamlet(List.of(open), Paper.A3));
    }

    @Test
    void codesAreExplainedUnderTheTable() throws IOException {
        ChildRow row = SampleRows.child("name", "An", "circumstances", "4.2 13.1", "risks", "R7", "others", "K2",
                "supports", "S1 S2");

        assertThat(hamlet(List.of(row), Paper.A3).getFirst()).contains(" 4.2, 13.1; R7; K2 S1, S2 ",
                "R7 Mồ côi cha hoặc mẹ.", "Hoàn cảnh khác: K2 Tai nạn thương tích.",
                "Trợ giúp: S1 Trợ cấp xã hội; S2 Y tế.");
        assertThat(hamlet(List.of(row), Paper.A4).getFirst()).contains("R7 Mồ côi cha hoặc mẹ.")
                .as("no column of supports, no legend of it").doesNotContain("Trợ giúp");
    }

    @Test
    void anEmptyHamletHasAProperPage() throws IOException {
        List<String> pages = hamlet(List.of(), Paper.A4);

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst()).contains("Thôn Nà Lìa", "Không có trẻ em nào trong sổ.",
                "Cộng: 0 trẻ em, 0 hộ 0 0 Trong đó dưới 6 tuổi: 0", "NGƯỜI LẬP BIỂU", "Trang 1/1");
    }

    @Test
    void signaturesStandOnceOnTheLastPageWithTheLastChildAndTheTotals() throws IOException {
        for (int children = 40; children < 70; children++) {
            List<ChildRow> rows = SampleRows.hamlet(children);

            List<String> pages = hamlet(rows, Paper.A4);

            assertThat(pages.getLast()).contains(rows.getLast().child().name(), "Cộng: " + children + " trẻ em",
                    "TRƯỞNG THÔN/TỔ TRƯỞNG DÂN PHỐ (Ký, ghi rõ họ tên)", "NGƯỜI LẬP BIỂU (Ký, ghi rõ họ tên)");
            assertThat(pages.subList(0, pages.size() - 1)).noneMatch(page -> page.contains("LẬP BIỂU"));
        }
    }

    @Test
    void inTheBookOfTheCommuneEachHamletBeginsAPageAndHasItsTotals() throws IOException {
        List<ChildRow> rows = SampleRows.commune(700);
        Counts counts = Counts.of(rows, SampleRows.DAY);

        List<String> pages = print(rows, false, Paper.A3);

        List<String> hamlets = rows.stream().map(row -> row.hamlet().name()).distinct().toList();
        assertThat(hamlets).hasSize(3);
        List<String> shown = new ArrayList<>();
        for (String page : pages) {
            List<String> here = hamlets.stream().filter(page::contains).toList();
            assertThat(here).as("each page is of one hamlet").hasSize(1);
            shown.addAll(here);
        }
        assertThat(shown.stream().distinct().toList()).isEqualTo(hamlets);
        assertThat(pages.getLast()).contains("Cộng " + hamlets.getLast() + ": ", "Tổng cộng: 700 trẻ em, "
                + counts.households() + " hộ " + counts.boys() + " " + counts.girls(),
                "THỦ TRƯỞNG ĐƠN VỊ (Ký, ghi rõ họ tên, đóng dấu)");
        assertThat(String.join(" ", pages)).doesNotContain("TRƯỞNG THÔN");
    }

    private List<String> hamlet(List<ChildRow> rows, Paper paper) throws IOException {
        return print(rows, true, paper);
    }

    private List<String> print(List<ChildRow> rows, boolean hamlet, Paper paper) throws IOException {
        PdfFile.write(RegisterBook.of(SampleOffice.OFFICE, Edition.today(SampleRows.DAY, "Hoàng Thị Én"), rows,
                hamlet ? Optional.of(SampleRows.HAMLET) : Optional.empty(), paper, Catalog.bundled()), file);
        return PdfText.pages(file);
    }
}
