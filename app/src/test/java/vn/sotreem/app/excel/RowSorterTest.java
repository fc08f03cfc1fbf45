package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.app.excel.Lists.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSorterTest {

    @TempDir
    private Path folder;

    @Test
    void onlyChildrenCountAsRows() throws IOException {
        List<RowDraft> rows = read(row("(Thôn Nà Lìa)"), row("STT", "Họ và tên", "Năm sinh", "Họ tên cha"),
                row("(1)", "(2)", "(3)", "(4)"),
                row(1, "Tống Văn An", 2015, "Tống Văn Hải"), row(), row(2),
                row("STT", "Họ và tên", "Năm sinh", "Họ tên cha"),
                row(3, "Công Tằng Tôn Nữ Bé", 2016, "Công Tằng Cả"),
                row(null, "Cộng Thôn Nà Lìa: 2 trẻ"),
                row("II", "THÔN BẮC THỦY"), row(1, "Tô Trường", null, "Tô Văn Cả"),
                row(null, "Tổng cộng", 3), row(null, "Y Tịch, ngày 5 tháng 11 năm 2026"),
                row(null, "Người lập biểu", null, "Trưởng thôn"), row(null, "(Ký, ghi rõ họ tên)"),
                row(null, "Nông Thị Hoa", null, "Vi Văn Kiểm"));

        assertThat(rows).extracting(draft -> draft.at().row() + " " + draft.child().name() + " " + draft.hamlet())
                .containsExactly("4 Tống Văn An Thôn Nà Lìa", "8 Công Tằng Tôn Nữ Bé Thôn Nà Lìa",
                        "11 Tô Trường THÔN BẮC THỦY");
    }

    @Test
    void aChildBelowATotalIsStillAChild() throws IOException {
        List<RowDraft> rows = read(row("Họ và tên", "Năm sinh", "Họ tên cha", "Họ tên mẹ"),
                row("Tổng số: 1"), row("Nông Văn An", 2015), row("Nông Văn Ba", null, "Nông Văn Hải", "Vi Thị Lan"));

        assertThat(rows).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Thôn Nà Lìa; Thôn Nà Lìa", "(Thôn: Nà Lìa); Thôn Nà Lìa", "Thôn Nà Lìa, xã Y Tịch; Thôn Nà Lìa",
        "Thôn Nà Lìa - xã Y Tịch; Thôn Nà Lìa", "TỔ DÂN PHỐ 3; TỔ DÂN PHỐ 3", "Tổ 5; Tổ 5", "Bản Chang; Bản Chang",
        "Thôn Nà Lìa: 25 trẻ; Thôn Nà Lìa",
    })
    void hamletsAreToldFromTitles(String text, String hamlet) {
        assertThat(HamletNames.in(text)).contains(hamlet);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Bàn Văn An", "Danh sách", "Bản tổng hợp trẻ em", "Thôn: ……", "Thôn",
        "Tổ chức Đoàn", "Sheet1", "Khuất Văn An", "UBND XÃ Y TỊCH"})
    void otherWordsAreNoHamlets(String text) {
        assertThat(HamletNames.in(text)).isEmpty();
    }

    private List<RowDraft> read(Object[]... rows) throws IOException {
        return Lists.rows(Lists.write(folder, rows)).sheets().getFirst().rows();
    }
}
