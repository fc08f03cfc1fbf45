package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Optional;
import vn.sotreem.core.change.Checksum;

/**
 * Where this register stands in the portal's feed.
 *
 * @param place    the place in the portal's order of changes after which nothing has been told yet
 * @param scope    what is to be told of what comes next
 * @param ahead    how far the portal's clock is ahead of ours, in milliseconds
 * @param heardAt  the portal's clock when it was last heard
 * @param toldTo   position in our queue up to which the portal's answers have come back with the feed
 * @param checksum of the portal's copies here
 * @param there    how many records the portal said it has when the two were last compared
 * @param agrees   whether the checksums were the same
 */
record FeedMark(long place, Scope scope, long ahead, Optional<Instant> heardAt, long toldTo, Checksum checksum,
                long there, boolean agrees) {

    /** What the portal is asked to tell, in the order of the numbers that are kept. */
    enum Scope {
        /** What others changed. */
        OTHERS,
        /** Our own changes too: this register has forgotten some, or does not know what became of them. */
        ALL,
        /** Everything there is, from the beginning: it could not be told what was missed. */
        ANEW
    }

    static FeedMark read(EncryptedDatabase database) {
        return database.first("SELECT place, whole, ahead, heardAt, toldTo, count, sum, there, agrees FROM feed", row ->
                new FeedMark(row.getLong(1), Scope.values()[row.getInt(2)], row.getLong(3),
                        Optional.ofNullable(row.getObject(4))
                                .map(at -> Instant.ofEpochMilli(((Number) at).longValue())),
                        row.getLong(5), Checksum.of(row.getLong(6), row.getBytes(7)), row.getLong(8),
                        row.getBoolean(9))).orElseThrow();
    }

    void keep(EncryptedDatabase database) {
        database.run("""
                UPDATE feed SET place = ?, whole = ?, ahead = ?, heardAt = ?, toldTo = ?, count = ?, sum = ?, there = ?,
                    agrees = ?
                """, place, scope.ordinal(), ahead, heardAt.map(Instant::toEpochMilli).orElse(null), toldTo,
                checksum.count(), checksum.bytes(), there, agrees);
    }

    /** Whether our own changes are to be told too. */
    boolean whole() {
        return scope != Scope.OTHERS;
    }

    FeedMark with(Checksum now) {
        return new FeedMark(place, scope, ahead, heardAt, toldTo, now, there, agrees);
    }

    FeedMark heard(Instant portalTime, Instant ourTime) {
        return new FeedMark(place, scope, portalTime.toEpochMilli() - ourTime.toEpochMilli(), Optional.of(portalTime),
                toldTo, checksum, there, agrees);
    }

    /** The portal was heard by way of a stick, which tells nothing of our clock. */
    FeedMark told(Instant portalTime) {
        return new FeedMark(place, scope, ahead, Optional.of(portalTime), toldTo, checksum, there, agrees);
    }

    FeedMark at(long next) {
        return new FeedMark(next, scope, ahead, heardAt, toldTo, checksum, there, agrees);
    }

    /**
     * After the last page: everything up to this position of our queue has come back, and nothing more is asked
     * anew.
     */
    FeedMark complete(long position) {
        return new FeedMark(place, Scope.OTHERS, ahead, heardAt, Math.max(toldTo, position), checksum, there, agrees);
    }

    /**
     * After the last page: what is here compared with what the portal says it has. The first time they differ
     * everything is asked for once more; only when they differ then too, they do not agree.
     */
    FeedMark compared(Checksum portal, FeedMark before) {
        boolean same = portal.equals(checksum);
        boolean once = !same && before.agrees && before.scope != Scope.ANEW;
        return new FeedMark(once ? 0 : place, once ? Scope.ANEW : scope, ahead, heardAt, toldTo, checksum,
                portal.count(), same || once);
    }

    /** Of what comes next our own changes are to be told too: this register has forgotten some. */
    FeedMark withOurs() {
        return new FeedMark(place, scope == Scope.ANEW ? scope : Scope.ALL, ahead, heardAt, toldTo, checksum, there,
                agrees);
    }

    /** Before the first page of a portal that is another one or was put back: what we hold of it is all in doubt. */
    FeedMark anew() {
        return new FeedMark(0, Scope.ANEW, ahead, heardAt, 0, checksum, there, true);
    }
}
