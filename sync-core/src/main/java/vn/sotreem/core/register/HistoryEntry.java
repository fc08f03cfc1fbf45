package vn.sotreem.core.register;

import java.time.Instant;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;

/**
 * One change in the life of a record: who, when, was, is.
 *
 * @param at    by the laptop's clock when it was saved
 * @param actor name of the person
 */
public record HistoryEntry(Instant at, String actor, Op op, Delta delta) {
}
