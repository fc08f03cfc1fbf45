package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Severity;
import vn.sotreem.core.register.Sight;

/**
 * What one row says, before it is known whose household it belongs to and whether the register has it already. The ids
 * in the records mean nothing yet.
 *
 * @param ids       of the records this program wrote the row from
 * @param hamlet    as the row, its section or its sheet names it; "" when nothing does
 * @param household what the row says about the household
 * @param findings  about its cells; an error refuses the row
 */
public record RowDraft(RowRef at, Ids ids, String hamlet, Household household, Child child,
                       List<CellFinding> findings) {

    /** Empty when the row tells none. */
    record Ids(Optional<UUID> child, Optional<UUID> household) {
    }

    public RowDraft {
        findings = List.copyOf(findings);
    }

    /** The row without the groups of which whoever imports may not speak, and what is told about it. */
    RowDraft asSeenBy(Sight sight, Layout layout) {
        Child seen = sight.shown(child);
        if (seen.equals(child)) {
            return this;
        }
        String field = GroupList.CIRCUMSTANCES.code();
        List<CellFinding> told = new ArrayList<>(findings);
        told.add(layout.filling(field).map(cell -> CellFinding.ofCell(at, cell, Flaw.GROUP_RESTRICTED,
                Severity.WARNING)).orElseGet(() -> CellFinding.ofRow(at, Flaw.GROUP_RESTRICTED, Severity.WARNING)));
        return new RowDraft(at, ids, hamlet, household, seen, told);
    }

    boolean isRefused() {
        return findings.stream().anyMatch(CellFinding::isError);
    }
}
