package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sotreem.app.report.Mark.Words;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RowId;
import vn.sotreem.core.domain.Rules;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Checked;

/** The list that is handed over to the police. */
class HandOverPaperTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Hamlet NA_LIA = Hamlet.named(new UUID(0, 1), "Thôn Nà Lìa");
    private static final Household HOME = Household.empty(new UUID(0, 2), NA_LIA.id()).with("number", "12")
            .with("mother", "Lý Thị Hoa");

    private static Checked child(int number, String personalId) {
        Child child = Child.empty(new UUID(0, 100 + number), HOME.id())
                .with("name", "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc").with("birth", "2015-09-05").with("sex", "female")
                .with("ethnicity", "07").with("personalId", personalId);
        List<Checked.Found> found = Rules.check(child, HOME, TODAY, Catalog.bundled()).stream()
                .map(finding -> new Checked.Found(Entity.CHILD, child.id(), finding)).toList();
        return new Checked(child, HOME, NA_LIA, personalId, found);
    }

    private static Document paper(Set<ErrorList> lists, List<Checked> children) {
        return HandOverPaper.of(new HandOverPaper.About(SampleOffice.OFFICE, TODAY, "Nông Thị Hoa",
                Optional.of(NA_LIA), lists), children);
    }

    private static String text(Document paper) {
        return paper.pages().stream().flatMap(page -> page.marks().stream()).filter(Words.class::isInstance)
                .map(mark -> ((Words) mark).text()).collect(Collectors.joining("\n"));
    }

    @Test
    void itNamesEachChildWithItsRowIdAndWhatIsWrongAndHasTwoPlacesToSign() {
        String text = text(paper(ErrorList.HANDED_OVER, List.of(child(1, ""), child(2, "020215123456"))));

        assertThat(text).contains("DANH SÁCH TRẺ EM ĐỀ NGHỊ ĐỐI CHIẾU", "Thôn Nà Lìa", "LƯU HÀNH NỘI BỘ",
                RowId.of(new UUID(0, 101)).text(), "Chưa có số định danh", "020215123456", "xem chữ số thứ tư",
                "ĐẠI DIỆN CÔNG AN CẤP XÃ", "ĐẠI DIỆN ỦY BAN NHÂN DÂN CẤP XÃ", "2 trẻ em", "Trang 1/1");
    }

    @Test
    void whatThePoliceHaveNoPartInIsNotOnIt() {
        String text = text(paper(Set.of(ErrorList.ID_WRONG), List.of(child(1, ""), child(2, "020215123456"))));

        assertThat(text).contains("1 trẻ em").doesNotContain("Chưa có số định danh", "Đến tuổi đi học");
    }

    @Test
    void aLongListHasItsHeadAndItsPageNumberOnEveryPage() {
        List<Checked> children = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            children.add(child(number, ""));
        }
        Document paper = paper(ErrorList.HANDED_OVER, children);

        assertThat(paper.pages().size()).isGreaterThan(2);
        assertThat(text(paper)).contains("Trang %d/%d".formatted(paper.pages().size(), paper.pages().size()));
        assertThat(text(paper).lines().filter("Mã dòng"::equals)).hasSize(paper.pages().size());
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(text(paper(ErrorList.HANDED_OVER, List.of()))).contains("Không có trẻ em nào cần đối chiếu.");
    }
}
