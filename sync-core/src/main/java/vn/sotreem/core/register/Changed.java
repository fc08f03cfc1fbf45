package vn.sotreem.core.register;

import java.util.BitSet;
import java.util.Optional;

/**
 * Which rows are to be read again, because they or something that belongs to them was written. Every write of a record
 * stands in history, so nobody has to say what it was.
 *
 * @param households rows of households
 * @param children   rows of children
 */
record Changed(BitSet households, BitSet children) {
    /** Of more everything is read anew. */
    static final int WRITES_MAX = 1_000;

    private static final String WRITTEN = "WITH written AS (SELECT DISTINCT record FROM history WHERE seq > ?) ";

    /** How far history goes. */
    static long latest(EncryptedDatabase database) {
        return database.number("SELECT coalesce(max(seq), 0) FROM history");
    }

    /**
     * What was written after a row of history; empty when that is too much to be looked up, or a hamlet, on which too
     * much depends.
     */
    static Optional<Changed> since(EncryptedDatabase database, Records records, long seq) {
        boolean isMuch = latest(database) - seq > WRITES_MAX;
        return isMuch || database.number("SELECT EXISTS (SELECT 1 FROM history WHERE seq > ? AND entity = 'hamlet')",
                seq) == 1 ? Optional.empty()
                : Optional.of(new Changed(households(database, seq), children(database, records, seq)));
    }

    private static BitSet households(EncryptedDatabase database, long seq) {
        return rows(database, WRITTEN + """
                SELECT h.rid FROM written w CROSS JOIN household h ON h.id = w.record
                UNION SELECT h.rid FROM written w CROSS JOIN adult a ON a.id = w.record
                CROSS JOIN household h ON h.id = a.household
                """, seq);
    }

    private static BitSet children(EncryptedDatabase database, Records records, long seq) {
        BitSet rows = rows(database, WRITTEN + """
                SELECT c.rid FROM written w CROSS JOIN child c ON c.id = w.record
                UNION SELECT c.rid FROM written w CROSS JOIN child c ON c.household = w.record
                UNION SELECT c.rid FROM written w CROSS JOIN adult a ON a.id = w.record
                CROSS JOIN child c ON c.household = a.household
                UNION SELECT c.rid FROM written w CROSS JOIN spell s ON s.id = w.record
                CROSS JOIN child c ON c.id = s.child
                UNION SELECT c.rid FROM written w CROSS JOIN support s ON s.id = w.record
                CROSS JOIN child c ON c.id = s.child
                UNION SELECT c.rid FROM written w CROSS JOIN movement m ON m.id = w.record
                CROSS JOIN child c ON c.id = m.child
                """, seq);
        BitSet standing = new BitSet();
        rows.stream().forEach(row -> database.first("SELECT id FROM child WHERE rid = ? AND mergedInto <> ''",
                found -> Columns.uuid(found.getBytes(1)), row).map(records::standing).ifPresent(id -> standing.set(
                        (int) database.number("SELECT rid FROM child WHERE id = ?", Columns.bytes(id)))));
        rows.or(standing);
        return rows;
    }

    private static BitSet rows(EncryptedDatabase database, String sql, long seq) {
        BitSet rows = new BitSet();
        database.each(sql, row -> {
            rows.set(row.getInt(1));
            return rows;
        }, seq);
        return rows;
    }
}
