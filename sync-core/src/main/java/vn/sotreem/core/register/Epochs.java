package vn.sotreem.core.register;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.VerifyingKey;

/**
 * How the queue starts anew without a change being lost or marked: an epoch begins after a position, and everything
 * else follows from that (docs/decisions/0014-epochs.md). What is told twice by it the portal knows by its identity.
 */
final class Epochs {
    private final EncryptedDatabase database;

    Epochs(EncryptedDatabase database) {
        this.database = database;
    }

    /** A new epoch after everything that is settled: the register is older than what the portal has of it. */
    void afterSettled(LastBatch portals) {
        begin(portals, settlement());
    }

    /**
     * A new epoch after the portal's last batch of ours, or from the beginning when that one is not ours: the portal is
     * older than what the register was told.
     *
     * @return false, and nothing is changed, when the portal has all that we have receipts for
     */
    private boolean afterLost(LastBatch portals) {
        Settled settled = settlement();
        Settled believed = ours(portals);
        if (believed.position() >= settled.position()) {
            return false;
        }
        begin(portals, believed);
        return true;
    }

    /** The same, and the portal is heard from the start: nothing it has told before is sure any more. */
    boolean tellAgain(LastBatch portals) {
        boolean lost = afterLost(portals);
        if (lost) {
            FeedMark.read(database).anew().keep(database);
        }
        return lost;
    }

    /**
     * The queue is told from its beginning to a portal that does not know this laptop; gives the epoch.
     *
     * @param after an epoch that is over
     */
    int fromTheBeginning(int after) {
        int epoch = 1 + Math.max(after, latest());
        start(epoch, new Settled(0, null));
        return epoch;
    }

    /** Keys of which no other laptop has a copy, to enrol with; the same ones until that is done. */
    void prepareKeys(SecureRandom random) {
        database.run("UPDATE device SET nextKeys = ? WHERE nextKeys IS NULL", DeviceKeys.random(random).encoded());
    }

    Optional<VerifyingKey> preparedKey() {
        return database.first("SELECT nextKeys FROM device WHERE nextKeys IS NOT NULL",
                row -> DeviceKeys.decode(row.getBytes(1)).verifyingKey());
    }

    void takePreparedKeys() {
        database.run("UPDATE device SET keys = nextKeys, nextKeys = NULL WHERE nextKeys IS NOT NULL");
    }

    /** A position up to which everything is settled, and the hash of the batch that settled it, null for none. */
    private record Settled(long position, byte[] hash) {
    }

    private void begin(LastBatch portals, Settled settled) {
        start(1 + Math.max(portals.epoch(), latest()), settled);
    }

    private int latest() {
        return (int) database.number("""
                SELECT max(coalesce(epoch, 0), coalesce((SELECT max(epoch) FROM batch), 0)) FROM device
                """);
    }

    private void start(int epoch, Settled settled) {
        database.run("UPDATE device SET epoch = ?, queueFrom = ?, queueAfter = ?",
                epoch, settled.position(), settled.hash());
    }

    private Settled settlement() {
        return database.first("""
                SELECT b.lastPosition, b.hash FROM batch b JOIN device d ON d.epoch = b.epoch
                WHERE b.receipt IS NOT NULL ORDER BY b.number DESC LIMIT 1
                """, row -> new Settled(row.getLong(1), row.getBytes(2)))
                .or(() -> database.first("SELECT queueFrom, queueAfter FROM device",
                        row -> new Settled(row.getLong(1), row.getBytes(2)))).orElseThrow();
    }

    private Settled ours(LastBatch portals) {
        return database.first("SELECT lastPosition, hash FROM batch WHERE epoch = ? AND number = ?",
                row -> new Settled(row.getLong(1), row.getBytes(2)), portals.epoch(), portals.number())
                .filter(batch -> HexFormat.of().formatHex(batch.hash()).equals(portals.hash()))
                .orElseGet(() -> new Settled(0, null));
    }
}
