package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sotreem.app.report.Mark.Words;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildRow;

/** A list of children on paper, as somebody sifted it. */
class ListPaperTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Hamlet NA_LIA = Hamlet.named(new UUID(0, 1), "Thôn Nà Lìa");
    private static final Household HOME = Household.empty(new UUID(0, 2), NA_LIA.id()).with("number", "12");
    private static final String LONG_NAME = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";
    private static final List<ListPaper.Field> FIELDS = List.of(
            new ListPaper.Field("Hộ", 54, row -> row.household().number()),
            new ListPaper.Field("Họ và tên", 40, row -> row.child().name()));

    private static List<ChildRow> children(int count) {
        return IntStream.range(0, count).mapToObj(number -> new ChildRow(Groups.ofTicks(
                Child.empty(new UUID(0, 100 + number), HOME.id()).with("name", LONG_NAME + " " + number)), HOME,
                NA_LIA, false)).toList();
    }

    private static Document paper(List<ChildRow> children, Optional<String> reason) {
        return ListPaper.of(new ListPaper.About(SampleOffice.OFFICE, TODAY, "Nông Thị Hoa", Optional.of(NA_LIA),
                List.of("Chưa có thẻ BHYT", "3–9 tuổi"), reason), FIELDS, children);
    }

    private static String text(Page page) {
        return page.marks().stream().filter(Words.class::isInstance).map(mark -> ((Words) mark).text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void itSaysWhereOfWhatDayAndByWhatItIsSifted() {
        Document paper = paper(children(2), Optional.empty());

        assertThat(paper.sheet().width()).isGreaterThan(paper.sheet().height());
        assertThat(text(paper.pages().getFirst())).contains("DANH SÁCH TRẺ EM", "Thôn Nà Lìa", "LƯU HÀNH NỘI BỘ",
                "22/11/2026: 2 trẻ em", "lọc theo: Chưa có thẻ BHYT; 3–9 tuổi", "người in: Nông Thị Hoa",
                "Trang 1/1").doesNotContain("HẠN CHẾ");
    }

    @Test
    void everyPageHasTheHeadAndItsNumberAndNoNameIsCut() {
        Document paper = paper(children(300), Optional.empty());
        String all = paper.pages().stream().map(ListPaperTest::text).collect(Collectors.joining("\n"))
                .replace('\n', ' ');

        assertThat(paper.pages()).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(text(page)).contains("STT",
                "Họ và tên", "Trang %d/%d".formatted(page.number(), paper.pages().size())));
        assertThat(all).contains(LONG_NAME + " 0", LONG_NAME + " 299");
    }

    @Test
    void aListThatTellsWhatFewMayKnowSaysSoAndWhyItIsPrinted() {
        String text = text(paper(children(1), Optional.of("Theo công văn 12")).pages().getFirst());

        assertThat(text).contains("HẠN CHẾ NGƯỜI XEM", "Lý do in: Theo công văn 12.").doesNotContain("NỘI BỘ");
    }

    @Test
    void noNumberIsBrokenInTwoAndColumnsWithoutRoomAreNamed() {
        List<ListPaper.Field> many = IntStream.range(0, 18).mapToObj(number -> new ListPaper.Field("Cột " + number,
                number == 3 ? 1 : 100, row -> number == 3 ? "DT2202070034177" : "")).toList();
        Document paper = ListPaper.of(new ListPaper.About(SampleOffice.OFFICE, TODAY, "Nông Thị Hoa",
                Optional.empty(), List.of(), Optional.empty()), many, children(1));

        assertThat(text(paper.pages().getFirst())).contains("DT2202070034177", "không in: Cột 16, Cột 17.");
    }

    @Test
    void aColumnWithLongEntriesGetsTheRoomThatOthersDoNotNeed() {
        String hamlet = "Tổ dân phố Thống Nhất Đồng Tâm Hai";
        List<ListPaper.Field> fields = List.of(new ListPaper.Field("Ngày sinh", 150, row -> "05/09/2016"),
                new ListPaper.Field("Họ và tên", 150, row -> LONG_NAME),
                new ListPaper.Field("Thôn", 40, row -> hamlet));
        Document paper = ListPaper.of(new ListPaper.About(SampleOffice.OFFICE, TODAY, "Nông Thị Hoa",
                Optional.empty(), List.of(), Optional.empty()), fields, children(1));

        assertThat(text(paper.pages().getFirst())).contains(hamlet, LONG_NAME);
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(text(paper(List.of(), Optional.empty()).pages().getFirst())).contains("Không có trẻ em nào");
    }
}
