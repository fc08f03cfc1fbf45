package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.report.Mark.Words;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Figures;
import vn.sotreem.core.register.Outlook;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.ToDo;

/** The sheet of the day. */
class DayPaperTest {
    private static final int CHILDREN = 60;
    private static final int COMMUNE = 1_450;

    @TempDir
    private Path folder;

    private static Document paper(Register register) {
        return paper(register, register.hamlets());
    }

    private static Document paper(Register register, List<Hamlet> hamlets) {
        Outlook outlook = register.quality().outlook(LocalDate.now(Bench.CLOCK)).run();
        Figures figures = outlook.figures(Optional.empty());
        ToDo today = ToDo.of(outlook.day(), figures, ToDo.Facts.of(register, outlook,
                new ToDo.Unsent(register.standing(), 0), Optional.empty(), Texts.VIETNAMESE), ZoneOffset.UTC);
        return DayPaper.of(new DayPaper.About(SampleOffice.OFFICE, "Nông Thị Hoa", Optional.empty()), today,
                figures.population(), hamlets);
    }

    private static String text(Document paper) {
        return paper.pages().stream().flatMap(page -> page.marks().stream()).filter(Words.class::isInstance)
                .map(mark -> ((Words) mark).text()).collect(Collectors.joining("\n"));
    }

    @Test
    void itTellsHowManyAndWhatIsDueAndNobodysNameOrRestrictedGroup() throws Exception {
        try (Bench bench = Bench.with(CHILDREN, folder)) {
            Register register = bench.register();
            Child child = register.rows(register.list(ChildQuery.ALL), 0, 1).getFirst().child();
            register.save(Save.of("Hoa", Edit.change(child, child.with("circumstances", "5 14.1"))));

            String text = text(paper(register));

            assertThat(text).contains("Trẻ em dưới 16 tuổi", "Từ 1 đến 4 tuổi", "Trẻ em theo thôn", "dưới 3",
                    "Máy này chưa nối với cổng", "NGƯỜI LẬP BIỂU");
            assertThat(text).doesNotContain("HIV").doesNotContain(child.name());
        }
    }

    @Test
    void aCommuneIsOnOnePageAndNoLineTellsOfOneOrTwoChildren() throws Exception {
        try (Bench bench = Bench.with(COMMUNE, folder)) {
            Document paper = paper(bench.register());

            assertThat(paper.pages()).hasSize(1);
            assertThat(text(paper).lines()).noneMatch(line -> line.startsWith("1 trẻ") || line.startsWith("2 trẻ"));
        }
    }

    @Test
    void manyHamletsGoOnBelowTheGroupsAndStayOnThePage() throws Exception {
        try (Bench bench = Bench.with(CHILDREN, folder)) {
            List<Hamlet> many = IntStream.range(0, 30).mapToObj(number ->
                    Hamlet.named(new UUID(1, number), "Tổ dân phố Đồng Tâm " + number)).toList();
            Document paper = paper(bench.register(), many);

            assertThat(paper.pages()).hasSize(1);
            assertThat(text(paper)).contains("Trẻ em theo thôn (tiếp theo)", "Tổ dân phố Đồng Tâm 29");
        }
    }
}
