package vn.sotreem.sim;

import java.util.Optional;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Values;

/** What every change of a run has in its note, so that it is known again wherever it turns up. */
record Mark(long number) {
    private static final String SIGN = "#";

    static Optional<Mark> of(Values values) {
        String note = values.get("note");
        return note.startsWith(SIGN) ? Optional.of(new Mark(Long.parseLong(note.substring(1)))) : Optional.empty();
    }

    Household on(Household household) {
        return household.with("note", toString());
    }

    Child on(Child child) {
        return child.with("note", toString());
    }

    Item on(Item item) {
        return FieldTable.of(item.entity()).read(item.id(), item.values().with("note", toString()));
    }

    @Override
    public String toString() {
        return SIGN + number;
    }
}
