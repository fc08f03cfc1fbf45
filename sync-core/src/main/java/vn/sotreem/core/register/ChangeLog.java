package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Entity;

/**
 * History and queue. Every change of a record is a row of history; a change made here has also its place in the queue,
 * which says what must still be told to the portal. Nothing is ever taken out of either.
 */
final class ChangeLog {
    private static final String CHANGE = """
            SELECT c.position, c.session, c.number, c.groupNumber, c.op, c.baseVersion,
                   h.entity, h.record, h.before, h.after, h.schema, h.hlc, h.actor
            FROM change_log c JOIN history h ON h.seq = c.history
            """;

    private final EncryptedDatabase database;
    private final UUID session;
    private long lastNumber;

    /** A change with its place in the queue. */
    record Queued(long position, Change change) {
    }

    /** @param session a random id that no other start of any program has */
    ChangeLog(EncryptedDatabase database, UUID session, Instant startedAt) {
        this.database = database;
        this.session = session;
        database.run("INSERT INTO session (session, startedAt) VALUES (?, ?)",
                Columns.bytes(session), startedAt.toEpochMilli());
    }

    /** The identity of the next change made here; its number is also the group of a save that begins with it. */
    ChangeId next() {
        return new ChangeId(session, lastNumber + 1);
    }

    /** After a transaction was rolled back its numbers are free again. */
    void rewind(long nextNumber) {
        lastNumber = nextNumber - 1;
    }

    /**
     * Adds a change made here.
     *
     * @return the history row that opens the fence for the record's row
     */
    long add(Change change, Instant savedAt) {
        database.run("""
                INSERT INTO history (entity, record, op, before, after, schema, hlc, savedAt, actor, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'here')
                """, change.entity().code(), Columns.bytes(change.record()), change.op().code(),
                Columns.json(change.delta().before()), Columns.json(change.delta().after()), change.schema(),
                change.hlc().packed(), savedAt.toEpochMilli(), change.actor());
        long seq = database.number("SELECT last_insert_rowid()");
        database.run("""
                INSERT INTO change_log (session, number, groupNumber, history, op, baseVersion)
                VALUES (?, ?, ?, ?, ?, ?)
                """, Columns.bytes(change.id().session()), change.id().number(), change.group(), seq,
                change.op().code(), change.baseVersion());
        lastNumber = change.id().number();
        return seq;
    }

    /**
     * Adds what a change made elsewhere has changed here. It is not queued: it is not this laptop's to tell.
     *
     * @param shown the difference to what stood here
     * @return the history row that opens the fence for the record's row
     */
    long addForeign(Change change, Delta shown, Instant savedAt) {
        database.run("""
                INSERT INTO history (entity, record, op, before, after, schema, hlc, savedAt, actor, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'portal')
                """, change.entity().code(), Columns.bytes(change.record()), change.op().code(),
                Columns.json(shown.before()), Columns.json(shown.after()), change.schema(), change.hlc().packed(),
                savedAt.toEpochMilli(), change.actor());
        return database.number("SELECT last_insert_rowid()");
    }

    /** The queue after a position, in order. */
    List<Queued> after(long position, int most) {
        return database.query(CHANGE + " WHERE c.position > ? ORDER BY c.position LIMIT ?", this::queued,
                position, most);
    }

    Optional<Long> position(ChangeId id) {
        return database.first("SELECT position FROM change_log WHERE session = ? AND number = ?",
                row -> row.getLong(1), Columns.bytes(id.session()), id.number());
    }

    /** How many changes were ever made here: positions are dense, from 1. */
    long length() {
        return database.number("SELECT coalesce(max(position), 0) FROM change_log");
    }

    /** When the first change from this position on was saved. */
    Optional<Instant> savedAt(long position) {
        return database.first("""
                SELECT h.savedAt FROM change_log c JOIN history h ON h.seq = c.history
                WHERE c.position >= ? ORDER BY c.position LIMIT 1
                """, row -> Instant.ofEpochMilli(row.getLong(1)), position);
    }

    /** Every change of a record, latest first. */
    List<HistoryEntry> of(UUID record) {
        return database.query("""
                SELECT savedAt, actor, op, before, after FROM history WHERE record = ? ORDER BY seq DESC
                """,
                row -> new HistoryEntry(Instant.ofEpochMilli(row.getLong(1)), row.getString(2),
                        Op.of(row.getString(3)), delta(row, 4)), Columns.bytes(record));
    }

    private Queued queued(ResultSet row) throws SQLException {
        return new Queued(row.getLong(1), new Change(new ChangeId(Columns.uuid(row.getBytes(2)), row.getLong(3)),
                row.getLong(4), Entity.of(row.getString(7)).orElseThrow(), Columns.uuid(row.getBytes(8)),
                Op.of(row.getString(5)), row.getLong(6), delta(row, 9), row.getInt(11), new Hlc(row.getLong(12)),
                row.getString(13)));
    }

    private static Delta delta(ResultSet row, int from) throws SQLException {
        return new Delta(Columns.values(row.getString(from)), Columns.values(row.getString(from + 1)));
    }
}
