package vn.sotreem.core.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/**
 * Reads what {@link BatchWriter} writes. The members come in the writer's order; members and columns it does not know,
 * from a later writer, it passes over, and fields of records it does not know it carries.
 */
final class BatchReader {
    /** Cells of all field columns of a batch together: 500 for each change, fourteen times what a child has. */
    static final int CELLS_MAX = 500 * SealedBatch.CHANGES_MAX;
    /** Kinds of change in a batch: three entities and two operations today. */
    private static final int SECTIONS_MAX = 64;
    private static final Set<String> PLAIN = Set.of("section", "session", "place", "schema", "counter", "actor");
    /** Columns of differences to the number before. */
    private static final Set<String> STEPS = Set.of("record", "number", "base", "millis");

    private final JsonIn in;
    private List<UUID> sessions = List.of();
    private List<String> actors = List.of();
    private List<UUID> ids = List.of();
    private final Map<String, List<Long>> columns = new HashMap<>();
    private final List<Map<String, String>> before = new ArrayList<>();
    private final List<Map<String, String>> after = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private int cells;

    private record Section(Entity entity, Op op) {
    }

    private BatchReader(JsonIn in) {
        this.in = in;
    }

    /** The changes in the order in which they were written. */
    static List<Change> read(byte[] json) throws Unreadable {
        return new BatchReader(new JsonIn(json)).read();
    }

    private List<Change> read() throws Unreadable {
        in.object(name -> {
            switch (name) {
                case "sessions" -> sessions = in.list(SealedBatch.CHANGES_MAX, in::uuid);
                case "actors" -> actors = in.list(SealedBatch.CHANGES_MAX, in::text);
                case "ids" -> ids = Ids.read(in, CELLS_MAX);
                case "changes" -> readColumns();
                case "sections" -> in.list(SECTIONS_MAX, () -> sections.add(readSection(sections.size())));
                default -> in.skip();
            }
        });
        in.end();
        List<Change> changes = new ArrayList<>();
        for (int row = 0; row < before.size(); row++) {
            changes.add(change(row));
        }
        return changes;
    }

    private void readColumns() throws Unreadable {
        in.object(name -> {
            if (PLAIN.contains(name)) {
                columns.put(name, in.list(SealedBatch.CHANGES_MAX, in::number));
            } else if (STEPS.contains(name)) {
                columns.put(name, sums(in.list(SealedBatch.CHANGES_MAX, in::number)));
            } else {
                in.skip();
            }
        });
        boolean equallyLong = columns.values().stream().mapToInt(List::size).distinct().count() == 1;
        if (columns.size() != PLAIN.size() + STEPS.size() || !equallyLong) {
            throw in.unreadable("columns of changes are missing or of different length");
        }
        columns.get("section").forEach(section -> {
            before.add(new HashMap<>());
            after.add(new HashMap<>());
        });
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

    private Section readSection(int number) throws Unreadable {
        int[] rows = IntStream.range(0, before.size()).filter(row -> column("section", row) == number).toArray();
        Map<String, String> kind = new HashMap<>();
        in.object(name -> {
            switch (name) {
                case "entity", "op" -> kind.put(name, in.text());
                case "before" -> in.object(key -> readField(key, rows, before));
                case "after" -> in.object(key -> readField(key, rows, after));
                default -> in.skip();
            }
        });
        return new Section(
                Entity.of(kind.getOrDefault("entity", "")).orElseThrow(() -> in.unreadable("no such entity")),
                operation(kind.getOrDefault("op", "")));
    }

    private Op operation(String code) throws Unreadable {
        try {
            return Op.of(code);
        } catch (IllegalArgumentException unknown) {
            throw in.unreadable("no such operation");
        }
    }

    private void readField(String key, int[] rows, List<Map<String, String>> side) throws Unreadable {
        cells += Math.max(rows.length, 1);
        if (cells > CELLS_MAX) {
            throw in.unreadable("too many fields");
        }
        long[] last = {0};
        List<String> texts = in.list(rows.length, () -> readCell(last));
        if (texts.size() != rows.length) {
            throw in.unreadable("a column is too short");
        }
        for (int i = 0; i < rows.length; i++) {
            side.get(rows[i]).put(key, texts.get(i));
        }
    }

    /** A text, the number of an id as its difference to the one before in the column, or nothing. */
    private String readCell(long[] last) throws Unreadable {
        if (in.isNull()) {
            return null;
        }
        if (in.isNumber()) {
            last[0] += in.number();
            return at(ids, last[0]).toString();
        }
        return in.text();
    }

    private Change change(int row) throws Unreadable {
        Section section = at(sections, column("section", row));
        long number = column("number", row);
        ChangeId id = new ChangeId(at(sessions, column("session", row)), number);
        Delta delta = new Delta(Values.of(before.get(row)), Values.of(after.get(row)));
        Hlc hlc = Hlc.of(column("millis", row), within("counter", row, 0, Hlc.COUNTER_MAX));
        return new Change(id, number - column("place", row), section.entity, at(ids, column("record", row)), section.op,
                column("base", row), delta, within("schema", row, 0, Integer.MAX_VALUE), hlc,
                at(actors, column("actor", row)));
    }

    private int within(String name, int row, int min, int max) throws Unreadable {
        long number = column(name, row);
        if (number < min || number > max) {
            throw in.unreadable("a number is out of range");
        }
        return (int) number;
    }

    private long column(String name, int row) {
        return columns.get(name).get(row);
    }

    private <T> T at(List<T> list, long index) throws Unreadable {
        if (index < 0 || index >= list.size()) {
            throw in.unreadable("a number leads nowhere");
        }
        return list.get((int) index);
    }
}
