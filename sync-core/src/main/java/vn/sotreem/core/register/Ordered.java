package vn.sotreem.core.register;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
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

    /**
     * By a key, "" for nothing known; those with the same one stay as they were. Only different keys are compared: of
     * most columns there are few.
     */
    static Ordered by(int[] rows, IntFunction<String> key) {
        Map<String, Integer> kinds = new HashMap<>();
        int[] kind = Arrays.stream(rows)
                .map(row -> kinds.computeIfAbsent(key.apply(row), text -> kinds.size())).toArray();
        int[] many = new int[kinds.size()];
        Arrays.stream(kind).forEach(each -> many[each]++);
        int[] next = new int[kinds.size()];
        int from = 0;
        for (String text : kinds.keySet().stream().sorted(BLANK_LAST).toList()) {
            next[kinds.get(text)] = from;
            from += many[kinds.get(text)];
        }
        int[] ordered = new int[rows.length];
        for (int at = 0; at < rows.length; at++) {
            ordered[next[kind[at]]++] = rows[at];
        }
        return new Ordered(ordered, rows.length - (kinds.containsKey("") ? many[kinds.get("")] : 0));
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
