package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;

/** Numbers that stand more than once among many. */
final class Repeated {
    private final Set<Long> numbers = new HashSet<>();

    /** @param none stands for no number */
    Repeated(LongStream among, long none) {
        long[] sorted = among.filter(number -> number != none).toArray();
        Arrays.sort(sorted);
        for (int index = 1; index < sorted.length; index++) {
            if (sorted[index] == sorted[index - 1]) {
                numbers.add(sorted[index]);
            }
        }
    }

    boolean has(long number) {
        return !numbers.isEmpty() && numbers.contains(number);
    }

    /** Where each of them stands. */
    Map<Long, List<Integer>> rows(int size, IntToLongFunction number) {
        Map<Long, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < size; row++) {
            if (has(number.applyAsLong(row))) {
                rows.computeIfAbsent(number.applyAsLong(row), one -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }
}
