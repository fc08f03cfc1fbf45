package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Entity;

/**
 * What a person decided about an item of the review inbox.
 *
 * @param position the item's
 * @param field    the item's
 * @param about    what the item was: a conflict or a possible duplicate
 * @param record   the record that the decision changed
 * @param made     the fields it spoke of, as they were and as it made them
 * @param at       by the laptop's clock
 */
public record Decision(long position, String field, Result about, Entity entity, UUID record, Delta made, String actor,
                       Instant at) {

    /** The decision as this person may see it; empty when it was about something else only. */
    Optional<Decision> shown(Sight sight) {
        Delta seen = sight.shown(entity, made);
        return seen.equals(made) || !seen.keys().isEmpty()
                ? Optional.of(new Decision(position, field, about, entity, record, seen, actor, at)) : Optional.empty();
    }

    /** What the item is called at a terminal. */
    public String item() {
        return ReviewItem.name(position, about, field);
    }
}
