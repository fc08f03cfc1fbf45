package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;

/**
 * Looks at the columns of a list together, after each was looked at alone: names and birth dates stand in several
 * columns as often as in one, and what two columns claim belongs to the first.
 */
final class ColumnParts {

    private final List<Line> below;
    private List<MappedColumn> columns;

    private ColumnParts(List<MappedColumn> columns, List<Line> below) {
        this.columns = columns;
        this.below = below;
    }

    /**
     * The columns as they are read.
     *
     * @param below the first lines below the header
     */
    static List<MappedColumn> of(List<MappedColumn> columns, List<Line> below) {
        ColumnParts parts = new ColumnParts(columns, below);
        parts.dates();
        parts.givenName();
        parts.names();
        parts.splitName();
        parts.claims();
        return parts.columns;
    }

    /** "Ngày sinh", "Tháng sinh", "Năm sinh" side by side are one date. */
    private void dates() {
        Predicate<MappedColumn> isMonth = column -> isHeaded(column, "thang sinh");
        if (columns.stream().anyMatch(isMonth)) {
            replace(isMonth, Meaning.MONTH);
            replace(column -> isHeaded(column, "ngay sinh"), Meaning.DAY);
            replace(column -> isHeaded(column, "nam sinh"), Meaning.YEAR);
        }
    }

    private static boolean isHeaded(MappedColumn column, String words) {
        return Folding.fold(column.header()).equals(words);
    }

    private void replace(Predicate<MappedColumn> which, String mark) {
        change(column -> which.test(column) ? column.as(new Meaning(Column.BIRTH, mark)) : column);
    }

    /** "Họ và tên" beside "Tên" is the whole name written out once more, or all of it but that last word. */
    private void givenName() {
        Optional<MappedColumn> name = name();
        int second = name.map(column -> column.index() + 1).orElse(0);
        boolean isBeside = columns.stream()
                .anyMatch(column -> column.index() == second && column.is(Column.NAME, Meaning.GIVEN_NAME));
        if (isBeside && isFilledLike(name.get().index(), second) && !isRepeated(name.get().index(), second)) {
            change(column -> column.equals(name.get()) ? column.as(new Meaning(Column.NAME, Meaning.FAMILY_NAME))
                    : column);
        }
    }

    private Optional<MappedColumn> name() {
        return columns.stream().filter(column -> column.is(Column.NAME, "")).findFirst();
    }

    /** Half a name is none. */
    private void names() {
        boolean isWhole = has(Column.NAME, "");
        boolean isBoth = has(Column.NAME, Meaning.FAMILY_NAME) && has(Column.NAME, Meaning.GIVEN_NAME);
        if (isWhole || !isBoth) {
            change(column -> column.column() == Column.NAME && !column.mark().isEmpty() ? column.as(Meaning.NONE)
                    : column);
        }
    }

    /** "Họ và tên" over two columns, the second of which has no header: family name and given name. */
    private void splitName() {
        Optional<MappedColumn> name = name();
        int second = name.map(column -> column.index() + 1).orElse(0);
        boolean hasHeader = columns.stream().anyMatch(column -> column.index() == second);
        if (name.isPresent() && !hasHeader && isFilledLike(name.get().index(), second)) {
            List<MappedColumn> split = new ArrayList<>(columns);
            int at = split.indexOf(name.get());
            split.set(at, name.get().as(new Meaning(Column.NAME, Meaning.FAMILY_NAME)));
            split.add(at + 1, MappedColumn.of(second, name.get().header(),
                    new Meaning(Column.NAME, Meaning.GIVEN_NAME)));
            columns = split;
        }
    }

    /** Whether most children with a text in the one column have one in the other as well. */
    private boolean isFilledLike(int one, int other) {
        return 2 * both(one, other).count() > children().filter(line -> isText(line, one)).count();
    }

    /** Whether in most rows the one column ends with what stands in the other. */
    private boolean isRepeated(int one, int other) {
        long repeated = both(one, other).filter(line -> (" " + folded(line, one)).endsWith(" " + folded(line, other)))
                .count();
        return 2 * repeated > both(one, other).count();
    }

    private Stream<Line> both(int one, int other) {
        return children().filter(line -> isText(line, one) && isText(line, other));
    }

    /** Not the numbers of the columns, and no total: in a short list these are as many as the children. */
    private Stream<Line> children() {
        RowSorter sorter = new RowSorter(new Layout(0, 0, columns));
        return below.stream().filter(line -> sorter.kind(line) == RowSorter.Kind.CHILD);
    }

    private static String folded(Line line, int column) {
        return Folding.fold(line.cell(column).text());
    }

    private static boolean isText(Line line, int column) {
        return line.cell(column).kind() == CellValue.Kind.TEXT && !line.cell(column).spread();
    }

    /** The first column of its kind stays; others join it only where each means one code, one sex or one part. */
    private void claims() {
        List<MappedColumn> kept = new ArrayList<>();
        for (MappedColumn next : columns) {
            boolean taken = kept.stream().filter(earlier -> earlier.column() == next.column())
                    .anyMatch(earlier -> earlier.mark().isEmpty() || next.mark().isEmpty()
                            || earlier.mark().equals(next.mark()));
            kept.add(taken ? next.as(Meaning.NONE) : next);
        }
        columns = kept;
    }

    private boolean has(Column column, String mark) {
        return columns.stream().anyMatch(mapped -> mapped.is(column, mark));
    }

    private void change(UnaryOperator<MappedColumn> change) {
        columns = columns.stream().map(change).toList();
    }
}
