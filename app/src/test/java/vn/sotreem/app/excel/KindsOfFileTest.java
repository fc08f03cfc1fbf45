package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.domain.PartialDate;

/** One list in every kind of file gives the same child. */
class KindsOfFileTest {

    private static final String CSV = """
            UBND xã Y Tịch;;;
            Họ và tên;Ngày, tháng, năm sinh;Số định danh;Ghi chú
            Nông Văn Đức;05/09/2015;020215123456;"Học ""bán trú""; xa,
            nhà"
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, false", "UTF-16LE, true", "UTF-16BE, false",
        "UTF-16BE, true"})
    void textIsReadInAllLettersOfUnicode(String charset, boolean marked) throws IOException {
        assertIsTheChild(csv((marked ? "\uFEFF" : "") + CSV, Charset.forName(charset)));
    }

    @ParameterizedTest
    @CsvSource({"';'", "','", "'\t'"})
    void anySignMayStandBetweenTheCells(String sign) throws IOException {
        String text = "Họ và tên;Ngày sinh;Số định danh;Ghi chú\r\nNông Văn Đức;2015-09-05;=\"020215123456\";\r\n";

        List<RowDraft> rows = rows(Lists.rows(csv(text.replace(";", sign), StandardCharsets.UTF_8)));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.child().personalId().digits()).isEqualTo("020215123456");
            assertThat(row.child().birth().iso()).isEqualTo("2015-09-05");
        });
        assertThat(Lists.rows(csv("sep=|\n" + text.replace(';', '|'), StandardCharsets.UTF_8)).count()).isOne();
    }

    @Test
    void textOfOneByteALetterIsReadWithThePersonsYes() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(file, ("Ho\u0323 va\u0300 t\u00EAn,Nga\u0300y sinh\n"
                + "Nguy\u00EA\u0303n \u0110\u01B0\u0301c Vi\u00EA\u0323t,2015\n")
                .getBytes(Charset.forName("windows-1258")));

        assertThat(Lists.read(file)).isInstanceOfSatisfying(Reading.Asking.class,
                asking -> assertThat(asking.script()).isEqualTo(Script.WINDOWS_1258));
        Reading read = Lists.read(file, ReadOptions.NONE.in(Script.WINDOWS_1258));
        assertThat(rows((Reading.Rows) read)).extracting(row -> row.child().name()).containsExactly("Nguyễn Đức Việt");
    }

    @Test
    void idsThatASpreadsheetHasRoundedAreNamedAndNeverGuessed() throws IOException {
        String text = "Họ và tên;Ngày sinh;CCCD;Điện thoại\nNông Văn An;2015;2,02E+10;9,8E+08\n"
                + "Nông Văn Ba;2016;20215123456;0981\n";

        List<RowDraft> rows = rows(Lists.rows(csv(text, StandardCharsets.UTF_8)));
        assertThat(rows).extracting(row -> row.findings().stream().map(CellFinding::code).toList())
                .containsExactly(List.of("id-as-number", "cell-rounded"), List.of("id-not-12-digits"));
        assertThat(rows).noneMatch(row -> row.child().personalId().isKnown());
    }

    @Test
    void anOldWorkbookIsReadLikeANewOne() throws IOException {
        Path file = folder.resolve("list.xls");
        try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Bìa").createRow(0).createCell(0).setCellValue("Sổ theo dõi");
            fill(book.createSheet("Thôn Nà Lìa"), book);
            book.write(out);
        }

        Reading.Rows read = Lists.rows(file);
        List<RowDraft> rows = read.sheets().get(1).rows();
        assertThat(rows).extracting(row -> row.at().row() + " " + row.child().name() + " " + row.hamlet() + " "
                + row.household().number()).containsExactly("3 Nông Văn Đức Thôn Nà Lìa 12",
                "4 Nông Thị Bé Thôn Nà Lìa 12");
        assertThat(rows.getFirst().child().birth()).isEqualTo(PartialDate.of(LocalDate.of(2015, 9, 5)));
        assertThat(rows.getFirst().child().personalId().digits()).isEqualTo("020215123456");
        assertThat(rows.getLast().findings()).extracting(CellFinding::code)
                .containsExactly("id-as-number", "cell-error");
    }

    private static void fill(Sheet sheet, HSSFWorkbook book) {
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        texts(sheet.createRow(1), "Hộ số", "Họ và tên", "Ngày sinh", "Số định danh", "Lớp");
        Row first = texts(sheet.createRow(2), "12", "Nông Văn Đức", "", "020215123456", "5A");
        first.getCell(2).setCellValue(LocalDate.of(2015, 9, 5));
        first.getCell(2).setCellStyle(date);
        Row second = texts(sheet.createRow(3), "", "Nông Thị Bé", "2017");
        second.createCell(3).setCellValue(20_317_123_456.0);
        second.createCell(4).setCellErrorValue((byte) 0x2A);
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
    }

    private static Row texts(Row row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
        return row;
    }

    private static void assertIsTheChild(Path file) throws IOException {
        assertThat(rows(Lists.rows(file))).singleElement().satisfies(row -> {
            assertThat(row.findings()).isEmpty();
            assertThat(row.child().name()).isEqualTo("Nông Văn Đức");
            assertThat(row.child().birth().iso()).isEqualTo("2015-09-05");
            assertThat(row.child().note()).isEqualTo("Học \"bán trú\"; xa,\nnhà");
        });
    }

    private static List<RowDraft> rows(Reading.Rows read) {
        return read.sheets().getFirst().rows();
    }

    private Path csv(String text, Charset letters) throws IOException {
        return Files.write(folder.resolve("list.csv"), text.getBytes(letters));
    }
}
