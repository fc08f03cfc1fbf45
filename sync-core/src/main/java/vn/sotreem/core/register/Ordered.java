package vn.sotreem.core.register;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;

/**
 * Rows in an order.
 *
 * @param blanksFrom where those begin of whom nothing is known that they could be ordered by
 */
record Ordered(int[] rows, int blanksFrom) {
    static final Comparator<String> BLANK_LAST =
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

    /** All of them, as they are. */
    static Ordered all(int[] rows) {
        return new Ordered(rows, rows.length);
    }

    /** By a key, "" for nothing known; those with the same one stay as they were. */
    static Ordered by(int[] rows, IntFunction<String> key) {
        int[] ordered = Arrays.stream(rows).boxed()
                .sorted(Comparator.comparing(key::apply, BLANK_LAST)).mapToInt(Integer::intValue).toArray();
        return new Ordered(ordered, (int) Arrays.stream(ordered).filter(row -> !key.apply(row).isEmpty()).count());
    }

    /** The rows, or from the last to the first those of whom something is known. */
    int[] rows(boolean down) {
        if (!down) {
            return rows;
        }
        int[] turned = rows.clone();
        for (int at = 0; at < blanksFrom; at++) {
            turned[at] = rows[blanksFrom - 1 - at];
        }
        return turned;
    }
}
