package vn.sotreem.core.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The portal's answer to a {@link Query} for {@link Query.Known}: which changes it has seen, whatever became of them.
 * Whoever has changes from a place of which nobody knows how far it was told, a journal beside a lost register, tells
 * those that are not in it.
 *
 * @param query       which query this answers ({@link Query#name})
 * @param time        the portal's clock
 * @param portalEpoch another one after the portal was restored from a backup
 * @param isLate      whether the query was not of the portal's time, so that nothing but the time is told
 * @param ranges      in the order of the sessions that were asked about, rising within each
 */
public record KnownChanges(byte[] query, Instant time, UUID portalEpoch, boolean isLate, List<Range> ranges) {

    public KnownChanges {
        ranges = List.copyOf(ranges);
    }

    /** Changes of one session with all numbers from the first to the last. */
    public record Range(UUID session, long first, long last) {
        boolean has(ChangeId change) {
            return session.equals(change.session()) && first <= change.number() && change.number() <= last;
        }
    }

    /** Whether the portal has this change, which must be one of a session that was asked about. */
    public boolean has(ChangeId change) {
        return ranges.stream().anyMatch(range -> range.has(change));
    }
}
