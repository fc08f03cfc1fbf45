package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Entity;

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
        changes.forEach(change -> Stream.of(change.delta().before(), change.delta().after())
                .flatMap(FieldColumns::idsIn).forEach(ids::add));
        return ids;
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        JsonOut.writeTexts(out, "sessions", sessions.stream().map(UUID::toString).toList());
        JsonOut.writeTexts(out, "actors", actors);
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
        NumberColumns.write(out, "section", changes, change -> sectionNumbers.indexOf(Section.of(change)));
        NumberColumns.writeSteps(out, "record", changes, change -> ids.number(change.record()));
        NumberColumns.write(out, "session", changes, change -> sessions.indexOf(change.id().session()));
        NumberColumns.writeSteps(out, "number", changes, change -> change.id().number());
        NumberColumns.write(out, "place", changes, change -> change.id().number() - change.group());
        NumberColumns.writeSteps(out, "base", changes, Change::baseVersion);
        NumberColumns.write(out, "schema", changes, Change::schema);
        NumberColumns.writeClocks(out, changes, Change::hlc);
        NumberColumns.write(out, "actor", changes, change -> actors.indexOf(change.actor()));
        out.writeEndObject();
    }

    private void writeSection(JsonGenerator out, Section section) throws IOException {
        List<Delta> deltas = sections.get(section).stream().map(Change::delta).toList();
        out.writeStartObject();
        out.writeStringField("entity", section.entity.code());
        out.writeStringField("op", section.op.code());
        FieldColumns.write(out, "before", deltas.stream().map(Delta::before).toList(), ids);
        FieldColumns.write(out, "after", deltas.stream().map(Delta::after).toList(), ids);
        out.writeEndObject();
    }
}
