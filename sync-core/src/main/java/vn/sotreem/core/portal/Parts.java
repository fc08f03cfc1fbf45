package vn.sotreem.core.portal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;

/**
 * Beginnings of batches whose sending broke off, so that the laptop need not send them again. One of each batch; which
 * batch it is tells the header at its front, so a beginning of another batch never goes on as this one.
 */
final class Parts {
    /** A laptop that has not come back by then sends the whole batch. */
    static final Duration KEPT = Duration.ofDays(7);
    /** Beginnings kept of one laptop; it sends its batches one after the other, so more are left from failures. */
    static final int PARTS_MAX = 4;

    private final EncryptedDatabase database;

    Parts(EncryptedDatabase database) {
        this.database = database;
    }

    /**
     * Keeps what came of a batch, from this offset on, when it says with what is here already which batch it is of. It
     * takes the place of a shorter beginning, and of another batch's.
     */
    void keep(BatchId batch, int offset, byte[] came, Instant now) {
        Optional<byte[]> before = offset == 0 ? Optional.of(new byte[0])
                : find(batch).filter(part -> part.length == offset);
        before.map(part -> joined(part, came)).ifPresent(bytes -> keep(batch, bytes, now));
    }

    private void keep(BatchId batch, byte[] bytes, Instant now) {
        Optional<byte[]> hash = hash(batch, bytes);
        boolean isLess = hash.flatMap(same -> find(batch, same)).filter(had -> had.length >= bytes.length).isPresent();
        if (hash.isEmpty() || isLess) {
            return;
        }
        byte[] device = Columns.bytes(batch.device());
        database.run("""
                INSERT OR REPLACE INTO part (device, epoch, number, hash, bytes, keptAt) VALUES (?, ?, ?, ?, ?, ?)
                """, device, batch.epoch(), batch.number(), hash.get(), bytes, now.toEpochMilli());
        database.run("""
                DELETE FROM part WHERE device = ?1 AND (epoch, number) NOT IN (SELECT epoch, number FROM part
                    WHERE device = ?1 ORDER BY keptAt DESC, epoch DESC, number DESC LIMIT ?2)
                """, device, PARTS_MAX);
    }

    /**
     * The batch of this hash, whole.
     *
     * @param offset where the rest begins
     * @return empty when that is not where what is here of it ends
     */
    Optional<byte[]> whole(BatchId batch, byte[] hash, int offset, byte[] rest) {
        return find(batch, hash).filter(part -> part.length == offset).map(part -> joined(part, rest));
    }

    /** Drops what nobody has come back for. */
    void forget(Instant now) {
        database.run("DELETE FROM part WHERE keptAt < ?", now.minus(KEPT).toEpochMilli());
    }

    /** What is here of the batch of this hash. */
    Optional<byte[]> find(BatchId batch, byte[] hash) {
        return database.first("SELECT bytes FROM part WHERE device = ? AND epoch = ? AND number = ? AND hash = ?",
                row -> row.getBytes(1), Columns.bytes(batch.device()), batch.epoch(), batch.number(), hash);
    }

    private Optional<byte[]> find(BatchId batch) {
        return database.first("SELECT bytes FROM part WHERE device = ? AND epoch = ? AND number = ?",
                row -> row.getBytes(1), Columns.bytes(batch.device()), batch.epoch(), batch.number());
    }

    void drop(BatchId batch) {
        database.run("DELETE FROM part WHERE device = ? AND epoch = ? AND number = ?",
                Columns.bytes(batch.device()), batch.epoch(), batch.number());
    }

    /** The hash of the batch that begins like this, if it is the one it is said to be. */
    private static Optional<byte[]> hash(BatchId batch, byte[] bytes) {
        try {
            BatchHeader header = BatchHeader.parse(Envelope.open(bytes).header());
            return Optional.of(header).filter(said -> said.id().equals(batch)).map(BatchHeader::hash);
        } catch (EnvelopeDamaged | Unreadable notEnough) {
            return Optional.empty();
        }
    }

    private static byte[] joined(byte[] part, byte[] rest) {
        return ByteBuffer.allocate(part.length + rest.length).put(part).put(rest).array();
    }
}
