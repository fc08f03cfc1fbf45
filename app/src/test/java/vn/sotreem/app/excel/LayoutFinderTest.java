package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.app.excel.Lists.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Kind;

class LayoutFinderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Họ và tên trẻ em; NAME", "HỌ TÊN TRẺ; NAME", "Họ tên (viết in hoa); NAME", "Ho va ten; NAME",
        "Ngày, tháng, năm sinh; BIRTH", "Năm sinh; BIRTH", "Ngày sinh của trẻ; BIRTH", "Giới tính (Nam/Nữ); SEX",
        "Dân tộc; ETHNICITY", "Thôn/xóm; HAMLET", "Thôn (xóm, bản); HAMLET", "Tổ dân phố; HAMLET", "Hộ số; NUMBER",
        "Họ và tên chủ hộ; HEAD", "Họ tên bố; FATHER", "Họ và tên mẹ; MOTHER", "Người nuôi dưỡng; CARER",
        "SĐT; PHONE", "Số định danh cá nhân; PERSONAL_ID", "Số định danh hoặc CCCD; PERSONAL_ID",
        "Mã số BHYT; HEALTH_CARD", "Đang học lớp; SCHOOL_CLASS", "Hộ nghèo, cận nghèo; POVERTY",
        "Hoàn cảnh đặc biệt; CIRCUMSTANCES", "Nguy cơ; RISKS", "Ghi chú (nếu có); NOTE", "STT; ORDER",
    })
    void headersAreUnderstoodAsPeopleWriteThem(String header, Column column) {
        assertThat(HeaderWords.column(header)).contains(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Năm sinh của mẹ", "Họ tên cha, mẹ", "Họ tên cha (hoặc mẹ)", "Cha/mẹ",
        "Nghề nghiệp", "Dân tộc của mẹ", "Điện thoại của cha", "Vòng đầu", "Tên"})
    void headersThatSayMoreThanIsKnownStayUnread(String header) {
        assertThat(HeaderWords.column(header)).isEmpty();
    }

    @Test
    void theHeaderIsFoundBelowMottoAndTitle() throws IOException {
        Layout layout = layout(row("UBND XÃ Y TỊCH"), row("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), row(),
                row("SỔ THEO DÕI TRẺ EM NĂM 2026"), row("STT", "Họ và tên", "Ngày sinh", "Vòng đầu"),
                row(1, "Nông Văn An", "5/9/2015", 30));

        assertThat(layout.headerRow()).isEqualTo(5);
        assertThat(layout.headerRows()).isEqualTo(1);
        assertThat(columns(layout)).containsExactly("A ORDER", "B NAME", "C BIRTH", "D NONE");
    }

    @Test
    void twoRowsTellBirthDatesOfBoysFromThoseOfGirls() throws IOException {
        Layout layout = layout(row("STT", "Họ và tên", "Ngày, tháng, năm sinh", null, "Dân tộc"),
                row(null, null, "Nam", "Nữ", null), row("(1)", "(2)", "(3)", "(4)", "(5)"),
                row(1, "Nông Văn An", "5/9/2015", null, "Nùng"));

        assertThat(layout.headerRows()).isEqualTo(2);
        assertThat(columns(layout)).containsExactly("A ORDER", "B NAME", "C BIRTH male", "D BIRTH female",
                "E ETHNICITY");
    }

    @Test
    void columnsOfTicksMeanWhatStandsOverThem() throws IOException {
        Layout layout = layout(
                row("Họ và tên", "Năm sinh", "Giới tính", null, "Diện hộ", null, "Trẻ em khuyết tật", "Cha", null),
                row(null, null, "Nam", "Nữ", "Hộ nghèo", "Hộ cận nghèo", null, "Họ và tên", "Năm sinh"),
                row("Nông Văn An", 2015, "x", null, "x", null, null, "Nông Văn Hải", 1990));

        assertThat(columns(layout)).containsExactly("A NAME", "B BIRTH", "C SEX male", "D SEX female", "E POVERTY 1",
                "F POVERTY 2", "G CIRCUMSTANCES 4", "H FATHER", "I NONE");
    }

    @Test
    void aYearIsNotABoy() throws IOException {
        Layout layout = layout(row("Họ và tên", "Ngày sinh", "Nhập học", null, "Giới tính", null),
                row(null, null, "Tháng", "Năm", "Nam", "Nữ"), row("Nông Văn An", "5/9/2015", 9, 2021, "x", null));

        assertThat(columns(layout)).containsExactly("A NAME", "B BIRTH", "C NONE", "D NONE", "E SEX male",
                "F SEX female");
    }

    @Test
    void threeRowsAreOneHeader() throws IOException {
        Layout layout = layout(row("TT", "Thông tin trẻ em", null, null, null, "Thông tin hộ", null, "Cha, mẹ", null),
                row(null, "Họ và tên", "Ngày, tháng, năm sinh", null, "Dân tộc", "Hộ số", "Thôn", "Họ tên cha",
                        "Năm sinh"),
                row(null, null, "Nam", "Nữ"), row(1, "Nông Văn An", "5/9/2015", null, "Nùng", 12, "Nà Lìa"));

        assertThat(layout.headerRow() + "+" + layout.headerRows()).isEqualTo("1+3");
        assertThat(columns(layout)).containsExactly("A ORDER", "B NAME", "C BIRTH male", "D BIRTH female",
                "E ETHNICITY", "F NUMBER", "G HAMLET", "H FATHER", "I NONE");
    }

    @Test
    void namesAndDatesMayStandInSeveralColumns() throws IOException {
        Layout parted = layout(row("Họ và chữ đệm", "Tên", "Ngày tháng năm sinh", null, null),
                row(null, null, "Ngày", "Tháng", "Năm"), row("Nông Văn", "An", 5, 9, 2015));
        assertThat(columns(parted)).containsExactly("A NAME family", "B NAME given", "C BIRTH day", "D BIRTH month",
                "E BIRTH year");
        Layout side = layout(row("Họ và tên", null, "Ngày sinh", "Tháng sinh", "Năm sinh"),
                row("Nông Văn", "An", 5, 9, 2015));
        assertThat(columns(side)).isEqualTo(columns(parted));

        List<RowDraft> rows = Lists.rows(Lists.write(folder,
                row("Họ đệm", "Tên", "Ngày sinh", "Tháng sinh", "Năm sinh"),
                row("Nông Văn", "An", 5, 9, 2015), row("Nông Thị", "Bé", null, "10", "2016"),
                row("Vi Văn", "Cả", null, null, 2017), row("Vi Văn", "Dần", 31, 2, 2018))).sheets().getFirst().rows();
        assertThat(rows).extracting(row -> row.child().name() + " " + row.child().birth().iso()).containsExactly(
                "Nông Văn An 2015-09-05", "Nông Thị Bé 2016-10", "Vi Văn Cả 2017", "Vi Văn Dần ");
        assertThat(rows.getLast().isRefused()).isTrue();
    }

    @Test
    void aGivenNameBesideTheNameIsThePartThatIsMissingOrWrittenOnceMore() throws IOException {
        Layout missing = layout(row("Họ và tên", "Tên", "Ngày sinh"), row("Nông Văn", "An", "5/9/2015"),
                row("Vi Thị", "An", "6/9/2015"));
        assertThat(columns(missing)).containsExactly("A NAME family", "B NAME given", "C BIRTH");
        Layout again = layout(row("Họ và tên", "Tên", "Ngày sinh"), row("Nông Văn An", "An", "5/9/2015"),
                row("Vi Thị Ân", "ân", "6/9/2015"));
        assertThat(columns(again)).containsExactly("A NAME", "B NONE", "C BIRTH");
    }

    @Test
    void whatAPersonSaysOfTheColumnsIsRememberedForEveryListWithThisHeader() throws IOException {
        Path file = Lists.write(folder, row("Tên cháu bé", "Chào đời", "Ghi chép"),
                row("Nông Văn An", "5/9/2015", "xa"));
        Reading.Rows unknown = Lists.rows(file);
        assertThat(unknown.isList()).isFalse();
        Layout layout = unknown.sheets().getFirst().layout().orElseThrow();

        ColumnMemory memory = new ColumnMemory(folder);
        memory.keep(layout.signature(), List.of(new Meaning(Column.NAME, ""), new Meaning(Column.BIRTH, "male"),
                Meaning.NONE));
        ReadOptions known = ReadOptions.NONE.with(new ColumnMemory(folder).read());
        Child child = ((Reading.Rows) Lists.read(file, known)).sheets().getFirst().rows().getFirst().child();

        assertThat(child.name() + " " + child.birth() + " " + child.sex()).isEqualTo("Nông Văn An 2015-09-05 MALE");
        assertThat(Files.readString(folder.resolve(ColumnMemory.FILE_NAME))).doesNotContain("cháu", "chau", "Nông");
    }

    @Test
    void everyFieldThatIsOneValueHasAColumnAndComesBackUnderItsTitle() {
        List<String> kept = Stream.of(Entity.HOUSEHOLD, Entity.CHILD).flatMap(entity ->
                FieldTable.of(entity).fields().stream().filter(field -> field.kind() != Kind.ALIAS
                        && !List.of("state", "household").contains(field.key()))
                        .map(field -> entity + " " + field.key())).toList();

        assertThat(Stream.of(Column.values()).filter(Column::hasField)
                .map(column -> column.entity() + " " + column.field())).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(Column.values()).filteredOn(column -> column != Column.NONE)
                .allMatch(column -> HeaderWords.column(column.title()).equals(Optional.of(column)));
    }

    @Test
    void columnLettersAreThoseOfExcel() {
        assertThat(List.of(0, 25, 26, 701, 702)).extracting(ColumnLetters::of).containsExactly("A", "Z", "AA", "ZZ",
                "AAA");
        assertThat(IntStream.range(0, 2000)).allMatch(index -> ColumnLetters.index(ColumnLetters.of(index)) == index);
    }

    private Layout layout(Object[]... rows) throws IOException {
        return Lists.rows(Lists.write(folder, rows)).sheets().getFirst().layout().orElseThrow();
    }

    private static List<String> columns(Layout layout) {
        return layout.columns().stream()
                .map(column -> (column.letter() + " " + column.column() + " " + column.mark()).strip()).toList();
    }
}
