package vn.sotreem.core.register;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The orders of the whole register, 4 bytes a child and order. What was written is taken out and put in at its new
 * place; the few rows that lie on the way to it are compared where they stand, so no keys are kept.
 */
final class ChildOrders {
    private static final int ROWS_FIRST = 1_024;
    private static final int TEN = 10;
    private static final String BY_NAME = """
            SELECT rid FROM child INDEXED BY child_by_name WHERE state = '' ORDER BY nameKey, rid
            """;
    /** The households are sorted; the children of each stand in the index as they are to be. */
    private static final String BY_HOUSEHOLD = """
            WITH home AS MATERIALIZED (
                SELECT h.id FROM hamlet t CROSS JOIN household h ON h.hamlet = t.id
                ORDER BY t.nameKey, t.id, h.numberKey, h.rid)
            SELECT c.rid FROM home CROSS JOIN child c INDEXED BY child_of_household
            ON c.household = home.id AND c.state = ''
            """;
    private static final String BIN = "SELECT rid FROM child WHERE state <> '' ORDER BY nameKey, rid";
    private static final String NAME_BEFORE = """
            SELECT (a.nameKey, a.rid) < (b.nameKey, b.rid) FROM child a CROSS JOIN child b WHERE a.rid = ? AND b.rid = ?
            """;
    private static final String PLACE_BEFORE = """
            SELECT (at.nameKey, at.id, ah.numberKey, ah.rid, a.birth, a.rid)
                < (bt.nameKey, bt.id, bh.numberKey, bh.rid, b.birth, b.rid)
            FROM child a CROSS JOIN household ah ON ah.id = a.household CROSS JOIN hamlet at ON at.id = ah.hamlet
            CROSS JOIN child b CROSS JOIN household bh ON bh.id = b.household CROSS JOIN hamlet bt ON bt.id = bh.hamlet
            WHERE a.rid = ? AND b.rid = ?
            """;

    private final EncryptedDatabase database;
    private int[] byName;
    private int[] byHousehold;

    ChildOrders(EncryptedDatabase database) {
        this.database = database;
    }

    void forget() {
        byName = null;
        byHousehold = null;
    }

    /** Reads one of the two, and tells whether there was one to read. */
    boolean readAhead() {
        if (byName == null) {
            byName();
        } else if (byHousehold == null) {
            byHousehold();
        } else {
            return false;
        }
        return true;
    }

    /** All rows by name, the bin left out. */
    int[] byName() {
        byName = byName == null ? rows(BY_NAME) : byName;
        return byName;
    }

    /** All rows by hamlet and household, the bin left out. */
    int[] byHousehold() {
        byHousehold = byHousehold == null ? rows(BY_HOUSEHOLD) : byHousehold;
        return byHousehold;
    }

    /** The rows that lie in the bin, by name. */
    int[] bin() {
        return rows(BIN);
    }

    /** These rows were written. */
    void refresh(BitSet changed) {
        int[] standing = changed.stream().filter(row ->
                database.number("SELECT state = '' FROM child WHERE rid = ?", row) == 1).toArray();
        byName = byName == null ? null : moved(byName, changed, standing, NAME_BEFORE);
        byHousehold = byHousehold == null ? null : moved(byHousehold, changed, standing, PLACE_BEFORE);
    }

    private int[] moved(int[] rows, BitSet changed, int[] standing, String isBefore) {
        int[] rest = Arrays.stream(rows).filter(row -> !changed.get(row)).toArray();
        int[] ordered = Arrays.copyOf(rest, rest.length + standing.length);
        int length = rest.length;
        for (int row : standing) {
            int place = place(ordered, length, row, isBefore);
            System.arraycopy(ordered, place, ordered, place + 1, length - place);
            ordered[place] = row;
            length++;
        }
        return ordered;
    }

    private int place(int[] rows, int length, int row, String isBefore) {
        int from = 0;
        int to = length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (database.number(isBefore, rows[middle], row) == 1) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The rows of a query as one text, because a hundred thousand answers of one number each take longer. */
    private int[] rows(String sql) {
        String text = database.first("SELECT coalesce(group_concat(rid, ' '), '') FROM (" + sql + ")",
                row -> row.getString(1)).orElseThrow();
        int[] rows = new int[ROWS_FIRST];
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            int row = 0;
            for (; at < text.length() && text.charAt(at) != ' '; at++) {
                row = TEN * row + text.charAt(at) - '0';
            }
            rows = count == rows.length ? Arrays.copyOf(rows, 2 * count) : rows;
            rows[count++] = row;
        }
        return Arrays.copyOf(rows, count);
    }
}
