package vn.sotreem.app.excel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;

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

    boolean isRefused() {
        return findings.stream().anyMatch(CellFinding::isError);
    }
}
