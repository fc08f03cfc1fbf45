package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.app.excel.Lists.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Severity;

class ImportTextsTest {

    private static final ImportTexts VIETNAMESE = new ImportTexts(Texts.VIETNAMESE, Catalog.bundled());
    private static final ImportTexts ENGLISH = new ImportTexts(Locale.ENGLISH, Catalog.bundled());

    @TempDir
    private Path folder;

    @Test
    void aFindingSaysWhereWhatAndWhatToDo() throws IOException {
        ImportPlan plan = Lists.plan(Lists.write(folder, row("Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Thôn",
                "Hộ số", "Họ tên cha", "Số định danh"),
                row("Nông Văn An", "31/02/2018", "Nam", "Nùng", "Nà Lìa", 12, "Nông Văn Hải"),
                row("Nông Văn Ba", "2018", "Nam", "Nùng", "Nà Lìa", 12, "Nông Văn Hải", "020318123456")));

        assertThat(VIETNAMESE.findings(plan)).containsExactly(
                "Ô ngày sinh ở dòng 2: '31/02/2018' không có trong lịch. "
                        + "Sửa trong tệp rồi nhập lại, hoặc nhập tay ngày đúng.",
                "Ô số định danh ở dòng 3: Số định danh không khớp giới tính: xem chữ số thứ tư. "
                        + "So lại số định danh và giới tính với giấy khai sinh.");
        assertThat(ENGLISH.findings(plan).getFirst()).startsWith("Cell ").contains("31/02/2018");
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void everyFlawIsSaidInBothLanguages(Flaw flaw) {
        CellFinding finding = new CellFinding(new RowRef("Trang 1", 7), Column.POVERTY, "J", flaw.code(),
                Severity.WARNING, List.of("1", "Thôn Nà Lìa", "Nông Văn An", "2015"));

        for (ImportTexts texts : List.of(VIETNAMESE, ENGLISH)) {
            assertThat(texts.finding(finding, true)).contains("7", "Trang 1").doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(FileProblem.class)
    void everyProblemHasAHint(FileProblem problem) {
        assertThat(VIETNAMESE.problem(problem)).isNotEqualTo(ENGLISH.problem(problem));
        assertThat(VIETNAMESE.hint(problem)).isNotEqualTo(ENGLISH.hint(problem));
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void everyColumnHasAName(Column column) {
        assertThat(VIETNAMESE.column(column)).isNotBlank();
    }
}
