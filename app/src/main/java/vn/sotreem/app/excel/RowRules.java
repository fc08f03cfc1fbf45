package vn.sotreem.app.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Rules;

/** What the rules of the register say of a row, beside its cells. */
final class RowRules {

    private final Catalog catalog;
    private final LocalDate today;

    RowRules(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
    }

    /**
     * Everything found about a row: in its cells, then by the rules. A cell that could not be read is not found empty
     * a second time, what a list has no column for was told once of the whole sheet, and what a child has still to get
     * is asked of the register, not of a list.
     *
     * @param said the household of the row, in its hamlet
     */
    List<CellFinding> check(RowDraft row, Household said, Layout layout) {
        List<CellFinding> findings = new ArrayList<>(row.findings());
        List<Finding> broken = new ArrayList<>(Rules.check(row.child(), said, today, catalog));
        broken.addAll(Rules.check(said, today, catalog));
        broken.removeIf(Finding::isGap);
        for (Finding finding : broken) {
            Optional<MappedColumn> cell = layout.filling(finding.field(), other(finding.field()));
            boolean isTold = cell.isEmpty() && !finding.isError()
                    || cell.isPresent() && isTold(row, cell.get(), finding);
            if (!isTold) {
                findings.add(CellFinding.ofRule(row.at(), cell, finding));
            }
        }
        return findings;
    }

    private static boolean isTold(RowDraft row, MappedColumn cell, Finding finding) {
        return !finding.isError() && row.findings().stream().anyMatch(told -> told.letter().equals(cell.letter()));
    }

    /** Where to look when a list has no column of its own for a field: the columns of boys and girls, other adults. */
    private static String other(String field) {
        return switch (field) {
            case "birth" -> "sex";
            case "father" -> "mother";
            default -> field;
        };
    }
}
