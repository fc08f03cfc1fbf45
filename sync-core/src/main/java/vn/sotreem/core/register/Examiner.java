package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.domain.Values;

/**
 * Looks whether everything the register keeps agrees: the file with itself, every row with its history, the queue with
 * history and with the batches, each batch with the one before it.
 */
final class Examiner {
    private static final int FINDINGS_MAX = 100;

    private final EncryptedDatabase database;
    private final List<RecordTable<?>> tables;
    private final BooleanSupplier accessLog;
    private final List<String> findings = new ArrayList<>();

    /** @param accessLog whether it is whole */
    Examiner(EncryptedDatabase database, List<RecordTable<?>> tables, BooleanSupplier accessLog) {
        this.database = database;
        this.tables = tables;
        this.accessLog = accessLog;
    }

    Examination examine() {
        file();
        tables.forEach(this::rows);
        queue();
        batches();
        if (!accessLog.getAsBoolean()) {
            findings.add("access-log-broken");
        }
        return new Examination(database.number("SELECT count(*) FROM change_log"),
                database.number("SELECT count(*) FROM batch"),
                findings.subList(0, Math.min(findings.size(), FINDINGS_MAX)));
    }

    private void file() {
        database.query("PRAGMA integrity_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok")).forEach(line -> findings.add("file-damaged"));
        database.query("PRAGMA foreign_key_check", row -> row.getString(1))
                .forEach(table -> findings.add("reference-missing " + table));
        try {
            database.run("INSERT INTO child_words (child_words) VALUES ('integrity-check')");
        } catch (StorageFault damaged) {
            findings.add("search-index-damaged");
        }
    }

    /** Every row is what its history makes of it, and says so. */
    private void rows(RecordTable<?> table) {
        var record = new Object() {
            private UUID id;
            private Values content = Values.EMPTY;
            private long seq;
        };
        database.each("SELECT record, seq, before, after FROM history WHERE entity = ? ORDER BY record, seq", row -> {
            UUID id = Columns.uuid(row.getBytes(1));
            if (!id.equals(record.id)) {
                compare(table, record.id, record.seq, record.content);
                record.id = id;
                record.content = Values.EMPTY;
            }
            record.seq = row.getLong(2);
            record.content = new Delta(Columns.values(row.getString(3)), Columns.values(row.getString(4)))
                    .applyTo(record.content);
            return id;
        }, table.entity().code());
        compare(table, record.id, record.seq, record.content);
        long rows = database.number("SELECT count(*) FROM " + table.entity().code());
        long records = database.number("SELECT count(DISTINCT record) FROM history WHERE entity = ?",
                table.entity().code());
        if (rows != records) {
            findings.add("rows-without-history " + table.entity().code());
        }
    }

    private void compare(RecordTable<?> table, UUID id, long seq, Values content) {
        if (id == null) {
            return;
        }
        boolean agrees = table.stored(id).map(RecordTable.Stored::values).filter(content::equals).isPresent()
                && database.number("SELECT seq FROM " + table.entity().code() + " WHERE id = ?",
                Columns.bytes(id)) == seq;
        if (!agrees) {
            findings.add("row-differs-from-history " + table.entity().code() + " " + id);
        }
    }

    private void queue() {
        if (database.number("SELECT coalesce(max(position), 0) - count(*) FROM change_log") != 0) {
            findings.add("queue-has-gaps");
        }
        if (database.number("""
                SELECT count(*) FROM history h
                WHERE origin = 'here' AND NOT EXISTS (SELECT 1 FROM change_log c WHERE c.history = h.seq)
                """) > 0) {
            findings.add("change-not-queued");
        }
        if (database.number("SELECT count(*) FROM outcome o WHERE o.position NOT IN (SELECT position FROM change_log)")
                > 0) {
            findings.add("outcome-of-no-change");
        }
    }

    /**
     * Batches cover the queue without gap or overlap, each carries the hash of the one before, receipts come in order.
     * A later epoch begins after what has a receipt, or anew.
     */
    private void batches() {
        var chain = new Object() {
            private long epoch;
            private long position;
            private byte[] hash = BatchHeader.noneBefore();
            private boolean waiting;
        };
        Map<String, Long> settled = new HashMap<>(Map.of(HexFormat.of().formatHex(BatchHeader.noneBefore()), 0L));
        database.each("""
                SELECT epoch, number, firstPosition, lastPosition, count, previous, hash, receipt IS NOT NULL
                FROM batch ORDER BY epoch, number
                """, row -> {
            long number = row.getLong(2);
            if (row.getLong(1) != chain.epoch) {
                chain.epoch = row.getLong(1);
                chain.hash = row.getBytes(6);
                chain.waiting = false;
                Long begins = settled.get(HexFormat.of().formatHex(chain.hash));
                if (begins == null) {
                    findings.add("batch-chain-broken " + number);
                }
                chain.position = begins == null ? row.getLong(3) - 1 : begins;
            }
            // A batch without changes stands in the place of some that the portal could not take.
            boolean holdsAll = row.getLong(5) == 0 || inQueue(row.getLong(3), row.getLong(4)) == row.getLong(5);
            if (row.getLong(3) != chain.position + 1 || !holdsAll) {
                findings.add("batch-does-not-follow-queue " + number);
            }
            if (!Arrays.equals(chain.hash, row.getBytes(6))) {
                findings.add("batch-chain-broken " + number);
            }
            boolean hasReceipt = row.getBoolean(8);
            if (hasReceipt && chain.waiting) {
                findings.add("receipt-out-of-order " + number);
            }
            chain.position = row.getLong(4);
            chain.hash = row.getBytes(7);
            chain.waiting |= !hasReceipt;
            if (hasReceipt) {
                settled.put(HexFormat.of().formatHex(chain.hash), chain.position);
            }
            return number;
        });
    }

    private long inQueue(long first, long last) {
        return database.number("SELECT count(*) FROM change_log WHERE position BETWEEN ? AND ?", first, last);
    }
}
