package vn.sotreem.core.change;

import java.util.ArrayList;
import java.util.Collections;
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
    /** Kinds of change in a batch: seven entities and two operations today. */
    private static final int SECTIONS_MAX = 64;
    private static final Set<String> PLAIN = Set.of("section", "session", "place", "schema", "counter", "actor");
    private static final Set<String> STEPS = Set.of("record", "number", "base", "millis");

    private final JsonIn in;
    private List<UUID> sessions = List.of();
    private List<String> actors = List.of();
    private List<UUID> ids = List.of();
    private NumberColumns columns;
    private FieldColumns fields;
    private List<Values> before = List.of();
    private List<Values> after = List.of();
    private final List<Section> sections = new ArrayList<>();

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
                case "ids" -> ids = Ids.read(in, FieldColumns.CELLS_MAX);
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
        columns = NumberColumns.read(in, PLAIN, STEPS, SealedBatch.CHANGES_MAX);
        fields = new FieldColumns(in, ids);
        before = new ArrayList<>(Collections.nCopies(columns.rows(), Values.EMPTY));
        after = new ArrayList<>(before);
    }

    private Section readSection(int number) throws Unreadable {
        int[] rows = IntStream.range(0, before.size()).filter(row -> columns.at("section", row) == number).toArray();
        Map<String, String> kind = new HashMap<>();
        in.object(name -> {
            switch (name) {
                case "entity", "op" -> kind.put(name, in.text());
                case "before" -> readSide(rows, before);
                case "after" -> readSide(rows, after);
                default -> in.skip();
            }
        });
        return new Section(
                Entity.of(kind.getOrDefault("entity", "")).orElseThrow(() -> in.unreadable("no such entity")),
                operation(kind.getOrDefault("op", "")));
    }

    private void readSide(int[] rows, List<Values> side) throws Unreadable {
        if (fields == null) {
            throw in.unreadable("fields before the changes they belong to");
        }
        List<Values> read = fields.read(rows.length);
        for (int i = 0; i < rows.length; i++) {
            side.set(rows[i], read.get(i));
        }
    }

    private Op operation(String code) throws Unreadable {
        try {
            return Op.of(code);
        } catch (IllegalArgumentException unknown) {
            throw in.unreadable("no such operation");
        }
    }

    private Change change(int row) throws Unreadable {
        Section section = columns.in(sections, "section", row);
        long number = columns.at("number", row);
        ChangeId id = new ChangeId(columns.in(sessions, "session", row), number);
        Delta delta = new Delta(before.get(row), after.get(row));
        return new Change(id, number - columns.at("place", row), section.entity, columns.in(ids, "record", row),
                section.op, columns.at("base", row), delta, columns.within("schema", row, 0, Integer.MAX_VALUE),
                columns.clock(row), columns.in(actors, "actor", row));
    }
}
