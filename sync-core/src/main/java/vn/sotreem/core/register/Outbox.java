package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.SealedBatch;

/**
 * Sealed batches and their receipts. A batch is sealed once, before its first byte is sent, and is never made again;
 * only a receipt that verifies takes its changes out of what waits.
 */
final class Outbox {
    /** What the first batch of an epoch carries as the hash of the one before it. */
    static final byte[] NO_HASH = new byte[32];

    private final EncryptedDatabase database;

    Outbox(EncryptedDatabase database) {
        this.database = database;
    }

    /** The last position of the queue that has a receipt; what stands after it waits. */
    long settledTo() {
        return database.number("SELECT coalesce(max(lastPosition), 0) FROM batch WHERE receipt IS NOT NULL");
    }

    Optional<Standing.LastReceipt> lastReceipt() {
        return database.first("""
                SELECT number, count, receivedAt FROM batch WHERE receipt IS NOT NULL ORDER BY epoch DESC, number DESC
                """, row -> new Standing.LastReceipt(row.getLong(1), row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3))));
    }

    Optional<SealedBatch> unsettled(UUID device) {
        return database.first("""
                SELECT epoch, number, hash, bytes, count FROM batch WHERE receipt IS NULL ORDER BY epoch, number LIMIT 1
                """, row -> new SealedBatch(new BatchId(device, row.getInt(1), row.getLong(2)), row.getBytes(3),
                row.getBytes(4), row.getInt(5)));
    }
}
