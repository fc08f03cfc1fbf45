package vn.sotreem.core.register;

/**
 * The answer to a {@link ChildQuery}: which children, in order, without their contents. It is small enough for a whole
 * commune (8 bytes a child); the rows are read as they are shown.
 */
public final class Listing {
    private final long[] rows;

    Listing(long[] rows) {
        this.rows = rows;
    }

    public int size() {
        return rows.length;
    }

    long row(int index) {
        return rows[index];
    }

    int indexOf(long row) {
        for (int index = 0; index < rows.length; index++) {
            if (rows[index] == row) {
                return index;
            }
        }
        return -1;
    }
}
