package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.domain.Values;

/** What some saves that were made here did to each record, in the order in which they did it. */
final class Trace {

    /**
     * One record.
     *
     * @param created whether they made it
     * @param before  what its fields were that they changed
     * @param lastSeq their last row of history
     */
    private record Step(Entity entity, UUID record, boolean created, Map<String, String> before, long lastSeq) {

        /** The earlier step knows what the fields were first. */
        Step then(Step later) {
            Map<String, String> first = new TreeMap<>(later.before);
            first.putAll(before);
            return new Step(entity, record, created, first, later.lastSeq);
        }
    }

    private final EncryptedDatabase database;
    private final Records records;
    private final Sight sight;
    private final Map<UUID, Step> steps = new LinkedHashMap<>();

    private Trace(EncryptedDatabase database, Records records, Sight sight) {
        this.database = database;
        this.records = records;
        this.sight = sight;
    }

    /** @param sight of whoever is told what was written since */
    static Trace read(EncryptedDatabase database, Records records, Sight sight, List<ImportNote.Part> parts) {
        Trace trace = new Trace(database, records, sight);
        for (ImportNote.Part part : parts) {
            database.each("""
                    SELECT h.seq, h.entity, h.record, h.op, h.before, h.after
                    FROM change_log c JOIN history h ON h.seq = c.history
                    WHERE c.position BETWEEN ? AND ? ORDER BY c.position
                    """, row -> trace.steps.merge(Columns.uuid(row.getBytes(3)), step(row), Step::then),
                    part.first(), part.last());
        }
        return trace;
    }

    private static Step step(ResultSet row) throws SQLException {
        Values before = Columns.values(row.getString(5));
        Map<String, String> fields = new TreeMap<>();
        Columns.values(row.getString(6)).keys().forEach(key -> fields.put(key, ""));
        fields.putAll(before.asMap());
        return new Step(Entity.of(row.getString(2)).orElseThrow(), Columns.uuid(row.getBytes(3)),
                Op.of(row.getString(4)) == Op.CREATE, fields, row.getLong(1));
    }

    /** The records that somebody, here or elsewhere, has changed after that. */
    Stream<Imports.Touched> writtenSince() {
        return steps.values().stream().flatMap(step -> database.first("""
                SELECT actor, savedAt FROM history
                WHERE record = ? AND seq > ? AND (before <> '' OR after <> '') ORDER BY seq DESC LIMIT 1
                """, row -> touched(step.entity, step.record, row), Columns.bytes(step.record),
                step.lastSeq).stream());
    }

    /** The records that came since and belong to one that was made. */
    Stream<Imports.Touched> addedSince() {
        return steps.values().stream().filter(Step::created).flatMap(step -> Stream.of(Entity.values())
                .flatMap(entity -> referring(entity, step)));
    }

    private Stream<Imports.Touched> referring(Entity entity, Step to) {
        Optional<? extends Field<?>> reference = FieldTable.of(entity).field(to.entity.code())
                .filter(field -> field.kind() == Kind.REFERENCE);
        return reference.stream().flatMap(field -> database.query("""
                SELECT h.actor, h.savedAt, r.id FROM %s r JOIN history h ON h.seq = r.seq
                WHERE r.%s = ? AND r.state = ''
                """.formatted(entity.code(), field.key()), row -> touched(entity, Columns.uuid(row.getBytes(3)), row),
                Columns.bytes(to.record)).stream()).filter(touched -> !steps.containsKey(touched.item().id()));
    }

    /** The fields that would lose what somebody, here or elsewhere, wrote in them after that. */
    Stream<Past.Touched> fieldsWrittenSince() {
        return steps.values().stream().flatMap(step -> database.query("""
                SELECT actor, savedAt, before, after FROM history
                WHERE record = ? AND seq > ? AND (before <> '' OR after <> '') ORDER BY seq DESC
                """, row -> fieldWritten(step, row), Columns.bytes(step.record), step.lastSeq).stream()
                .flatMap(Optional::stream).limit(1));
    }

    private Optional<Past.Touched> fieldWritten(Step step, ResultSet row) throws SQLException {
        Delta delta = sight.shown(step.entity,
                Delta.between(Columns.values(row.getString(3)), Columns.values(row.getString(4))));
        Past.Author author = new Past.Author(row.getString(1), Instant.ofEpochMilli(row.getLong(2)));
        return delta.keys().stream().filter(field -> step.created || step.before.containsKey(field)).findFirst()
                .map(field -> new Past.Touched(step.entity, step.record, field, author));
    }

    /** What makes everything as it was before, the last first: what one record took from another it gives back. */
    List<Writer.Setting> settings() {
        return steps.values().stream().map(step -> new Writer.Setting(step.entity, step.record,
                step.created ? Map.of("state", RecordState.VOID.code()) : step.before)).toList().reversed();
    }

    private Imports.Touched touched(Entity entity, UUID record, ResultSet row) throws SQLException {
        return new Imports.Touched(shown(item(entity, record)), row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)));
    }

    /** In the place of a spell that the person may not be shown stands its child: something of it was written. */
    private Item shown(Item item) {
        return switch (item) {
            case Spell spell when sight.hides(Entity.SPELL, spell.values()) -> shown(item(Entity.CHILD, spell.child()));
            case Child child -> sight.shown(child);
            case Hamlet _, Household _, Adult _, Spell _, Support _, Movement _ -> item;
        };
    }

    /** What makes everything as it was before. */
    List<Edit> undoing() {
        return steps.values().stream().map(step -> {
            Item now = item(step.entity, step.record);
            Values content = step.created ? now.values().with("state", RecordState.VOID.code())
                    : now.values().with(step.before);
            return Edit.change(now, FieldTable.of(step.entity).read(step.record, content));
        }).toList();
    }

    private Item item(Entity entity, UUID record) {
        return records.table(entity).find(record).orElseThrow();
    }
}
