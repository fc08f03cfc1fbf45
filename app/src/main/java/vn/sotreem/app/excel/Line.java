package vn.sotreem.app.excel;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of a sheet.
 *
 * @param number as Excel shows it, from 1
 * @param cells  from column A on
 */
record Line(int number, List<CellValue> cells) {

    /** The cell of a column, counted from 0. */
    CellValue cell(int column) {
        return column < cells.size() ? cells.get(column) : CellValue.BLANK;
    }

    /** The cells with something of their own in them. */
    Stream<CellValue> filled() {
        return cells.stream().filter(cell -> !cell.isBlank() && !cell.spread());
    }

    boolean isBlank() {
        return filled().findAny().isEmpty();
    }
}
