package vn.sotreem.core.register;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;

/**
 * A child of whom the rules have found something.
 *
 * @param personalId the id as it stands in the register, which may be none; "" without one
 * @param found      in the order of the form; nothing in it tells a restricted group
 */
public record Checked(Child child, Household household, Hamlet hamlet, String personalId, List<Found> found) {

    /** What was found, beside the field of a record: the child, its household, or what is kept of them with dates. */
    public record Found(Entity entity, UUID record, Finding finding) {
        public ErrorList list() {
            return switch (entity) {
                case CHILD, HOUSEHOLD -> ErrorList.of(finding);
                case HAMLET, ADULT, SPELL, SUPPORT, MOVEMENT -> ErrorList.OTHER;
            };
        }
    }

    public Checked {
        found = List.copyOf(found);
    }

    /** What was found for these lists. */
    public List<Found> on(Set<ErrorList> lists) {
        return found.stream().filter(one -> lists.contains(one.list())).toList();
    }

    public boolean isOn(ErrorList list) {
        return !on(Set.of(list)).isEmpty();
    }
}
