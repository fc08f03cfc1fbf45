package vn.sotreem.core.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.sotreem.core.domain.Values;

/**
 * Reads what {@link FeedWriter} writes. Members, columns and fields it does not know are treated as in a batch; kinds
 * of record it does not know it carries, because whoever keeps a register must be able to count them.
 */
final class FeedReader {
    /** Kinds of record in a page: seven today. */
    private static final int SECTIONS_MAX = 64;
    /** Fields of all records of a page that have a stamp of their own. */
    private static final int STAMPS_MAX = 20 * FeedCodec.RECORDS_MAX;
    private static final Set<String> PLAIN = Set.of("section", "version", "counter", "actor");
    private static final Set<String> STEPS = Set.of("record", "millis");
    private static final Set<String> STAMPS_PLAIN = Set.of("field", "counter", "actor");
    private static final Set<String> STAMPS_STEPS = Set.of("row", "millis");

    private final JsonIn in;
    private List<String> actors = List.of();
    private List<UUID> ids = List.of();
    private List<String> fields = List.of();
    private NumberColumns columns;
    private NumberColumns stamps;
    private FieldColumns contents;
    private List<Values> content = List.of();
    private final List<String> sections = new ArrayList<>();

    private FeedReader(JsonIn in) {
        this.in = in;
    }

    /** The records in the order in which they were written. */
    static List<FeedRecord> read(byte[] json) throws Unreadable {
        return new FeedReader(new JsonIn(json)).read();
    }

    private List<FeedRecord> read() throws Unreadable {
        in.object(name -> {
            switch (name) {
                case "actors" -> actors = in.list(STAMPS_MAX, in::text);
                case "ids" -> ids = Ids.read(in, FieldColumns.CELLS_MAX);
                case "records" -> readColumns();
                case "fields" -> fields = in.list(STAMPS_MAX, in::text);
                case "stamps" -> stamps = NumberColumns.read(in, STAMPS_PLAIN, STAMPS_STEPS, STAMPS_MAX);
                case "sections" -> in.list(SECTIONS_MAX, () -> sections.add(readSection(sections.size())));
                default -> in.skip();
            }
        });
        in.end();
        if (columns == null || stamps == null) {
            throw in.unreadable("records or stamps are missing");
        }
        return records();
    }

    private void readColumns() throws Unreadable {
        columns = NumberColumns.read(in, PLAIN, STEPS, FeedCodec.RECORDS_MAX);
        contents = new FieldColumns(in, ids);
        content = new ArrayList<>(Collections.nCopies(columns.rows(), Values.EMPTY));
    }

    private String readSection(int number) throws Unreadable {
        int[] rows = IntStream.range(0, content.size()).filter(row -> columns.at("section", row) == number).toArray();
        String[] entity = {""};
        in.object(name -> {
            switch (name) {
                case "entity" -> entity[0] = in.text();
                case "content" -> readContent(rows);
                default -> in.skip();
            }
        });
        return entity[0];
    }

    private void readContent(int[] rows) throws Unreadable {
        if (contents == null) {
            throw in.unreadable("contents before the records they belong to");
        }
        List<Values> read = contents.read(rows.length);
        for (int i = 0; i < rows.length; i++) {
            content.set(rows[i], read.get(i));
        }
    }

    private List<FeedRecord> records() throws Unreadable {
        List<Map<String, Stamp>> stamped = new ArrayList<>();
        for (int row = 0; row < content.size(); row++) {
            Stamp first = stamp(columns, row);
            Map<String, Stamp> all = new HashMap<>();
            content.get(row).keys().forEach(field -> all.put(field, first));
            stamped.add(all);
        }
        for (int row = 0; row < stamps.rows(); row++) {
            stamps.in(stamped, "row", row).put(stamps.in(fields, "field", row), stamp(stamps, row));
        }
        List<FeedRecord> records = new ArrayList<>();
        for (int row = 0; row < content.size(); row++) {
            RecordCopy copy = new RecordCopy(columns.in(ids, "record", row), columns.in(sections, "section", row),
                    columns.at("version", row), content.get(row));
            records.add(new FeedRecord(copy, stamped.get(row)));
        }
        return records;
    }

    private Stamp stamp(NumberColumns from, int row) throws Unreadable {
        return new Stamp(from.clock(row), from.in(actors, "actor", row));
    }
}
