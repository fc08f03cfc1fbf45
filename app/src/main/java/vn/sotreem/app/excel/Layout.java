package vn.sotreem.app.excel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;

/**
 * Where the table of a sheet stands and what its columns are taken for.
 *
 * @param headerRow  the row of the header, its first of several
 * @param headerRows 1 to 3
 * @param columns    every column with a header, from left to right
 */
public record Layout(int headerRow, int headerRows, List<MappedColumn> columns) {

    private static final int SIGNATURE_BYTES = 12;

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
                .filter(mapped -> mapped.column().hasField() && mapped.column().field().equals(field))).findFirst();
    }

    /** The column that fills a field of the household. */
    Optional<MappedColumn> ofHousehold(String field) {
        return columns.stream().filter(mapped -> mapped.column().isOfHousehold()
                && mapped.column().field().equals(field)).findFirst();
    }

    int lastHeaderRow() {
        return headerRow + headerRows - 1;
    }

    /** How much of the header is understood. */
    long understood() {
        return columns.stream().filter(mapped -> mapped.column() != Column.NONE).count();
    }

    /** Whether it can be a list of children: their names, and when they were born. */
    public boolean isOfChildren() {
        boolean bySex = of(Column.SEX).stream().filter(mapped -> !mapped.mark().isEmpty()).count() > 1;
        return has(Column.NAME) && (has(Column.BIRTH) || bySex);
    }

    /** The same table with other meanings, one for each column from left to right. */
    Layout with(List<Meaning> meanings) {
        return new Layout(headerRow, headerRows, IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at).as(meanings.get(at))).toList());
    }

    /**
     * What tells this header from others, so that what people said of its columns is remembered: a hash of its words,
     * from which nobody can read them.
     */
    public String signature() {
        String words = columns.stream().map(column -> column.letter() + Folding.fold(column.header()))
                .collect(Collectors.joining("|"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SIGNATURE_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
