package vn.sotreem.core.register;

import java.time.Instant;
import java.util.UUID;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Entity;

/**
 * A change the portal did not simply take, until somebody has dealt with it. It blocks nothing else.
 *
 * @param position of the change in this register's log
 * @param outcome  what the portal did and why
 * @param at       when the receipt came
 */
public record ReviewItem(long position, Entity entity, UUID record, Outcome outcome, Instant at) {
}
