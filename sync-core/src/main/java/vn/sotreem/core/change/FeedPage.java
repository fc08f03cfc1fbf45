package vn.sotreem.core.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The portal's answer to a {@link Query} for its feed: what others made of the commune's records after a place in the
 * portal's order of changes. Every record of a page stands with the page's content at one moment.
 *
 * @param records a record stands before those that refer to it; a record refers only to one in this page or in pages
 *                before
 */
public record FeedPage(Head head, List<FeedRecord> records) {

    public FeedPage {
        records = List.copyOf(records);
    }

    /**
     * What stands in the open at the front of a page.
     *
     * @param query        which query this answers ({@link Query#name})
     * @param time         the portal's clock
     * @param portalEpoch  another one after the portal was restored from a backup
     * @param next         where the next page begins
     * @param lastBatch    the last batch of this laptop that the portal has, 0 when it has none
     * @param durableBatch the last one that outlives the loss of the portal's store, because it is in a backup
     * @param count        how many records the commune has at the portal
     * @param sum          the checksum of those records, in the last page only
     * @param audience     for whose eyes all this is
     */
    public record Head(byte[] query, Instant time, UUID portalEpoch, long next, long lastBatch, long durableBatch,
                       long count, Optional<Checksum> sum, Audience audience) {
    }

    /** Whether nothing comes after this page. */
    public boolean isLast() {
        return head.sum().isPresent();
    }

    /**
     * Whether the portal gave nothing but its time, because the query was not of its time: the same query with the
     * right time is answered.
     */
    public boolean asksForTheTime() {
        return !isLast() && records.isEmpty();
    }
}
