package vn.sotreem.core.register;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * The answer to a {@link ChildQuery}: which children, in order, without their contents. It is small enough for a whole
 * commune (4 bytes a child); the rows are read as they are shown.
 */
public final class Listing {
    private final int[] rows;
    private final boolean isTelling;

    Listing(int[] rows) {
        this(rows, false);
    }

    /** @param isTelling whether being listed says of a child that it stands in a restricted group */
    Listing(int[] rows, boolean isTelling) {
        this.rows = rows;
        this.isTelling = isTelling;
    }

    /** The same list, to be taken away with the groups that only few may see. */
    public Listing withGroups() {
        return new Listing(rows, true);
    }

    /** Whether being listed says of a child that it stands in a restricted group. */
    public boolean isTelling() {
        return isTelling;
    }

    public int size() {
        return rows.length;
    }

    long row(int index) {
        return rows[index];
    }

    /** Some of the same list, in its order. */
    public Listing only(Collection<Integer> indices) {
        return new Listing(indices.stream().mapToInt(Integer::intValue).sorted().map(index -> rows[index]).toArray(),
                isTelling);
    }

    /** Where the children of another list stand in this one; who is not in it any more is left out. */
    public int[] indicesOf(Listing other) {
        BitSet wanted = new BitSet();
        Arrays.stream(other.rows).forEach(wanted::set);
        return IntStream.range(0, rows.length).filter(index -> wanted.get(rows[index])).toArray();
    }

    int indexOf(long row) {
        return IntStream.range(0, rows.length).filter(index -> rows[index] == row).findFirst().orElse(-1);
    }
}
