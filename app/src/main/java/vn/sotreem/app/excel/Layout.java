package vn.sotreem.app.excel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the table of a sheet stands and what its columns are taken for.
 *
 * @param headerRow  the row of the header, its first of two
 * @param headerRows 1 or 2
 * @param columns    every column with a header, from left to right
 */
public record Layout(int headerRow, int headerRows, List<MappedColumn> columns) {

    public Layout {
        columns = List.copyOf(columns);
    }

    /** The columns taken for one thing; several when each means one code or one sex. */
    public List<MappedColumn> of(Column column) {
        return columns.stream().filter(mapped -> mapped.column() == column).toList();
    }

    boolean has(Column column) {
        return !of(column).isEmpty();
    }

    boolean hasAny(Collection<Column> wanted) {
        return wanted.stream().anyMatch(this::has);
    }

    /** The columns the register has no place for. */
    public List<MappedColumn> unread() {
        return of(Column.NONE);
    }

    /** The first column that fills one of these fields, in their order. */
    Optional<MappedColumn> filling(String... fields) {
        return Stream.of(fields).flatMap(field -> columns.stream()
                .filter(mapped -> mapped.column().isRead() && mapped.column().field().equals(field))).findFirst();
    }

    int lastHeaderRow() {
        return headerRow + headerRows - 1;
    }

    /** How much of the header is understood. */
    long understood() {
        return columns.stream().map(MappedColumn::column).filter(Column::isRead).count();
    }

    /** Whether it can be a list of children: their names, and when they were born. */
    boolean isOfChildren() {
        boolean bySex = of(Column.SEX).stream().filter(mapped -> !mapped.mark().isEmpty()).count() > 1;
        return has(Column.NAME) && (has(Column.BIRTH) || bySex);
    }
}
