package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The register in the order of one column, 4 bytes a child. It is read a slice at a time; what is written afterwards is
 * put in its new place when the order is next asked for, and the few rows on the way to it are read once more.
 */
final class ColumnOrder {
    private static final int SLICE_ROWS = 2_000;
    /** Of more rows the order is read anew. */
    private static final int MOVED_MAX = 200;
    private static final String FROM = """
            , c.nameKey FROM child c CROSS JOIN household h ON h.id = c.household
            CROSS JOIN hamlet t ON t.id = h.hamlet WHERE c.state = '' AND c.rid
            """;

    private final EncryptedDatabase database;
    private final ColumnKey column;
    private final BitSet written = new BitSet();
    private String[] keys = new String[1];
    private int keysRead;
    private Ordered ordered = Ordered.all(new int[0]);
    private boolean isRead;

    /** Where a row belongs. */
    private record Place(String key, byte[] name, int row) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKey = Ordered.BLANK_LAST.compare(key, other.key);
            int byName = byKey != 0 ? byKey : Arrays.compareUnsigned(name, other.name);
            return byName != 0 ? byName : Integer.compare(row, other.row);
        }
    }

    ColumnOrder(EncryptedDatabase database, ColumnKey column) {
        this.database = database;
        this.column = column;
    }

    boolean isRead() {
        return isRead;
    }

    /** Reads the next slice; after the last one the rows are put in order. */
    void step(int[] byName) {
        int last = (int) database.number("SELECT coalesce(max(rid), 0) FROM child");
        if (keysRead < last) {
            int to = Math.min(keysRead + SLICE_ROWS, last);
            keys = Arrays.copyOf(keys, last + 1);
            database.each("SELECT c.rid, " + column.text() + FROM + " BETWEEN ? AND ?", row -> {
                keys[row.getInt(1)] = column.key().apply(row.getString(2));
                return row;
            }, keysRead + 1, to);
            keysRead = to;
        } else {
            ordered = Ordered.by(byName, this::key);
            keys = new String[1];
            keysRead = 0;
            isRead = true;
        }
    }

    /** One that was written meanwhile is put in its place later. */
    private String key(int row) {
        return keys[row] == null ? "" : keys[row];
    }

    /** These rows were written. */
    void changed(BitSet changed) {
        written.or(changed);
        if (written.cardinality() > MOVED_MAX) {
            written.clear();
            keysRead = 0;
            isRead = false;
        }
    }

    /** All rows in order, the bin left out. Only of an order that is read. */
    int[] rows(boolean down) {
        if (!written.isEmpty()) {
            move();
            written.clear();
        }
        return ordered.rows(down);
    }

    private void move() {
        int[] rest = Arrays.stream(ordered.rows()).filter(row -> !written.get(row)).toArray();
        int known = (int) Arrays.stream(ordered.rows(), 0, ordered.blanksFrom()).filter(row -> !written.get(row))
                .count();
        List<Place> moved = written.stream().mapToObj(this::place).flatMap(Optional::stream).toList();
        int[] rows = Arrays.copyOf(rest, rest.length + moved.size());
        int length = rest.length;
        for (Place place : moved) {
            int at = before(place, rows, length);
            System.arraycopy(rows, at, rows, at + 1, length - at);
            rows[at] = place.row;
            known += place.key.isEmpty() ? 0 : 1;
            length++;
        }
        ordered = new Ordered(rows, known);
    }

    private int before(Place place, int[] rows, int length) {
        int from = 0;
        int to = length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (place(rows[middle]).orElseThrow().compareTo(place) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private Optional<Place> place(int row) {
        return database.first("SELECT c.rid, " + column.text() + FROM + " = ?", this::place, row);
    }

    private Place place(ResultSet row) throws SQLException {
        return new Place(column.key().apply(row.getString(2)), row.getBytes(3), row.getInt(1));
    }
}
