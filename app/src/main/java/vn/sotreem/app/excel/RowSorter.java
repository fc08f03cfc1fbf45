package vn.sotreem.app.excel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;

/**
 * Tells the rows that are children from the rest of a sheet: empty ones, the numbers of the columns, names of hamlets
 * over their sections, the header again on each page, totals and signatures.
 *
 * <p>Lines must pass in their order, from the one below the header on.
 */
final class RowSorter {

    /** What a row is. */
    enum Kind { CHILD, SECTION, OTHER }

    /** A row with something in one of these is about somebody, and must be read or named. */
    private static final List<Column> TELLING = List.of(Column.NAME, Column.BIRTH, Column.SEX, Column.PERSONAL_ID,
            Column.HEALTH_CARD, Column.FATHER, Column.MOTHER);
    /** Nothing of a signature stands in these. */
    private static final List<Column> CERTAIN = List.of(Column.BIRTH, Column.PERSONAL_ID, Column.HEALTH_CARD);
    /** With their accents: Tống and Công are names of families. */
    private static final Pattern TOTAL = Pattern.compile("(?:tổng|cộng)\\b.*|(?:tong cong|tong so)[ :\\d]*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SIGNATURE = Pattern.compile("(?:người lập|\\(?ký|trưởng thôn|tổ trưởng|tm\\.|kt\\."
            + "|chủ tịch|phó chủ tịch|xác nhận|cán bộ|công chức|cộng tác viên|ghi chú\\W|nơi nhận).*"
            + "|.*ngày[\\s.…\\d]*tháng[\\s.…\\d]*năm.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\d{1,3}|[a-z]");
    private static final int COLUMN_NUMBERS_MIN = 3;
    /** Two people may sign side by side. */
    private static final int SIGNATURE_CELLS_MAX = 2;

    private final Set<Integer> telling;
    private final Set<Integer> certain;
    private final Set<Integer> order;
    private final int name;
    private boolean inFoot;

    RowSorter(Layout layout) {
        this.telling = indexes(layout, TELLING);
        this.certain = indexes(layout, CERTAIN);
        this.order = indexes(layout, List.of(Column.ORDER));
        this.name = layout.of(Column.NAME).getFirst().index();
    }

    private static Set<Integer> indexes(Layout layout, List<Column> columns) {
        return columns.stream().flatMap(column -> layout.of(column).stream()).map(MappedColumn::index)
                .collect(Collectors.toUnmodifiableSet());
    }

    Kind kind(Line line) {
        List<String> said = said(line);
        if (said.isEmpty() || isHeaderAgain(line, said) || isColumnNumbers(said)) {
            return Kind.OTHER;
        }
        if (section(line).isPresent()) {
            inFoot = false;
            return Kind.SECTION;
        }
        boolean isCertain = hasOwn(line, certain);
        if (isTotal(line, said.getFirst()) || !isCertain && said.stream().anyMatch(text -> matches(SIGNATURE, text))) {
            inFoot = true;
            return Kind.OTHER;
        }
        boolean isSigned = inFoot && !isCertain && said.size() <= SIGNATURE_CELLS_MAX;
        return hasOwn(line, telling) && !isSigned ? Kind.CHILD : Kind.OTHER;
    }

    /** "Cộng Hòa" before the name of a child is a hamlet. */
    private boolean isTotal(Line line, String first) {
        CellValue named = line.cell(name);
        return matches(TOTAL, first) && (named.isBlank() || named.spread() || named.text().equals(first));
    }

    /** The hamlet whose children stand below this row, when its name is the only thing the row says. */
    Optional<String> section(Line line) {
        List<String> said = said(line);
        return said.size() == 1 ? HamletNames.in(said.getFirst()) : Optional.empty();
    }

    /** What the row itself says, its number in the list left out. */
    private List<String> said(Line line) {
        return IntStream.range(0, line.cells().size()).filter(index -> !order.contains(index))
                .mapToObj(line::cell).filter(cell -> !cell.isBlank() && !cell.spread()).map(CellValue::text).toList();
    }

    private static boolean hasOwn(Line line, Set<Integer> columns) {
        return columns.stream().map(line::cell).anyMatch(cell -> !cell.isBlank() && !cell.spread());
    }

    /** The header stands on every page of some lists; no child is called "Họ và tên", and none is only "Nam, Nữ". */
    private boolean isHeaderAgain(Line line, List<String> said) {
        return Column.NAME.headers().contains(Folding.fold(line.cell(name).text()))
                || said.stream().allMatch(word -> HeaderWords.sex(word).isPresent());
    }

    private static boolean isColumnNumbers(List<String> said) {
        return said.size() >= COLUMN_NUMBERS_MIN
                && said.stream().allMatch(text -> COLUMN_NUMBER.matcher(Folding.fold(text)).matches());
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Texts.VIETNAMESE)).matches();
    }
}
