package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Equally long columns of whole numbers. Where neighbours are near one another a column is written in steps, each the
 * difference to the number before, because small numbers compress.
 */
final class NumberColumns {
    private final JsonIn in;
    private final Map<String, List<Long>> columns = new HashMap<>();

    private NumberColumns(JsonIn in) {
        this.in = in;
    }

    /**
     * Reads an object of columns; those of other names are passed over.
     *
     * @param plain names of the columns written as they are
     * @param steps names of the columns written in steps
     * @param max   most rows
     */
    static NumberColumns read(JsonIn in, Set<String> plain, Set<String> steps, int max) throws Unreadable {
        NumberColumns read = new NumberColumns(in);
        in.object(name -> {
            if (plain.contains(name)) {
                read.columns.put(name, in.list(max, in::number));
            } else if (steps.contains(name)) {
                read.columns.put(name, sums(in.list(max, in::number)));
            } else {
                in.skip();
            }
        });
        boolean equallyLong = read.columns.values().stream().mapToInt(List::size).distinct().count() == 1;
        if (read.columns.size() != plain.size() + steps.size() || !equallyLong) {
            throw in.unreadable("columns are missing or of different length");
        }
        return read;
    }

    private static List<Long> sums(List<Long> steps) {
        List<Long> sums = new ArrayList<>();
        long sum = 0;
        for (long step : steps) {
            sum += step;
            sums.add(sum);
        }
        return sums;
    }

    int rows() {
        return columns.values().iterator().next().size();
    }

    long at(String name, int row) {
        return columns.get(name).get(row);
    }

    /** The number of a row, when it is one of these. */
    int within(String name, int row, int min, int max) throws Unreadable {
        long number = at(name, row);
        if (number < min || number > max) {
            throw in.unreadable("a number is out of range");
        }
        return (int) number;
    }

    /** What the number of a row stands for. */
    <T> T in(List<T> list, String name, int row) throws Unreadable {
        return list.get(within(name, row, 0, list.size() - 1));
    }

    /** The clock written in the columns {@code millis} and {@code counter}. */
    Hlc clock(int row) throws Unreadable {
        return Hlc.of(at("millis", row), within("counter", row, 0, Hlc.COUNTER_MAX));
    }

    static <T> void write(JsonGenerator out, String name, List<T> rows, ToLongFunction<T> number) throws IOException {
        out.writeArrayFieldStart(name);
        for (T row : rows) {
            out.writeNumber(number.applyAsLong(row));
        }
        out.writeEndArray();
    }

    static <T> void writeSteps(JsonGenerator out, String name, List<T> rows, ToLongFunction<T> number)
            throws IOException {
        long[] last = {0};
        write(out, name, rows, row -> {
            long step = number.applyAsLong(row) - last[0];
            last[0] += step;
            return step;
        });
    }

    static <T> void writeClocks(JsonGenerator out, List<T> rows, Function<T, Hlc> clock)
            throws IOException {
        writeSteps(out, "millis", rows, row -> clock.apply(row).millis());
        write(out, "counter", rows, row -> clock.apply(row).counter());
    }
}
