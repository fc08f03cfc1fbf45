package vn.sotreem.core.register;

import java.util.Optional;
import vn.sotreem.core.domain.Item;

/**
 * One record as a person wants it. Only what differs between {@code before} and {@code after} is changed, so a value
 * that arrived from the portal while the person was typing is not undone.
 *
 * @param before the record as the person saw it; empty for a new record
 * @param after  the record as it should be
 */
public record Edit(Optional<Item> before, Item after) {

    /** A new record; saving it when it is already there changes what differs. */
    public static Edit create(Item item) {
        return new Edit(Optional.empty(), item);
    }

    /** @throws IllegalArgumentException when the two are not the same record */
    public static Edit change(Item before, Item after) {
        if (!before.id().equals(after.id()) || before.entity() != after.entity()) {
            throw new IllegalArgumentException("a change keeps the record's identity");
        }
        return new Edit(Optional.of(before), after);
    }
}
