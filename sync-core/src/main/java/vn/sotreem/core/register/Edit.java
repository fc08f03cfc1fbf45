package vn.sotreem.core.register;

import java.util.Optional;
import java.util.Set;
import vn.sotreem.core.domain.Item;

/**
 * One record as a person wants it. Only what differs between {@code before} and {@code after} is changed, so a value
 * that arrived from the portal while the person was typing is not undone.
 *
 * @param before the record as the person saw it; empty for a new record
 * @param after  the record as it should be
 * @param said   fields of which the person says that they are so, whether they change or not: the portal is told, and
 *               whoever writes there without knowing it has missed something
 */
public record Edit(Optional<Item> before, Item after, Set<String> said) {

    public Edit {
        said = Set.copyOf(said);
    }

    /** A new record; saving it when it is already there changes what differs. */
    public static Edit create(Item item) {
        return new Edit(Optional.empty(), item, Set.of());
    }

    /** @throws IllegalArgumentException when the two are not the same record */
    public static Edit change(Item before, Item after) {
        return change(before, after, Set.of());
    }

    /** The same, and some fields are so by this person's word. */
    static Edit change(Item before, Item after, Set<String> said) {
        if (!before.id().equals(after.id()) || before.entity() != after.entity()) {
            throw new IllegalArgumentException("a change keeps the record's identity");
        }
        return new Edit(Optional.of(before), after, said);
    }
}
