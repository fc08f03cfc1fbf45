package vn.sotreem.app.excel;

import java.util.List;
import vn.sotreem.core.domain.Severity;

/**
 * Something about one cell, one row or one sheet of the file that a person should look at. An error is why its row is
 * refused; a warning refuses nothing.
 *
 * @param at        its row, or row 0 when it is about the whole sheet
 * @param column    what the cell is, {@link Column#NONE} when it is about the whole row
 * @param letter    Excel's name of the column, "" when it is about the whole row
 * @param code      stable; its words are in {@link ImportTexts}
 * @param arguments what fills the words in; personal data, so not part of {@link #toString}
 */
public record CellFinding(RowRef at, Column column, String letter, String code, Severity severity,
                          List<String> arguments) {

    public CellFinding {
        arguments = List.copyOf(arguments);
    }

    /** About a whole sheet. */
    static CellFinding ofSheet(String sheet, String code, String... arguments) {
        return new CellFinding(new RowRef(sheet, 0), Column.NONE, "", code, Severity.WARNING, List.of(arguments));
    }

    /** About a column a sheet does not have. */
    static CellFinding ofColumn(String sheet, Column column, String code) {
        return new CellFinding(new RowRef(sheet, 0), column, "", code, Severity.WARNING, List.of());
    }

    /** About a whole row. */
    static CellFinding ofRow(RowRef at, String code, Severity severity, String... arguments) {
        return new CellFinding(at, Column.NONE, "", code, severity, List.of(arguments));
    }

    /** About a cell. */
    static CellFinding ofCell(RowRef at, MappedColumn cell, String code, Severity severity, List<String> arguments) {
        return new CellFinding(at, cell.column(), cell.letter(), code, severity, arguments);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return "CellFinding[" + at.row() + letter + " " + code + " " + severity + "]";
    }
}
