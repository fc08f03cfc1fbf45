package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What is kept in memory of every child and household, by row. It is read a slice at a time, so that whoever waits for
 * something else waits no longer than for a slice.
 */
final class ChildIndex {
    private static final int SLICE_ROWS = 1_000;

    private final EncryptedDatabase database;
    private final LocalDate today;
    private final FactsReader reader;
    private HouseholdFacts[] households;
    private ChildFacts[] children;
    private int householdsRead;
    private int childrenRead;

    ChildIndex(EncryptedDatabase database, Records records, FormerCommunes formerly, LocalDate today) {
        this.database = database;
        this.today = today;
        this.reader = new FactsReader(database, records, formerly, today);
        this.households = new HouseholdFacts[rows("household") + 1];
        this.children = new ChildFacts[rows("child") + 1];
    }

    private int rows(String table) {
        return Math.toIntExact(database.number("SELECT coalesce(max(rid), 0) FROM " + table));
    }

    LocalDate today() {
        return today;
    }

    boolean isComplete() {
        return childrenRead == children.length - 1 && householdsRead == households.length - 1;
    }

    /** Reads the next slice. */
    void step() {
        if (householdsRead < households.length - 1) {
            int last = Math.min(householdsRead + SLICE_ROWS, households.length - 1);
            readHouseholds(householdsRead + 1, last);
            householdsRead = last;
        } else {
            int last = Math.min(childrenRead + SLICE_ROWS, children.length - 1);
            readChildren(childrenRead + 1, last);
            childrenRead = last;
        }
    }

    /** Reads these rows again, as far as they were read; new ones too. */
    void refresh(BitSet changedHouseholds, BitSet changedChildren) {
        boolean wasComplete = isComplete();
        households = Arrays.copyOf(households, rows("household") + 1);
        children = Arrays.copyOf(children, rows("child") + 1);
        if (wasComplete) {
            householdsRead = households.length - 1;
            childrenRead = children.length - 1;
        }
        changedHouseholds.stream().filter(row -> row <= householdsRead).forEach(row -> readHouseholds(row, row));
        changedChildren.stream().filter(row -> row <= childrenRead).forEach(row -> readChildren(row, row));
    }

    private void readHouseholds(int first, int last) {
        reader.households(first, last, (facts, row) -> households[row] = facts);
    }

    private void readChildren(int first, int last) {
        reader.children(first, last, (facts, row) -> children[row] = facts);
    }

    ChildFacts child(int row) {
        return children[row];
    }

    HouseholdFacts householdOf(ChildFacts child) {
        return households[child.household()];
    }

    /** How many rows of households there are, 0 for none. */
    int householdRows() {
        return households.length;
    }
}
