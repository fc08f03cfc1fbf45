package vn.sotreem.app.excel;

import java.util.List;
import java.util.Optional;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.Severity;

/**
 * Something about one cell, one row or one sheet of the file that a person should look at. An error is why its row is
 * refused; a warning refuses nothing. {@link ImportTexts} puts it into words.
 *
 * @param at        its row, or row 0 when it is about the whole sheet
 * @param column    what the cell is, {@link Column#NONE} when it is about the whole row
 * @param letter    Excel's name of the column, "" when it is about the whole row
 * @param code      stable: of a {@link Flaw}, else of a {@link Finding}
 * @param arguments what fills the words in; personal data, so not part of {@link #toString}
 */
public record CellFinding(RowRef at, Column column, String letter, String code, Severity severity,
                          List<String> arguments) {

    public CellFinding {
        arguments = List.copyOf(arguments);
    }

    /** About a whole sheet, or about a column it does not have. */
    static CellFinding ofSheet(String sheet, Column column, Flaw flaw, String... arguments) {
        return new CellFinding(new RowRef(sheet, 0), column, "", flaw.code(), Severity.WARNING, List.of(arguments));
    }

    /** About a whole row. */
    static CellFinding ofRow(RowRef at, Flaw flaw, Severity severity, String... arguments) {
        return new CellFinding(at, Column.NONE, "", flaw.code(), severity, List.of(arguments));
    }

    /** About a cell. */
    static CellFinding ofCell(RowRef at, MappedColumn cell, Flaw flaw, Severity severity, String... arguments) {
        return new CellFinding(at, cell.column(), cell.letter(), flaw.code(), severity, List.of(arguments));
    }

    /** What a rule says, beside its cell if there is one. */
    static CellFinding ofRule(RowRef at, Optional<MappedColumn> cell, Finding finding) {
        return new CellFinding(at, cell.map(MappedColumn::column).orElse(Column.NONE),
                cell.map(MappedColumn::letter).orElse(""), finding.code(), finding.severity(), finding.arguments());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether it says that the row may be a child that is there, or is said to be. */
    public boolean isLikelyDouble() {
        return code.equals(Flaw.MAYBE_DOUBLE.code()) || isSameChild();
    }

    /** Whether the person who imports has said so. */
    public boolean isSameChild() {
        return code.equals(Flaw.SAME_CHILD.code());
    }

    @Override
    public String toString() {
        return "CellFinding[" + at.row() + letter + " " + code + " " + severity + "]";
    }
}
