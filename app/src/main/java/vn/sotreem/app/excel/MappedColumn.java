package vn.sotreem.app.excel;

/**
 * A column of a list and what it is taken for.
 *
 * @param index  from 0
 * @param header as in the file, both rows of a header of two
 * @param column {@link Column#NONE} when it is not read
 * @param mark   the code a tick in this column means, or for a birth date the sex: the column headed "Nữ" is of girls;
 *               "" when the cells speak for themselves
 */
public record MappedColumn(int index, String header, Column column, String mark) {

    /** The name Excel has for it. */
    public String letter() {
        return ColumnLetters.of(index);
    }
}
