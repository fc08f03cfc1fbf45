package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Entity;

/** Looks up the receipts of a record's changes, as they are kept; belongs to the register's thread. */
public final class Receipts {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final Outbox outbox;
    private final Records records;
    private final Supplier<Sight> sight;

    Receipts(EncryptedDatabase database, Settings settings, Outbox outbox, Records records, Supplier<Sight> sight) {
        this.database = database;
        this.settings = settings;
        this.outbox = outbox;
        this.records = records;
        this.sight = sight;
    }

    /**
     * Every change of the record that was saved here, oldest first, with what is known of its way. A change of nothing
     * that the person who works may be shown is left out.
     */
    public List<ReceiptLine> of(UUID record) {
        Sight seeing = sight.get();
        Shown shown = new Shown(records, seeing);
        if (Stream.of(Entity.values()).anyMatch(entity -> isThere(entity, record) && !shown.isSeen(entity, record))) {
            return List.of();
        }
        long settledTo = outbox.settledTo();
        return database.query("""
                SELECT c.position, h.savedAt, h.actor, c.op, coalesce(c.before, h.before), coalesce(c.after, h.after),
                    h.entity
                FROM change_log c JOIN history h ON h.seq = c.history WHERE h.record = ? ORDER BY c.position
                """, row -> line(row, settledTo, seeing), Columns.bytes(record)).stream()
                .flatMap(Optional::stream).toList();
    }

    private boolean isThere(Entity entity, UUID record) {
        return records.table(entity).stored(record).isPresent();
    }

    private Optional<ReceiptLine> line(ResultSet row, long settledTo, Sight seeing) throws SQLException {
        long position = row.getLong(1);
        boolean isSettled = position <= settledTo;
        Delta whole = new Delta(Columns.values(row.getString(5)), Columns.values(row.getString(6)));
        Delta told = seeing.shown(Entity.of(row.getString(7)).orElseThrow(), whole);
        if (told.keys().isEmpty() && !whole.keys().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReceiptLine(position, Instant.ofEpochMilli(row.getLong(2)), row.getString(3),
                Op.of(row.getString(4)), told.keys(), isSettled ? receipt(position) : Optional.empty(),
                isSettled ? outcomes(position) : List.of()));
    }

    /** Of a change that was told in several epochs the latest receipt holds. */
    private Optional<ReceiptLine.InBatch> receipt(long position) {
        return database.first("""
                SELECT hash, bytes, count, receivedAt, receipt FROM batch
                WHERE ? BETWEEN firstPosition AND lastPosition AND receipt IS NOT NULL
                ORDER BY epoch DESC, number DESC LIMIT 1
                """, this::inBatch, position);
    }

    private ReceiptLine.InBatch inBatch(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes(1);
        byte[] bytes = row.getBytes(2);
        Instant receivedAt = Instant.ofEpochMilli(row.getLong(4));
        SealedBatch batch = new SealedBatch(Outbox.header(bytes).id(), hash, bytes, row.getInt(3));
        byte[] receipt = row.getBytes(5);
        boolean isSigned = settings.enrolment().flatMap(portal -> Outbox.verified(batch, receipt,
                portal.verifyingKey())).isPresent();
        return new ReceiptLine.InBatch(batch.id(), hash, receivedAt, isSigned);
    }

    private List<Outcome> outcomes(long position) {
        return database.query("SELECT result, code, field FROM outcome WHERE position = ? ORDER BY field",
                row -> new Outcome(0, Result.of(row.getString(1)), row.getString(2), row.getString(3)), position);
    }
}
