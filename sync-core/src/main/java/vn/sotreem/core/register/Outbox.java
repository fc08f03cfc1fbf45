package vn.sotreem.core.register;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;
import vn.sotreem.core.security.VerifyingKey;

/**
 * Sealed batches and their receipts. A batch is sealed once, before its first byte is sent, and is never made again;
 * only a receipt that verifies takes its changes out of what waits.
 */
final class Outbox {
    /** How many batches tell what changes cost here. */
    private static final int RECENT = 8;

    private final EncryptedDatabase database;
    private final ChangeLog log;
    private final PortalCopies copies;
    private final Sealing sealing;
    private final Outcomes outcomes;
    private final LostAgain lostAgain;
    private final Dependents dependents;
    private final Overtaken overtaken;
    private final Division division;

    Outbox(EncryptedDatabase database, ChangeLog log, PortalCopies copies, Dependents dependents, Overtaken overtaken) {
        this.database = database;
        this.log = log;
        this.copies = copies;
        this.sealing = new Sealing(database, log, copies);
        this.outcomes = new Outcomes(database, log);
        this.lostAgain = new LostAgain(database, log, copies);
        this.dependents = dependents;
        this.overtaken = overtaken;
        this.division = new Division(database);
    }

    /** The last position of the queue that has a receipt; what stands after it waits. */
    long settledTo() {
        return database.number("""
                SELECT max(d.queueFrom, coalesce((SELECT max(lastPosition) FROM batch b
                       WHERE b.epoch = d.epoch AND b.receipt IS NOT NULL), 0)) FROM device d
                """);
    }

    /** How many changes have no receipt. */
    long waiting() {
        return log.length() - settledTo();
    }

