package vn.sotreem.app.ui.people;

import java.util.List;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.Edit;

/**
 * Takes a save back by a new save: changed fields become what they were, new records go to the bin. Fields that were
 * changed elsewhere meanwhile stay as they are.
 */
final class Undo {
    private Undo() {
    }

    static List<Edit> of(List<Edit> saved) {
        return saved.stream().map(edit -> Edit.change(edit.after(), edit.before().orElseGet(() -> bin(edit.after()))))
                .toList();
    }

    private static Item bin(Item created) {
        return FieldTable.of(created.entity()).read(created.id(),
                created.values().with("state", RecordState.VOID.code()));
    }
}
