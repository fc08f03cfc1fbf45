package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.BatchRefusal;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.Recipient;
import vn.sotreem.core.security.VerifyingKey;

/**
 * Other laptops' batches on their way to the portal, and the receipts on their way back. A batch is kept as it was
 * sealed; it is shown here and forwarded once every batch before it in its epoch is known, so that a stick that comes
 * too early waits. Batches of an epoch that is over are not forwarded: the next epoch tells anew what they told.
 */
final class Relay {
    private static final String FORWARDABLE = """
            FROM relay_batch b JOIN relay_device d ON d.device = b.device
            WHERE b.applied = 1 AND b.receipt IS NULL
                AND b.epoch = (SELECT max(l.epoch) FROM relay_batch l WHERE l.device = b.device)
                AND NOT EXISTS (SELECT 1 FROM relay_batch r WHERE r.device = b.device AND r.refused IS NOT NULL)
            """;

    private final EncryptedDatabase database;
    private final InstantSource clock;
    private final Foreign foreign;
    private final Errands errands;

    Relay(EncryptedDatabase database, InstantSource clock, Foreign foreign) {
        this.database = database;
        this.clock = clock;
        this.foreign = foreign;
        this.errands = new Errands(database);
    }

    /** The key this laptop first came with. */
    Optional<byte[]> knownKey(UUID device) {
        return database.first("SELECT publicKey FROM relay_device WHERE device = ?", row -> row.getBytes(1),
                Columns.bytes(device));
    }

    /** Another stick of this laptop is here: what the portal refused of it as a whole is tried once more. */
    void met(UUID device, Manifest.Sender sender) {
        database.run("""
                INSERT INTO relay_device (device, publicKey, recipient, label, firstAt, lastAt)
                VALUES (?1, ?2, ?3, ?4, ?5, ?5)
                ON CONFLICT (device) DO UPDATE SET recipient = ?3, label = ?4, lastAt = ?5
                """, Columns.bytes(device), sender.publicKey(), sender.recipient(), sender.label(), clock.millis());
        database.run("UPDATE relay_batch SET refused = NULL WHERE device = ? AND refused IS NOT NULL",
                Columns.bytes(device));
    }

    /**
     * Whether this batch agrees with what is known of it and of its neighbours. What the first batch of an epoch
     * follows is between its laptop and the portal.
     */
    boolean follows(BatchHeader header) {
        BatchId id = header.id();
        return agrees(known("hash", id, id.number()), header.hash())
                && agrees(known("hash", id, id.number() - 1), header.previous())
                && agrees(known("previous", id, id.number() + 1), header.hash());
    }

    /** Whether this receipt is for the batch that is known here under its number, if one is. */
    boolean agrees(Receipt receipt) {
        return agrees(known("hash", receipt.batch(), receipt.batch().number()), receipt.hash());
    }

    private static boolean agrees(Optional<byte[]> known, byte[] hash) {
        return known.filter(other -> !Arrays.equals(other, hash)).isEmpty();
    }

    /** A column of the batch of this number, from the same device and epoch. */
    private Optional<byte[]> known(String column, BatchId like, long number) {
        return database.query("SELECT " + column + " FROM relay_batch WHERE device = ? AND epoch = ? AND number = ?",
                row -> Optional.ofNullable(row.getBytes(1)), Columns.bytes(like.device()), like.epoch(), number)
                .stream().flatMap(Optional::stream).findFirst();
    }