    Optional<Standing.LastReceipt> lastReceipt() {
        return database.first("""
                SELECT number, count, receivedAt FROM batch WHERE receipt IS NOT NULL ORDER BY epoch DESC, number DESC
                """, row -> new Standing.LastReceipt(row.getLong(1), row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3))));
    }

    Optional<SealedBatch> unsettled(Enrolment enrolment) {
        return unsettled(enrolment, 1).stream().findFirst();
    }

    /** The oldest batches of the present epoch without a receipt; those of earlier epochs are told anew in this one. */
    List<SealedBatch> unsettled(Enrolment enrolment, int most) {
        return database.query("""
                SELECT epoch, number, hash, bytes, count FROM batch WHERE receipt IS NULL AND epoch = ?
                ORDER BY number LIMIT ?
                """, row -> new SealedBatch(new BatchId(enrolment.device(), row.getInt(1), row.getLong(2)),
                row.getBytes(3), row.getBytes(4), row.getInt(5)), enrolment.epoch(), most);
    }

    /** The receipt of a batch as it came, if it has come. */
    Optional<byte[]> receipt(BatchId id) {
        return database.first("SELECT receipt FROM batch WHERE epoch = ? AND number = ? AND receipt IS NOT NULL",
                row -> row.getBytes(1), id.epoch(), id.number());
    }

    /** The last position of the queue that is in a batch of the present epoch, or that needs none. */
    long sealedTo() {
        return database.number("""
                SELECT max(d.queueFrom, coalesce((SELECT max(lastPosition) FROM batch b WHERE b.epoch = d.epoch), 0))
                FROM device d
                """);
    }

    /** The batches of the present epoch that lie ready. */
    Load.Sealed ready() {
        return sealed("SELECT bytes, count FROM batch WHERE receipt IS NULL AND epoch = (SELECT epoch FROM device)");
    }

    /** The latest batches, some at most. */
    Load.Sealed recent() {
        return sealed("SELECT bytes, count FROM batch ORDER BY epoch DESC, number DESC LIMIT ?", RECENT);
    }

    private Load.Sealed sealed(String which, Object... arguments) {
        return database.first("SELECT count(*), coalesce(sum(count), 0), coalesce(sum(length(bytes)), 0) FROM ("
                + which + ")", row -> new Load.Sealed(row.getLong(1), row.getLong(2), row.getLong(3)),
                arguments).orElseThrow();
    }

    /** Seals the beginning of what is not sealed yet for a stick, as much as a batch can hold. */
    Optional<SealedBatch> seal(Enrolment enrolment, DeviceKeys keys, String communeCode) {
        return seal(enrolment, keys, communeCode, Integer.MAX_VALUE, Division.PARTS_BY_STICK);
    }

    /**
     * Seals the beginning of what is not sealed yet. A save is never cut in two; in the place of one that the portal
     * refused alone goes a batch without changes.
     *
     * @param bytesWanted about how large the batch should be
     */
    Optional<SealedBatch> seal(Enrolment enrolment, DeviceKeys keys, String communeCode, int bytesWanted) {
        return seal(enrolment, keys, communeCode, bytesWanted, Division.PARTS_BY_NETWORK);
    }

    private Optional<SealedBatch> seal(Enrolment enrolment, DeviceKeys keys, String communeCode, int bytesWanted,
                                       int parts) {
        long sealedTo = sealedTo();
        Optional<Division.Refused> refused = division.at(sealedTo + 1);
        List<ChangeLog.Queued> queue = sealing.toldAlike(log.after(sealedTo, SealedBatch.CHANGES_MAX + 1));
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        Portion.Wish wish = new Portion.Wish(
                refused.map(whole -> whole.oneOf(parts)).orElse(SealedBatch.CHANGES_MAX), bytesWanted);
        return Optional.of(seal(enrolment, keys, communeCode, Portion.of(queue, wish, recent(),
                part -> refused.filter(whole -> whole.isMadeOf(part)).isPresent() ? List.of() : sealing.told(part))));
    }

    private SealedBatch seal(Enrolment enrolment, DeviceKeys keys, String communeCode, Portion portion) {
        long number = 1 + lastSealed(enrolment.epoch());
        byte[] previous = database.first("SELECT hash FROM batch WHERE epoch = ? AND number = ?",
                row -> row.getBytes(1), enrolment.epoch(), number - 1)
                .or(() -> database.first("SELECT queueAfter FROM device WHERE queueAfter IS NOT NULL",
                        row -> row.getBytes(1)))
                .orElseGet(BatchHeader::noneBefore);
        BatchId id = new BatchId(enrolment.device(), enrolment.epoch(), number);
        BatchHeader header = BatchHeader.of(id, previous, communeCode, portion.changes(), portion.payload());
        byte[] bytes = Envelope.seal(Envelope.Kind.BATCH, header.bytes(), portion.payload(), keys).bytes();
        SealedBatch batch = new SealedBatch(id, header.hash(), bytes, portion.changes().size());
        database.run("""
                INSERT INTO batch (epoch, number, firstPosition, lastPosition, count, previous, hash, bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, id.epoch(), number, portion.queued().getFirst().position(),
                portion.queued().getLast().position(), batch.count(), previous, batch.hash(), bytes);
        return batch;
    }

    /** Number of the last batch of an epoch, 0 when there is none. */
    long lastSealed(int epoch) {
        return database.number("SELECT coalesce(max(number), 0) FROM batch WHERE epoch = ?", epoch);
    }

    /** Number of the last batch of an epoch that has a receipt, 0 when there is none. */
    long lastSettled(int epoch) {
        return database.number("SELECT coalesce(max(number), 0) FROM batch WHERE epoch = ? AND receipt IS NOT NULL",
                epoch);
    }

    /** The batch of this epoch and number as it was sealed; none when there is no such batch. */
    LastBatch sealed(int epoch, long number) {
        return database.first("SELECT hash FROM batch WHERE epoch = ? AND number = ?",
                row -> new LastBatch(epoch, number, HexFormat.of().formatHex(row.getBytes(1))), epoch, number)
                .orElse(LastBatch.NONE);
    }

    /** Up to which position of the queue everything was in a batch of this epoch and number, or in one before. */
    long reach(int epoch, long number) {
        return database.number("""
                SELECT max(d.queueFrom, coalesce((SELECT max(lastPosition) FROM batch b
                       WHERE b.epoch = ?1 AND b.number <= ?2), 0)) FROM device d
                """, epoch, number);
    }

    /** Keeps a receipt if it is this portal's for this batch. */
    Settlement settle(SealedBatch batch, byte[] answer, VerifyingKey portalKey) {
        Optional<Receipt> receipt = verified(batch, answer, portalKey);
        receipt.filter(verified -> isUnsettled(batch)).ifPresent(verified -> keep(batch, answer, verified));
        return receipt.<Settlement>map(Settlement.Settled::new).orElseGet(Settlement.NotAReceipt::new);
    }

    /** The receipt these bytes are, if they are this portal's for this batch. */
    static Optional<Receipt> verified(SealedBatch batch, byte[] answer, VerifyingKey portalKey) {
        return Signed.read(answer, Envelope.Kind.RECEIPT, portalKey,
                envelope -> ReceiptCodec.decode(envelope.header(), envelope.payload()))
                .filter(receipt -> receipt.isFor(batch));
    }

    private boolean isUnsettled(SealedBatch batch) {
        return database.number("SELECT count(*) FROM batch WHERE epoch = ? AND number = ? AND receipt IS NULL",
                batch.id().epoch(), batch.id().number()) > 0;
    }

    /**
     * The portal will not take a batch as a whole: in the next epoch its changes are told in smaller ones.
     *
     * @return false when the batch has no changes: it is not for one of them that the portal takes none
     */
    boolean divide(SealedBatch batch, String problem) {
        if (batch.count() == 0) {
            division.takeBack(batch);
            return false;
        }
        division.refused(batch, problem);
        return true;
    }

    private void keep(SealedBatch batch, byte[] answer, Receipt receipt) {
        database.run("UPDATE batch SET receipt = ?, receivedAt = ? WHERE epoch = ? AND number = ?",
                answer, receipt.receivedAt().toEpochMilli(), batch.id().epoch(), batch.id().number());
        if (batch.count() == 0) {
            outcomes.giveUp(division.inPlaceOf(batch), receipt.receivedAt());
        }
        List<Change> changes = changes(batch.bytes());
        boolean wereApart = copies.areApart();
        List<Change> lost = lostAgain.among(changes, receipt);
        outcomes.keep(changes, receipt);
        Set<Integer> refused = indexes(receipt, outcome -> outcome.result().isRefusal());
        applyToCopies(changes, refused, indexes(receipt, outcome -> outcome.result().isInPart()));
        lostAgain.forget(lost);
        FeedMark mark = FeedMark.read(database);
        mark.with(copies.settled(mark.checksum(), wereApart)).keep(database);
        overtaken.release(changes, receipt);
        arrived(IntStream.range(0, changes.size()).filter(index -> !refused.contains(index))
                .mapToObj(index -> changes.get(index).record()).collect(Collectors.toSet()));
    }

    /** What waited for these records, which the portal has, goes again. */
    void arrived(Set<UUID> records) {
        dependents.release(records);
    }

    private static Set<Integer> indexes(Receipt receipt, Predicate<Outcome> which) {
        return receipt.exceptions().stream().filter(which).map(Outcome::index).collect(Collectors.toSet());
    }

    /**
     * What was applied as it stands is in the portal's records from now on, and is not told with the feed. What was
     * taken in part comes with it, and so does what changes a record that only a stick has brought; until then of a new
     * record it is known that the portal has it.
     */
    private void applyToCopies(List<Change> changes, Set<Integer> refused, Set<Integer> inPart) {
        FeedMark mark = FeedMark.read(database);
        Checksum checksum = mark.checksum();
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            boolean isNew = !copies.has(change.entity(), change.record());
            boolean isTold = isNew ? change.op() == Op.UPDATE : inPart.contains(index);
            if (!refused.contains(index) && !isTold) {
                checksum = copies.follow(change, before -> Optional.of(
                        change.delta().changing().applyTo(before.orElse(Values.EMPTY))), checksum);
            }
        }
        mark.with(checksum).keep(database);
    }

    /** What a sealed batch says of itself. */
    static BatchHeader header(byte[] batch) {
        try {
            return BatchHeader.parse(Envelope.open(batch).header());
        } catch (EnvelopeDamaged | Unreadable ours) {
            throw new IllegalStateException("a batch that was kept cannot be read", ours);
        }
    }

    /** What is in a sealed batch, read from its very bytes. */
    static List<Change> changes(byte[] batch) {
        try {
            Envelope envelope = Envelope.open(batch);
            return BatchCodec.decode(BatchHeader.parse(envelope.header()), envelope.payload());
        } catch (EnvelopeDamaged | Unreadable ours) {
            throw new IllegalStateException("a batch that was kept cannot be read", ours);
        }
    }
}
