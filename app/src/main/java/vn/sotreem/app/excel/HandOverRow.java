package vn.sotreem.app.excel;

import java.util.Optional;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.RowId;

/**
 * A row of a list that came back from the police.
 *
 * @param at    where it stands
 * @param rowId whose it is; empty when nobody can tell
 * @param name  as the list has it
 * @param birth as the list has it, unknown if there is none
 * @param was   the id that stood in the register when the list was written
 * @param is    what the police wrote
 */
public record HandOverRow(RowRef at, Optional<RowId> rowId, String name, PartialDate birth, String was, String is) {

    @Override
    public String toString() {
        return "HandOverRow[" + at + "]";
    }
}
