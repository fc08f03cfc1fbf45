package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Entity;

/**
 * A change the portal did not simply take, until somebody has dealt with it. It blocks nothing else.
 *
 * @param position of the change in this register's log
 * @param outcome  what the portal did and why
 * @param at       when the receipt came
 * @param conflict the values that differ, once the portal has told its own; only then can somebody decide
 */
public record ReviewItem(long position, Entity entity, UUID record, Outcome outcome, Instant at,
                         Optional<Conflict> conflict) {

    /** The other child of a possible duplicate. */
    public Optional<UUID> twin() {
        return outcome.result() == Result.DUPLICATE_CANDIDATE ? Optional.of(UUID.fromString(outcome.field()))
                : Optional.empty();
    }

    /** What the item is called at a terminal: position, and the field of a conflict. */
    public String name() {
        return name(position, outcome.result(), outcome.field());
    }

    /** The item as this person may see it; empty when the two differ in nothing of that. */
    Optional<ReviewItem> shown(Sight sight) {
        Optional<Conflict> seen = conflict.map(values -> values.shown(entity, outcome.field(), sight));
        boolean isSame = !seen.equals(conflict) && seen.filter(Conflict::isDecided).isPresent();
        return isSame ? Optional.empty()
                : Optional.of(new ReviewItem(position, entity, record, outcome, at, seen));
    }

    static String name(long position, Result result, String field) {
        return result == Result.CONFLICT ? position + "." + field : String.valueOf(position);
    }

    /**
     * Two people's values of one field.
     *
     * @param was    what was there when it was changed here
     * @param mine   what was made of it here
     * @param theirs what the portal has
     */
    public record Conflict(String was, Side mine, Side theirs) {

        Conflict shown(Entity entity, String field, Sight sight) {
            return new Conflict(sight.shown(entity, field, was), mine.shown(entity, field, sight),
                    theirs.shown(entity, field, sight));
        }

        private boolean isDecided() {
            return mine.value().equals(theirs.value());
        }

        String chosen(Choice choice) {
            return switch (choice) {
                case Choice.Mine chosen -> mine.value();
                case Choice.Theirs chosen -> theirs.value();
                case Choice.Other chosen -> chosen.value();
            };
        }
    }

    /**
     * One of the two values.
     *
     * @param actor name of the person, "" when not known
     * @param at    by the clock of the laptop it was written on, if it is known
     */
    public record Side(String value, String actor, Optional<Instant> at) {

        Side shown(Entity entity, String field, Sight sight) {
            return new Side(sight.shown(entity, field, value), actor, at);
        }
    }
}
