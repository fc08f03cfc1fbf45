package vn.sotreem.core.portal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.KnownChanges;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;

/** What was ever received and what became of it: batches with their receipts, changes with their outcomes. */
final class Ledger {
    private final EncryptedDatabase database;

    /** A batch as it was received, and the receipt that was given for it. */
    record Kept(byte[] hash, byte[] receipt) {
    }

    /**
     * A change that came before.
     *
     * @param fingerprint 32 bytes, of all that the change said
     */
    record Seen(byte[] fingerprint, Verdict verdict) {
    }

    Ledger(EncryptedDatabase database) {
        this.database = database;
    }

    /** Number of the last batch of a device in an epoch, 0 when there is none. */
    long last(UUID device, int epoch) {
        return database.number("SELECT coalesce(max(number), 0) FROM batch WHERE device = ? AND epoch = ?",
                Columns.bytes(device), epoch);
    }

    /** The latest batch of a device by epoch and number. */
    LastBatch latest(UUID device) {
        return database.first("""
                SELECT epoch, number, hash FROM batch WHERE device = ? ORDER BY epoch DESC, number DESC LIMIT 1
                """, row -> new LastBatch(row.getInt(1), row.getLong(2), HexFormat.of().formatHex(row.getBytes(3))),
                Columns.bytes(device)).orElse(LastBatch.NONE);
    }

    /** Whether the device sent a batch of this hash, in whatever epoch. */
    boolean has(UUID device, byte[] hash) {
        return database.number("SELECT count(*) FROM batch WHERE device = ? AND hash = ?",
                Columns.bytes(device), hash) > 0;
    }

    Optional<Kept> find(BatchId batch) {
        return database.first("SELECT hash, receipt FROM batch WHERE device = ? AND epoch = ? AND number = ?",
                row -> new Kept(row.getBytes(1), row.getBytes(2)),
                Columns.bytes(batch.device()), batch.epoch(), batch.number());
    }

    /** Where the next batch will stand in the order of commits. */
    long nextPosition() {
        return 1 + database.number("SELECT coalesce(max(position), 0) FROM batch");
    }

    void keep(BatchId batch, long position, byte[] hash, byte[] receipt) {
        database.run("INSERT INTO batch (position, device, epoch, number, hash, receipt) VALUES (?, ?, ?, ?, ?, ?)",
                position, Columns.bytes(batch.device()), batch.epoch(), batch.number(), hash, receipt);
    }

    Optional<Seen> seen(ChangeId change) {
        return database.first("SELECT fingerprint FROM change_seen WHERE session = ? AND number = ?",
                row -> row.getBytes(1), Columns.bytes(change.session()), change.number())
                .map(fingerprint -> new Seen(fingerprint, told(change)));
    }

    /** The changes of a session that ever came, in order, neighbours together. */
    List<KnownChanges.Range> known(UUID session) {
        return database.query("""
                SELECT min(number), max(number) FROM
                    (SELECT number, number - row_number() OVER (ORDER BY number) AS run
                     FROM change_seen WHERE session = ?)
                GROUP BY run ORDER BY 1
                """, row -> new KnownChanges.Range(session, row.getLong(1), row.getLong(2)), Columns.bytes(session));
    }

    /** Number of the last batch of a device in an epoch that is in a backup. */
    long durable(UUID device, int epoch) {
        return database.number("""
                SELECT coalesce(max(number), 0) FROM batch
                WHERE device = ? AND epoch = ? AND position <= (SELECT durable FROM portal)
                """, Columns.bytes(device), epoch);
    }

    /** Everything that is here now is in a backup. */
    void backedUp() {
        database.run("UPDATE portal SET durable = (SELECT coalesce(max(position), 0) FROM batch)");
    }

    private Verdict told(ChangeId change) {
        return new Verdict(database.query("""
                SELECT result, code, field FROM change_told WHERE session = ? AND number = ? ORDER BY field
                """, row -> new Verdict.Told(Result.of(row.getString(1)), row.getString(2), row.getString(3)),
                Columns.bytes(change.session()), change.number()));
    }

    /** Keeps a value of a change for the person who decides. */
    private void park(Change change, String field) {
        database.run("""
                INSERT INTO parked (session, number, field, record, was, wanted, hlc, actor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, Columns.bytes(change.id().session()), change.id().number(), field,
                Columns.bytes(change.record()), change.delta().before().get(field), change.delta().after().get(field),
                change.hlc().packed(), change.actor());
    }

    List<Parked> parked() {
        return database.query("SELECT record, field, was, wanted, hlc, actor FROM parked ORDER BY record, field, hlc",
                row -> new Parked(Columns.uuid(row.getBytes(1)), row.getString(2), row.getString(3), row.getString(4),
                        new Stamp(new Hlc(row.getLong(5)), row.getString(6))));
    }

    /** Remembers what became of a change. */
    void see(Change change, Verdict verdict) {
        byte[] session = Columns.bytes(change.id().session());
        long number = change.id().number();
        database.run("INSERT INTO change_seen (session, number, fingerprint) VALUES (?, ?, ?)",
                session, number, Sha256.ofChange(change));
        verdict.told().forEach(told -> database.run("""
                INSERT INTO change_told (session, number, field, result, code) VALUES (?, ?, ?, ?, ?)
                """, session, number, told.field(), told.result().code(), told.code()));
        verdict.undecided().forEach(field -> park(change, field));
    }
}