    /** Keeps a batch; whether it was new. */
    boolean keep(BatchHeader header, byte[] bytes) {
        BatchId id = header.id();
        boolean isNew = known("hash", id, id.number()).isEmpty();
        database.run("""
                INSERT INTO relay_batch (device, epoch, number, hash, previous, count, bytes, readAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, Columns.bytes(id.device()), id.epoch(), id.number(), header.hash(), header.previous(),
                header.changes(), bytes, clock.millis());
        return isNew;
    }

    /** Keeps the receipt that a laptop had by network, which tells where the chain of its batches stands. */
    void keepReceipt(Receipt receipt, byte[] bytes) {
        BatchId id = receipt.batch();
        database.run("""
                INSERT INTO relay_batch (device, epoch, number, hash, count, receipt, readAt)
                VALUES (?, ?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING
                """, Columns.bytes(id.device()), id.epoch(), id.number(), receipt.hash(), bytes, clock.millis());
        keepReceipt(id, bytes);
    }

    private void keepReceipt(BatchId id, byte[] bytes) {
        int isNew = database.run("""
                UPDATE relay_batch SET receipt = ?, refused = NULL
                WHERE device = ? AND epoch = ? AND number = ? AND receipt IS NULL
                """, bytes, Columns.bytes(id.device()), id.epoch(), id.number());
        if (isNew > 0) {
            errands.startOver(id.device());
        }
    }

    /** Shows here every batch whose turn has come, in the order in which its laptop sealed them. */
    void showWhatFollows(UUID device) {
        for (Optional<SealedBatch> next = nextToShow(device); next.isPresent(); next = nextToShow(device)) {
            BatchId id = next.get().id();
            foreign.show(Outbox.changes(next.get().bytes()));
            database.run("UPDATE relay_batch SET applied = 1 WHERE device = ? AND epoch = ? AND number = ?",
                    Columns.bytes(device), id.epoch(), id.number());
        }
    }

    private Optional<SealedBatch> nextToShow(UUID device) {
        return database.first("""
                SELECT device, epoch, number, hash, bytes, count FROM relay_batch b
                WHERE device = ? AND applied = 0 AND bytes IS NOT NULL AND (number = 1 OR EXISTS (
                    SELECT 1 FROM relay_batch p WHERE p.device = b.device AND p.epoch = b.epoch
                    AND p.number = b.number - 1 AND (p.applied = 1 OR p.receipt IS NOT NULL)))
                ORDER BY epoch, number
                """, Relay::batch, Columns.bytes(device));
    }

    private static SealedBatch batch(ResultSet row) throws SQLException {
        BatchId id = new BatchId(Columns.uuid(row.getBytes(1)), row.getInt(2), row.getLong(3));
        return new SealedBatch(id, row.getBytes(4), row.getBytes(5), row.getInt(6));
    }

    /** The batch to forward next, oldest stick first; none of a laptop of which the portal takes nothing more. */
    Optional<SealedBatch> outgoing() {
        return database.first("SELECT b.device, epoch, number, hash, bytes, count " + FORWARDABLE
                + " ORDER BY d.firstAt, b.device, epoch, number", Relay::batch);
    }

    /** The batches of other laptops that can be forwarded. */
    Load.Sealed load() {
        return database.first("SELECT count(*), coalesce(sum(count), 0), coalesce(sum(length(bytes)), 0) "
                + FORWARDABLE, row -> new Load.Sealed(row.getLong(1), row.getLong(2), row.getLong(3))).orElseThrow();
    }

    /** Changes of other laptops that can be forwarded. */
    long waiting() {
        return database.number("SELECT coalesce(sum(count), 0) " + FORWARDABLE);
    }

    /** When the oldest of them was read here. */
    Optional<Instant> oldestWaiting() {
        return database.first("SELECT readAt " + FORWARDABLE + " ORDER BY readAt",
                row -> Instant.ofEpochMilli(row.getLong(1)));
    }

    /** Keeps the portal's answer for the way back if it is this portal's for this batch. */
    Settlement settle(SealedBatch batch, byte[] answer, VerifyingKey portalKey) {
        Optional<Receipt> receipt = Outbox.verified(batch, answer, portalKey);
        receipt.ifPresent(verified -> keepReceipt(verified.batch(), answer));
        return receipt.<Settlement>map(Settlement.Settled::new).orElseGet(Settlement.NotAReceipt::new);
    }

    void refused(BatchId id, String problem) {
        database.run("""
                UPDATE relay_batch SET refused = ? WHERE device = ? AND epoch = ? AND number = ? AND receipt IS NULL
                """, problem, Columns.bytes(id.device()), id.epoch(), id.number());
    }

    /** The latest receipts for a laptop's batches, oldest of them first. */
    List<Parcel.Entry> receipts(UUID device, int most) {
        List<Parcel.Entry> receipts = new ArrayList<>(database.query("""
                SELECT epoch, number, receipt FROM relay_batch WHERE device = ? AND receipt IS NOT NULL
                ORDER BY epoch DESC, number DESC LIMIT ?
                """, row -> Parcel.Entry.receipt(new BatchId(device, row.getInt(1), row.getLong(2)), row.getBytes(3)),
                Columns.bytes(device), most));
        return receipts.reversed();
    }

    /** What the portal refused of a laptop as a whole for what is in it. */
    List<Parcel.Entry> refusals(UUID device) {
        return database.query("""
                SELECT epoch, number, hash, refused FROM relay_batch WHERE device = ? AND refused IS NOT NULL
                """, row -> Map.entry(new BatchId(device, row.getInt(1), row.getLong(2)),
                new BatchRefusal(row.getBytes(3), row.getString(4))), Columns.bytes(device)).stream()
                .filter(refused -> BatchRefusal.isOfContent(refused.getValue().problem()))
                .map(refused -> Parcel.Entry.refusal(refused.getKey(), refused.getValue())).toList();
    }

    /** The query that a laptop put on its stick. */
    void keepQuery(UUID device, byte[] query) {
        errands.keep(device, query);
    }

    /** The query of a laptop and the pages that answer it, for the stick back. */
    List<Parcel.Entry> pages(UUID device) {
        return errands.forTheWayBack(device);
    }

    /** Batches of a laptop for which an earlier one has not come yet. */
    long waitingForEarlier(UUID device) {
        return database.number("""
                SELECT count(*) FROM relay_batch
                WHERE device = ? AND bytes IS NOT NULL AND applied = 0 AND receipt IS NULL
                """, Columns.bytes(device));
    }

    /** The laptops whose sticks were read here, the latest first. */
    List<StickSender> senders() {
        return database.query("""
                SELECT device, label, recipient, lastAt,
                    (SELECT count(*) FROM relay_batch b WHERE b.device = d.device AND applied = 1 AND receipt IS NULL
                        AND b.epoch = (SELECT max(l.epoch) FROM relay_batch l WHERE l.device = b.device)),
                    (SELECT count(*) FROM relay_batch b WHERE b.device = d.device AND receipt IS NOT NULL),
                    (SELECT coalesce(max(refused), '') FROM relay_batch b WHERE b.device = d.device)
                FROM relay_device d ORDER BY lastAt DESC, device
                """, row -> {
            UUID device = Columns.uuid(row.getBytes(1));
            return new StickSender(device, row.getString(2), new Recipient(row.getString(3)),
                    Instant.ofEpochMilli(row.getLong(4)), row.getLong(5), waitingForEarlier(device), row.getLong(6),
                    errands.pages(device), row.getString(7));
        });
    }
}
