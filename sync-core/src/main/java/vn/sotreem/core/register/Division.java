package vn.sotreem.core.register;

import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.SealedBatch;

/**
 * Finds the save that the portal cannot take, so that it blocks nothing else (docs/decisions/0025-division.md). What
 * was refused as a whole is told again in a new epoch, by parts of parts; where a part ends follows from the refused
 * batches alone. When a save stands alone and is refused, a batch without changes goes in its place. Only the receipt
 * for that one, by which the portal says that it reads what we seal, makes the save a refused one.
 */
final class Division {
    /** Parts that a refused batch is told in: a request is soon made, so it is the bytes told twice that count. */
    static final int PARTS_BY_NETWORK = 2;
    /** The same by stick: bytes cost nothing there, and every way out and back takes days. */
    static final int PARTS_BY_STICK = 32;

    private final EncryptedDatabase database;

    /** A batch that the portal refused as a whole, by the positions it took up, and the portal's word for why. */
    record Refused(long first, long last, String problem) {

        /** How many changes the next batch has at most. */
        int oneOf(int parts) {
            return (int) Math.max(1, (last - first + 1) / parts);
        }

        /** Whether these changes are all of it, so that they cannot be told in a smaller batch. */
        boolean isMadeOf(List<ChangeLog.Queued> changes) {
            return changes.getFirst().position() == first && changes.getLast().position() == last;
        }
    }

    Division(EncryptedDatabase database) {
        this.database = database;
    }

    /** The smallest batch with the change of this position that the portal refused, if there is one. */
    Optional<Refused> at(long position) {
        return database.first("""
                SELECT firstPosition, lastPosition, refused FROM batch
                WHERE refused IS NOT NULL AND ? BETWEEN firstPosition AND lastPosition
                ORDER BY lastPosition - firstPosition, epoch DESC
                """, row -> new Refused(row.getLong(1), row.getLong(2), row.getString(3)), position);
    }

    void refused(SealedBatch batch, String problem) {
        database.run("UPDATE batch SET refused = ? WHERE epoch = ? AND number = ?",
                problem, batch.id().epoch(), batch.id().number());
    }

    /** The refused batch in whose place this one without changes was sent. */
    Refused inPlaceOf(SealedBatch empty) {
        return at(first(empty)).orElseThrow();
    }

    /** The portal refuses a batch without changes too: what it said of those with changes was not about them. */
    void takeBack(SealedBatch empty) {
        database.run("""
                UPDATE batch SET refused = NULL
                WHERE refused IS NOT NULL AND ? BETWEEN firstPosition AND lastPosition
                """, first(empty));
    }

    private long first(SealedBatch batch) {
        return database.number("SELECT firstPosition FROM batch WHERE epoch = ? AND number = ?",
                batch.id().epoch(), batch.id().number());
    }
}
