package vn.sotreem.app.excel;

import java.util.List;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;

/**
 * What one row says, before it is known whose household it belongs to and whether the register has it already. The ids
 * in the records mean nothing yet.
 *
 * @param hamlet    as the row, its section or its sheet names it; "" when nothing does
 * @param household what the row says about the household
 * @param findings  about its cells; an error refuses the row
 */
public record RowDraft(RowRef at, String hamlet, Household household, Child child, List<CellFinding> findings) {

    public RowDraft {
        findings = List.copyOf(findings);
    }

    boolean isRefused() {
        return findings.stream().anyMatch(CellFinding::isError);
    }
}
