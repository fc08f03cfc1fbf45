package vn.sotreem.core.register;

import java.time.LocalDate;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;

/**
 * A child with what stands around it in the book.
 *
 * @param groups  the child and the groups it stands in
 * @param waiting whether a change of the child has no receipt yet
 */
public record ChildRow(Groups groups, Household household, Hamlet hamlet, boolean waiting) {

    /** As its line of the book was written. */
    public Child child() {
        return groups.child();
    }

    /** The row as it reads on a day: whatever group holds then is ticked. */
    public ChildRow on(LocalDate day) {
        return new ChildRow(Groups.ofTicks(groups.childOn(day)), household, hamlet, waiting);
    }
}
