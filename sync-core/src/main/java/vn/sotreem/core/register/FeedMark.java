package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Optional;
import vn.sotreem.core.change.Checksum;

/**
 * Where this register stands in the portal's feed.
 *
 * @param place    the place in the portal's order of changes after which nothing has been told yet
 * @param whole    whether our own changes are to be told too
 * @param ahead    how far the portal's clock is ahead of ours, in milliseconds
 * @param heardAt  the portal's clock when it was last heard
 * @param toldTo   position in our queue up to which the portal's answers have come back with the feed
 * @param checksum of the portal's copies here
 * @param there    how many records the portal said it has when the two were last compared
 * @param agrees   whether the checksums were the same
 */
record FeedMark(long place, boolean whole, long ahead, Optional<Instant> heardAt, long toldTo, Checksum checksum,
                long there, boolean agrees) {

    static FeedMark read(EncryptedDatabase database) {
        return database.first("SELECT place, whole, ahead, heardAt, toldTo, count, sum, there, agrees FROM feed", row ->
                new FeedMark(row.getLong(1), row.getBoolean(2), row.getLong(3),
                        Optional.ofNullable(row.getObject(4))
                                .map(at -> Instant.ofEpochMilli(((Number) at).longValue())),
                        row.getLong(5), Checksum.of(row.getLong(6), row.getBytes(7)), row.getLong(8),
                        row.getBoolean(9))).orElseThrow();
    }

    void keep(EncryptedDatabase database) {
        database.run("""
                UPDATE feed SET place = ?, whole = ?, ahead = ?, heardAt = ?, toldTo = ?, count = ?, sum = ?, there = ?,
                    agrees = ?
                """, place, whole, ahead, heardAt.map(Instant::toEpochMilli).orElse(null), toldTo, checksum.count(),
                checksum.bytes(), there, agrees);
    }

    FeedMark with(Checksum now) {
        return new FeedMark(place, whole, ahead, heardAt, toldTo, now, there, agrees);
    }

    FeedMark heard(Instant portalTime, Instant ourTime) {
        return new FeedMark(place, whole, portalTime.toEpochMilli() - ourTime.toEpochMilli(), Optional.of(portalTime),
                toldTo, checksum, there, agrees);
    }

    /** The portal was heard by way of a stick, which tells nothing of our clock. */
    FeedMark told(Instant portalTime) {
        return new FeedMark(place, whole, ahead, Optional.of(portalTime), toldTo, checksum, there, agrees);
    }

    FeedMark at(long next) {
        return new FeedMark(next, whole, ahead, heardAt, toldTo, checksum, there, agrees);
    }

    /**
     * After the last page: everything up to this position of our queue has come back, and nothing more is asked
     * anew.
     */
    FeedMark complete(long position) {
        return new FeedMark(place, false, ahead, heardAt, Math.max(toldTo, position), checksum, there, agrees);
    }

    /**
     * After the last page: what is here compared with what the portal says it has. The first time they differ
     * everything is asked for once more; only when they differ then too, they do not agree.
     */
    FeedMark compared(Checksum portal, FeedMark before) {
        boolean same = portal.equals(checksum);
        boolean once = !same && before.agrees && !before.whole;
        return new FeedMark(once ? 0 : place, once, ahead, heardAt, toldTo, checksum, portal.count(), same || once);
    }

    /** Of what comes next our own changes are to be told too: this register has forgotten some. */
    FeedMark withOurs() {
        return new FeedMark(place, true, ahead, heardAt, toldTo, checksum, there, agrees);
    }

    /** Before the first page of a portal that is another one, or was restored: what we hold of it is all in doubt. */
    FeedMark anew() {
        return new FeedMark(0, true, ahead, heardAt, 0, checksum, there, true);
    }
}
