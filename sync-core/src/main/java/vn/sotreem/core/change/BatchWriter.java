package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/** Writes changes as JSON columns (docs/protocol.md, "Batch"), so that equal things stand beside one another. */
final class BatchWriter {
    private final List<Change> changes;
    private final List<UUID> sessions;
    private final List<String> actors;
    private final Map<Section, List<Change>> sections = new LinkedHashMap<>();
    private final List<Section> sectionNumbers;
    private final Ids ids;

    /** The kind of change that a section holds. */
    private record Section(Entity entity, Op op) {
        static Section of(Change change) {
            return new Section(change.entity(), change.op());
        }
    }

    private BatchWriter(List<Change> changes) {
        this.changes = changes;
        sessions = changes.stream().map(change -> change.id().session()).distinct().toList();
        actors = changes.stream().map(Change::actor).distinct().toList();
        changes.forEach(change -> sections.computeIfAbsent(Section.of(change), key -> new ArrayList<>()).add(change));
        sectionNumbers = List.copyOf(sections.keySet());
        ids = new Ids(idsOf(changes));
    }

    /** The columns of these changes, compact, as UTF-8. */
    static byte[] write(List<Change> changes) {
        return JsonOut.bytes(new BatchWriter(changes)::write);
    }

    private static SequencedSet<UUID> idsOf(List<Change> changes) {
        SequencedSet<UUID> ids = new LinkedHashSet<>();
        changes.forEach(change -> ids.add(change.record()));
        for (Change change : changes) {
            for (Values values : List.of(change.delta().before(), change.delta().after())) {
                values.asMap().values().forEach(text -> Ids.parse(text).ifPresent(ids::add));
            }
        }
        return ids;
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeTexts(out, "sessions", sessions.stream().map(UUID::toString).toList());
        writeTexts(out, "actors", actors);
        out.writeFieldName("ids");
        ids.write(out);
        writeChanges(out);
        out.writeArrayFieldStart("sections");
        for (Section section : sectionNumbers) {
            writeSection(out, section);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void writeChanges(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("changes");
        writeNumbers(out, "section", change -> sectionNumbers.indexOf(Section.of(change)));
        writeSteps(out, "record", change -> ids.number(change.record()));
        writeNumbers(out, "session", change -> sessions.indexOf(change.id().session()));
        writeSteps(out, "number", change -> change.id().number());
        writeNumbers(out, "place", change -> change.id().number() - change.group());
        writeSteps(out, "base", Change::baseVersion);
        writeNumbers(out, "schema", Change::schema);
        writeSteps(out, "millis", change -> change.hlc().millis());
        writeNumbers(out, "counter", change -> change.hlc().counter());
        writeNumbers(out, "actor", change -> actors.indexOf(change.actor()));
        out.writeEndObject();
    }

    private void writeSection(JsonGenerator out, Section section) throws IOException {
        out.writeStartObject();
        out.writeStringField("entity", section.entity.code());
        out.writeStringField("op", section.op.code());
        writeFields(out, "before", sections.get(section), change -> change.delta().before());
        writeFields(out, "after", sections.get(section), change -> change.delta().after());
        out.writeEndObject();
    }

    private void writeFields(JsonGenerator out, String name, List<Change> rows, Function<Change, Values> side)
            throws IOException {
        SortedSet<String> keys = new TreeSet<>();
        rows.forEach(change -> keys.addAll(side.apply(change).keys()));
        out.writeObjectFieldStart(name);
        for (String key : keys) {
            writeField(out, key, rows, side);
        }
        out.writeEndObject();
    }

    private void writeField(JsonGenerator out, String key, List<Change> rows, Function<Change, Values> side)
            throws IOException {
        out.writeArrayFieldStart(key);
        int last = 0;
        for (Change change : rows) {
            Values values = side.apply(change);
            var id = Ids.parse(values.get(key));
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

    private static void writeTexts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void writeNumbers(JsonGenerator out, String name, ToLongFunction<Change> number) throws IOException {
        out.writeArrayFieldStart(name);
        for (Change change : changes) {
            out.writeNumber(number.applyAsLong(change));
        }
        out.writeEndArray();
    }

    /** Each number as its difference to the one before; the first as it is. */
    private void writeSteps(JsonGenerator out, String name, ToLongFunction<Change> number) throws IOException {
        long[] last = {0};
        writeNumbers(out, name, change -> {
            long step = number.applyAsLong(change) - last[0];
            last[0] += step;
            return step;
        });
    }
}
