package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Values;

/**
 * Writes records of the feed as JSON columns (docs/protocol.md, "Page"). Most records were written down at once by one
 * person, so a record has one stamp for all its fields, its earliest, and only the fields with another one are listed.
 */
final class FeedWriter {
    private static final Comparator<Stamp> EARLIEST = Comparator.comparing(Stamp::hlc).thenComparing(Stamp::actor);
    private static final Stamp UNKNOWN = new Stamp(Hlc.ZERO, "");

    private final List<FeedRecord> records;
    private final List<Stamp> firsts;
    private final List<Later> laters;
    private final List<String> fields;
    private final List<String> actors;
    private final Map<String, List<Values>> sections = new LinkedHashMap<>();
    private final List<String> sectionNumbers;
    private final Ids ids;

    /** A field of a record, by its place, that has a stamp of its own. */
    private record Later(int row, String field, Stamp stamp) {
    }

    private FeedWriter(List<FeedRecord> records) {
        this.records = records;
        firsts = records.stream().map(FeedWriter::first).toList();
        laters = laters(records, firsts);
        fields = laters.stream().map(Later::field).distinct().toList();
        actors = Stream.concat(firsts.stream(), laters.stream().map(Later::stamp)).map(Stamp::actor).distinct()
                .toList();
        records.forEach(record -> sections.computeIfAbsent(record.copy().entity(), kind -> new ArrayList<>())
                .add(record.copy().content()));
        sectionNumbers = List.copyOf(sections.keySet());
        ids = new Ids(idsOf(records));
    }

    /** The columns of these records, compact, as UTF-8. */
    static byte[] write(List<FeedRecord> records) {
        return JsonOut.bytes(new FeedWriter(records)::write);
    }

    private static Stamp first(FeedRecord record) {
        return record.stamps().values().stream().min(EARLIEST).orElse(UNKNOWN);
    }

    private static List<Later> laters(List<FeedRecord> records, List<Stamp> firsts) {
        List<Later> laters = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            Values content = records.get(row).copy().content();
            for (Map.Entry<String, Stamp> field : new TreeMap<>(records.get(row).stamps()).entrySet()) {
                if (!content.has(field.getKey()) || !field.getValue().equals(firsts.get(row))) {
                    laters.add(new Later(row, field.getKey(), field.getValue()));
                }
            }
        }
        return laters;
    }

    private static SequencedSet<UUID> idsOf(List<FeedRecord> records) {
        SequencedSet<UUID> ids = new LinkedHashSet<>();
        records.forEach(record -> ids.add(record.copy().id()));
        records.forEach(record -> FieldColumns.idsIn(record.copy().content()).forEach(ids::add));
        return ids;
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        JsonOut.writeTexts(out, "actors", actors);
        out.writeFieldName("ids");
        ids.write(out);
        out.writeObjectFieldStart("records");
        NumberColumns.write(out, "section", records, record -> sectionNumbers.indexOf(record.copy().entity()));
        NumberColumns.writeSteps(out, "record", records, record -> ids.number(record.copy().id()));
        NumberColumns.write(out, "version", records, record -> record.copy().version());
        writeStamps(out, firsts);
        out.writeEndObject();
        JsonOut.writeTexts(out, "fields", fields);
        out.writeObjectFieldStart("stamps");
        NumberColumns.writeSteps(out, "row", laters, Later::row);
        NumberColumns.write(out, "field", laters, later -> fields.indexOf(later.field));
        writeStamps(out, laters.stream().map(Later::stamp).toList());
        out.writeEndObject();
        writeSections(out);
        out.writeEndObject();
    }

    private void writeStamps(JsonGenerator out, List<Stamp> stamps) throws IOException {
        NumberColumns.writeClocks(out, stamps, Stamp::hlc);
        NumberColumns.write(out, "actor", stamps, stamp -> actors.indexOf(stamp.actor()));
    }

    private void writeSections(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("sections");
        for (String entity : sectionNumbers) {
            out.writeStartObject();
            out.writeStringField("entity", entity);
            FieldColumns.write(out, "content", sections.get(entity), ids);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
