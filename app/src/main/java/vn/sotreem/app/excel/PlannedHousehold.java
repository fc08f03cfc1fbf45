package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Save;

/**
 * A household with the children an import adds to it.
 *
 * @param before   as the register has it, empty for a new one
 * @param after    as it will be: of a known household only what was empty is filled in
 * @param children new ones, at least one
 */
public record PlannedHousehold(Optional<Household> before, Household after, List<Child> children) {

    public PlannedHousehold {
        children = List.copyOf(children);
    }

    /** What keeps it: one press of "Lưu", or several for the many children of an institution. */
    List<Save> saves(String actor) {
        List<Edit> edits = new ArrayList<>();
        Edit household = before.map(known -> Edit.change(known, after)).orElseGet(() -> Edit.create(after));
        if (!before.equals(Optional.of(after))) {
            edits.add(household);
        }
        children.forEach(child -> edits.add(Edit.create(child)));
        return Save.all(actor, edits);
    }
}
