package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Values;

/**
 * Contents of records as columns, one for each field that any of them has. A cell is a text, the number of an id in
 * steps, or null where the field is not known. Fields this program does not know are columns like any other.
 */
final class FieldColumns {
    /** Cells of all field columns of one message together: 500 for each change, twelve times what a child has. */
    static final int CELLS_MAX = 500 * SealedBatch.CHANGES_MAX;

    private final JsonIn in;
    private final List<UUID> ids;
    private int cells;

    /** @param ids what the numbers in cells stand for */
    FieldColumns(JsonIn in, List<UUID> ids) {
        this.in = in;
        this.ids = ids;
    }

    /** Reads an object of columns for so many rows. */
    List<Values> read(int rows) throws Unreadable {
        List<Map<String, String>> texts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            texts.add(new HashMap<>());
        }
        in.object(key -> readColumn(key, texts));
        return texts.stream().map(Values::of).toList();
    }

    private void readColumn(String key, List<Map<String, String>> rows) throws Unreadable {
        cells += Math.max(rows.size(), 1);
        if (cells > CELLS_MAX) {
            throw in.unreadable("too many fields");
        }
        long[] last = {0};
        List<String> column = in.list(rows.size(), () -> readCell(last));
        if (column.size() != rows.size()) {
            throw in.unreadable("a column is too short");
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).put(key, column.get(row));
        }
    }

    private String readCell(long[] last) throws Unreadable {
        if (in.isNull()) {
            return null;
        }
        if (!in.isNumber()) {
            return in.text();
        }
        last[0] += in.number();
        if (last[0] < 0 || last[0] >= ids.size()) {
            throw in.unreadable("a number leads nowhere");
        }
        return ids.get((int) last[0]).toString();
    }

    /** The ids that stand in these contents. */
    static Stream<UUID> idsIn(Values values) {
        return values.asMap().values().stream().map(Ids::parse).flatMap(Optional::stream);
    }

    static void write(JsonGenerator out, String name, List<Values> rows, Ids ids) throws IOException {
        SortedSet<String> keys = new TreeSet<>();
        rows.forEach(values -> keys.addAll(values.keys()));
        out.writeObjectFieldStart(name);
        for (String key : keys) {
            writeColumn(out, key, rows, ids);
        }
        out.writeEndObject();
    }

    private static void writeColumn(JsonGenerator out, String key, List<Values> rows, Ids ids) throws IOException {
        out.writeArrayFieldStart(key);
        int last = 0;
        for (Values values : rows) {
            Optional<UUID> id = Ids.parse(values.get(key));
            if (id.isPresent()) {
                int number = ids.number(id.get());
                out.writeNumber(number - last);
                last = number;
            } else if (values.has(key)) {
                out.writeString(values.get(key));
            } else {
                out.writeNull();
            }
        }
        out.writeEndArray();
    }
}
