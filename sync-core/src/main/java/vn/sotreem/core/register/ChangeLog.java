package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/**
 * History and queue. Every change of a record is a row of history; a change made here has also its place in the queue,
 * which says what must still be told to the portal. Nothing is ever taken out of either.
 */
final class ChangeLog {
    private static final String CHANGE = """
            SELECT c.position, c.session, c.number, c.groupNumber, c.op, c.baseVersion,
                   h.entity, h.record, coalesce(c.before, h.before), coalesce(c.after, h.after), h.schema,
                   h.hlc, h.actor
            FROM change_log c JOIN history h ON h.seq = c.history
            """;

    private final EncryptedDatabase database;
    private final UUID session;
    private long lastNumber;

    /** One row of history. */
    private record Entry(Entity entity, UUID record, Op op, Delta delta, Stamp by, Instant savedAt) {
    }

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
     * @param change what the portal is to be told
     * @param op     what it was for history: a record the portal refused is created anew there, and changed here
     * @param here   what it did to the row here
     * @return the history row that opens the fence for the record's row
     */
    long add(Change change, Op op, Delta here, Instant savedAt) {
        long seq = addHistory(new Entry(change.entity(), change.record(), op, here,
                new Stamp(change.hlc(), change.actor()), savedAt), "here");
        boolean asHere = change.delta().equals(here);
        database.run("""
                INSERT INTO change_log (session, number, groupNumber, history, op, baseVersion, before, after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, Columns.bytes(change.id().session()), change.id().number(), change.group(), seq,
                change.op().code(), change.baseVersion(), asHere ? null : Columns.json(change.delta().before()),
                asHere ? null : Columns.json(change.delta().after()));
        lastNumber = change.id().number();
        return seq;
    }

    /** Adds what somebody else did, as the portal tells it; the history row opens the fence as well. */
    long addTold(Entity entity, UUID record, Op op, Delta delta, Stamp by) {
        return addHistory(new Entry(entity, record, op, delta, by, Instant.ofEpochMilli(by.hlc().millis())), "portal");
    }

    private long addHistory(Entry entry, String origin) {
        database.run("""
                INSERT INTO history (entity, record, op, before, after, schema, hlc, savedAt, actor, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entry.entity.code(), Columns.bytes(entry.record), entry.op.code(),
                Columns.json(entry.delta.before()), Columns.json(entry.delta.after()), Change.SCHEMA,
                entry.by.hlc().packed(), entry.savedAt.toEpochMilli(), entry.by.actor(), origin);
        return database.number("SELECT last_insert_rowid()");
    }

    /** The queue after a position, in order. */
    List<Queued> after(long position, int most) {
        return database.query(CHANGE + " WHERE c.position > ? ORDER BY c.position LIMIT ?", this::queued,
                position, most);
    }

    /**
     * What is open of a record, in order: the changes that wait, and those that were refused and nobody has dealt with.
     * Of a refused one the fields are left out of which a later change has told the portal since.
     */
    List<Change> open(UUID record, long settledTo) {
        List<Queued> all = database.query(CHANGE + " WHERE h.record = ? ORDER BY c.position", this::queued,
                Columns.bytes(record));
        Set<Long> refused = refused(record).stream().map(Queued::position).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        List<Change> open = new ArrayList<>();
        for (Queued queued : all.reversed()) {
            if (queued.position > settledTo) {
                open.addFirst(queued.change);
            } else if (refused.contains(queued.position)) {
                open.addFirst(queued.change.as(queued.change.op(), queued.change.delta().without(told)));
            } else {
                told.addAll(queued.change.delta().keys());
            }
        }
        return open;
    }

    /** The changes of a record that were refused and nobody has dealt with, in order. */
    List<Queued> refused(UUID record) {
        return database.query(CHANGE + " WHERE h.record = ? AND " + Reviews.REFUSED + " ORDER BY c.position",
                this::queued, Columns.bytes(record));
    }

    /** Whether any change was ever refused. */
    boolean hasRefusals() {
        return database.number("SELECT EXISTS (SELECT 1 FROM outcome WHERE result IN "
                + "('rejected', 'dependency-rejected'))") == 1;
    }

    /** The records of which a change was refused, whether anybody has dealt with it or not. */
    Set<UUID> recordsRefused() {
        return Set.copyOf(database.query("""
                SELECT h.record FROM outcome o JOIN change_log c ON c.position = o.position
                JOIN history h ON h.seq = c.history WHERE o.result IN ('rejected', 'dependency-rejected')
                """, row -> Columns.uuid(row.getBytes(1))));
    }

    /**
     * What the portal has in a field of a refused change, as far as it can be known here: what was there before it,
     * and each later change that was taken, or will be since it says rightly what is there.
     */
    String leftBy(Queued refused, String field) {
        String left = refused.change.delta().before().get(field);
        for (Delta later : database.query("""
                SELECT coalesce(c.before, h.before), coalesce(c.after, h.after)
                FROM change_log c JOIN history h ON h.seq = c.history
                WHERE h.record = ?1 AND c.position > ?2 AND NOT EXISTS (
                    SELECT 1 FROM outcome o WHERE o.position = c.position AND (
                        o.result IN ('rejected', 'dependency-rejected') OR o.result = 'conflict' AND o.field = ?3))
                ORDER BY c.position
                """, row -> delta(row, 1), Columns.bytes(refused.change.record()), refused.position, field)) {
            boolean isTaken = later.keys().contains(field) && later.before().get(field).equals(left);
            left = isTaken ? later.after().get(field) : left;
        }
        return left;
    }

    /** The changes of the same save that were refused only because this one was, or because they refer to a refusal. */
    List<Queued> dependentsOfSave(Change change) {
        return database.query(CHANGE + """
                WHERE c.session = ? AND c.number >= ? AND c.groupNumber = ? AND
                """ + Reviews.DEPENDENT + " ORDER BY c.position", this::queued, Columns.bytes(change.id().session()),
                change.group(), change.group());
    }

    /** All changes that were refused only because of others, and that nobody has dealt with, in order. */
    List<Queued> dependents() {
        return database.query(CHANGE + " WHERE " + Reviews.DEPENDENT + " ORDER BY c.position", this::queued);
    }

    /** The changes of a record that were refused only because of others, and that nobody has dealt with, in order. */
    List<Queued> dependents(UUID record) {
        return database.query(CHANGE + " WHERE h.record = ? AND " + Reviews.DEPENDENT + " ORDER BY c.position",
                this::queued, Columns.bytes(record));
    }

    /** The changes of the same save that were refused for a reason of their own and nobody has dealt with, in order. */
    List<Queued> causesInSave(Change change) {
        return database.query(CHANGE + """
                WHERE c.session = ? AND c.number >= ? AND c.groupNumber = ? AND
                """ + Reviews.REFUSED + " AND NOT " + Reviews.DEPENDS + " ORDER BY c.position", this::queued,
                Columns.bytes(change.id().session()), change.group(), change.group());
    }

    /** The records that one save changed. */
    List<UUID> recordsOfSave(Change change) {
        return database.query("""
                SELECT h.record FROM change_log c JOIN history h ON h.seq = c.history
                WHERE c.session = ? AND c.number >= ? AND c.groupNumber = ?
                """, row -> Columns.uuid(row.getBytes(1)), Columns.bytes(change.id().session()), change.group(),
                change.group());
    }

    /** Whether this laptop told the portal of the record, and the portal has answered. */
    boolean isCreationAnswered(UUID record) {
        return database.first("""
                SELECT EXISTS (SELECT 1 FROM batch b WHERE b.receipt IS NOT NULL
                    AND c.position BETWEEN b.firstPosition AND b.lastPosition)
                FROM history h JOIN change_log c ON c.history = h.seq
                WHERE h.record = ? AND c.op = 'C' ORDER BY c.position DESC LIMIT 1
                """, row -> row.getBoolean(1), Columns.bytes(record)).orElse(false);
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

    /** When each of these changes was saved. */
    List<Instant> savedAt(long first, long last) {
        return database.query("""
                SELECT h.savedAt FROM change_log c JOIN history h ON h.seq = c.history
                WHERE c.position BETWEEN ? AND ? ORDER BY c.position
                """, row -> Instant.ofEpochMilli(row.getLong(1)), first, last);
    }

    /** Knows a session of which changes are put back. */
    void knowSession(UUID lost, Instant startedAt) {
        database.run("INSERT INTO session (session, startedAt) VALUES (?, ?) ON CONFLICT DO NOTHING",
                Columns.bytes(lost), startedAt.toEpochMilli());
    }

    /** The content a record had once this change was made. */
    Values contentAfter(Queued queued) {
        Values content = Values.EMPTY;
        for (Delta delta : database.query("""
                SELECT before, after FROM history WHERE record = ?
                    AND seq <= (SELECT history FROM change_log WHERE position = ?) ORDER BY seq
                """, row -> delta(row, 1), Columns.bytes(queued.change().record()), queued.position())) {
            content = delta.applyTo(content);
        }
        return content;
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
