package vn.sotreem.core.register;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Folding;

/**
 * Finds children as one types. The orders of the whole register are kept in memory (8 bytes a child) until something is
 * saved; a search is then only a set of row numbers by which the order is sifted, so nothing is ever sorted twice and
 * the count is always exact.
 */
final class ChildFinder {
    private static final int ROWS_FIRST = 1_024;

    private final EncryptedDatabase database;
    private long[] byName;
    private long[] byHousehold;

    ChildFinder(EncryptedDatabase database) {
        this.database = database;
    }

    /** Forgets the orders: a row was written. */
    void forget() {
        byName = null;
        byHousehold = null;
    }

    /** Those that a person may be shown. */
    Listing find(ChildQuery query, Sight sight) {
        long[] all = order(query.order());
        Optional<BitSet> named = match(query.text());
        Optional<BitSet> there = inHamlets(query, sight);
        if (named.isEmpty() && there.isEmpty()) {
            return new Listing(all);
        }
        BitSet wanted = named.or(() -> there).orElseThrow();
        there.ifPresent(wanted::and);
        return new Listing(Arrays.stream(all).filter(row -> wanted.get(Math.toIntExact(row))).toArray());
    }

    private long[] order(ChildQuery.Order order) {
        return switch (order) {
            case NAME -> byName == null ? byName = rows("""
                    SELECT rid FROM child INDEXED BY child_by_name WHERE state = '' ORDER BY nameKey, rid
                    """) : byName;
            case HOUSEHOLD -> byHousehold == null ? byHousehold = rows("""
                    SELECT c.rid FROM hamlet t
                    CROSS JOIN household h ON h.hamlet = t.id
                    CROSS JOIN child c ON c.household = h.id
                    WHERE c.state = '' ORDER BY t.nameKey, t.id, h.numberKey, h.rid, c.birth, c.rid
                    """) : byHousehold;
        };
    }

    /** The rows whose words begin with all of the typed words; empty when nothing to look for was typed. */
    private Optional<BitSet> match(String typed) {
        String folded = Folding.fold(typed);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        String beginnings = Arrays.stream(folded.split(" "))
                .map(word -> "\"" + word + "\"*").collect(Collectors.joining(" AND "));
        return Optional.of(set(rows("SELECT rowid FROM child_words WHERE child_words MATCH ?", beginnings)));
    }

    private Optional<BitSet> inHamlets(ChildQuery query, Sight sight) {
        if (!sight.isLimited()) {
            return query.hamlet().map(this::inHamlet);
        }
        BitSet own = new BitSet();
        sight.hamlets().stream().filter(hamlet -> query.hamlet().map(hamlet::equals).orElse(true))
                .forEach(hamlet -> own.or(inHamlet(hamlet)));
        return Optional.of(own);
    }

    private BitSet inHamlet(UUID hamlet) {
        return set(rows("""
                SELECT c.rid FROM household h CROSS JOIN child c ON c.household = h.id WHERE h.hamlet = ?
                """, Columns.bytes(hamlet)));
    }

    private static BitSet set(long[] rows) {
        BitSet set = new BitSet();
        for (long row : rows) {
            set.set(Math.toIntExact(row));
        }
        return set;
    }

    private long[] rows(String sql, Object... arguments) {
        var rows = new Object() {
            private long[] found = new long[ROWS_FIRST];
            private int count;

            private int add(long row) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count] = row;
                return count++;
            }
        };
        database.each(sql, row -> rows.add(row.getLong(1)), arguments);
        return Arrays.copyOf(rows.found, rows.count);
    }
}
