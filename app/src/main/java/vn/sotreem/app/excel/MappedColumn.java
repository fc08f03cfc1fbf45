package vn.sotreem.app.excel;

/**
 * A column of a list and what it is taken for.
 *
 * @param index  from 0
 * @param header as in the file, all rows of a header of several
 * @param column {@link Column#NONE} when it is not read
 * @param mark   see {@link Meaning}
 */
public record MappedColumn(int index, String header, Column column, String mark) {

    static MappedColumn of(int index, String header, Meaning meaning) {
        return new MappedColumn(index, header, meaning.column(), meaning.mark());
    }

    public Meaning meaning() {
        return new Meaning(column, mark);
    }

    MappedColumn as(Meaning meaning) {
        return of(index, header, meaning);
    }

    boolean is(Column wanted, String wantedMark) {
        return column == wanted && mark.equals(wantedMark);
    }

    /** The name Excel has for it. */
    public String letter() {
        return ColumnLetters.of(index);
    }
}
