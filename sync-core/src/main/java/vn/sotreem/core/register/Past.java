package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;

/**
 * What was written and is not any more: the history of a dossier, the saves made here, the bin; and the way back from
 * each, which is always a later change. Belongs to the register's thread.
 */
public final class Past {
    private static final String STATE = "state";

    private final EncryptedDatabase database;
    private final Records records;
    private final Writer writer;
    private final Sight sight;
    private final InstantSource clock;

    /**
     * Who wrote something.
     *
     * @param name "" when not known
     * @param at   by the clock of the laptop it was written on
     */
    public record Author(String name, Instant at) {
    }

    /**
     * One change of one record.
     *
     * @param save what the save that it belongs to is called at a terminal, if it was made here
     */
    public record Step(Entity entity, UUID record, Optional<Long> save, HistoryEntry change) {
    }

    /** What one press of "Lưu" here did. */
    public record Saving(long save, Author by, List<Step> steps) {
        public Saving {
            steps = List.copyOf(steps);
        }
    }

    /** A field that would lose what somebody wrote since. */
    public record Touched(Entity entity, UUID record, String field, Author by) {
    }

    /** A record in the bin, and who put it there. */
    public record Binned(Item item, Author by) {
    }

    /** What came, or would come, of taking a save back. */
    public sealed interface Undoing {

        /** All of it is as before. */
        record Undone(int changes) implements Undoing {
        }

        /** Nothing was done, because these would lose what was written since. */
        record Kept(List<Touched> touched) implements Undoing {
            public Kept {
                touched = List.copyOf(touched);
            }
        }
    }

    Past(EncryptedDatabase database, Records records, Writer writer, Sight sight, InstantSource clock) {
        this.database = database;
        this.records = records;
        this.writer = writer;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * Every change of what is kept about a child or a household, latest first: of a child also what happened to it and
     * the records that were merged into it, of a household also its adults. What the person at this laptop may not be
     * shown is left out.
     */
    public List<Step> of(UUID id) {
        return dossier(id).flatMap(item -> steps(item.id(), sight).stream())
                .sorted(Comparator.comparing((Step step) -> step.change().at()).reversed()).toList();
    }

    /** Every change of one record, latest first, likewise; that it was only sent again is none. */
    public List<HistoryEntry> changes(UUID record) {
        return steps(record, sight).stream().map(Step::change).toList();
    }

    private Stream<Item> dossier(UUID id) {
        Optional<Child> child = records.children().find(id);
        Optional<Household> household = records.households().find(id);
        Stream<UUID> same = child.stream().flatMap(one ->
                Stream.concat(Stream.of(id), records.mergedInto(id).stream()));
        Stream<Item> ofChild = child.isEmpty() ? Stream.empty() : Stream.of(records.spellsOf(id),
                records.supportsOf(id), records.movementsOf(id)).flatMap(List::stream);
        Stream<Item> ofHousehold = household.stream().flatMap(one -> Stream.concat(Stream.of(one),
                records.adults().where("household = ?", Columns.bytes(id)).stream()));
        return Stream.of(same.flatMap(one -> records.children().find(one).stream()), ofChild, ofHousehold)
                .flatMap(items -> items);
    }

    private List<Step> steps(UUID record, Sight sight) {
        List<Step> all = database.query("""
                SELECT h.entity, h.record, h.savedAt, h.actor, h.op, h.before, h.after,
                    c.position - (c.number - c.groupNumber)
                FROM history h LEFT JOIN change_log c ON c.history = h.seq
                WHERE h.record = ? AND (h.op = 'C' OR h.before <> '' OR h.after <> '')
                ORDER BY h.seq DESC
                """, row -> step(row, sight), Columns.bytes(record));
        return all.stream().anyMatch(step -> isHidden(step, sight)) ? List.of()
                : all.stream().filter(Past::tells).toList();
    }

    /** A change of nothing but what is kept from the person did nothing to him. */
    private static boolean tells(Step step) {
        return step.change().op() == Op.CREATE || !step.change().delta().isEmpty();
    }

    /** Whether that this was written says what is kept from the person. */
    private boolean isHidden(Step step, Sight sight) {
        Delta delta = step.change().delta();
        return sight.hides(step.entity(), delta.before()) || sight.hides(step.entity(), delta.after())
                || !new Shown(records, sight).isSeen(step.entity(), step.record());
    }

    private static Step step(ResultSet row, Sight sight) throws SQLException {
        Entity entity = Entity.of(row.getString(1)).orElseThrow();
        Delta delta = Delta.between(sight.shown(entity, Columns.values(row.getString(6))),
                sight.shown(entity, Columns.values(row.getString(7))));
        long save = row.getLong(8);
        return new Step(entity, Columns.uuid(row.getBytes(2)), row.wasNull() ? Optional.empty() : Optional.of(save),
                new HistoryEntry(Instant.ofEpochMilli(row.getLong(3)), row.getString(4), Op.of(row.getString(5)),
                        delta));
    }

    /** The latest saves that were made here, latest first. */
    public List<Saving> saves(int most) {
        Map<Long, List<Step>> saves = new LinkedHashMap<>();
        database.query("""
                SELECT h.entity, h.record, h.savedAt, h.actor, h.op, h.before, h.after,
                    c.position - (c.number - c.groupNumber)
                FROM change_log c JOIN history h ON h.seq = c.history
                WHERE h.op = 'C' OR h.before <> '' OR h.after <> '' ORDER BY c.position DESC LIMIT ?
                """, row -> step(row, sight), Math.multiplyExact(most, Save.EDITS_MAX)).stream()
                .filter(step -> tells(step) && !isHidden(step, sight)).forEach(step -> saves
                .computeIfAbsent(step.save().orElseThrow(), save -> new ArrayList<>()).addFirst(step));
        return saves.entrySet().stream().limit(most).map(save -> new Saving(save.getKey(),
                new Author(save.getValue().getFirst().change().actor(), save.getValue().getFirst().change().at()),
                save.getValue())).toList();
    }

    /** What keeps a save from being taken back: nothing when it can be. */
    public List<Touched> touchedSince(Saving saving) {
        Trace trace = trace(part(saving));
        return Stream.concat(trace.fieldsWrittenSince(), trace.addedSince().map(added -> new Touched(
                added.item().entity(), added.item().id(), "", new Author(added.actor(), added.at())))).toList();
    }

    private Trace trace(ImportNote.Part part) {
        return Trace.read(database, records, sight, List.of(part));
    }

    private ImportNote.Part part(Saving saving) {
        long last = database.number("""
                SELECT max(other.position) FROM change_log c JOIN change_log other ON other.session = c.session
                    AND other.number >= c.groupNumber AND other.groupNumber = c.groupNumber
                WHERE c.position = ?
                """, saving.save());
        return new ImportNote.Part(saving.save(), last);
    }

    /**
     * Takes a save back by a later one, all of it or nothing: its fields are what they were before, what it made lies
     * in the bin, and what it decided is open again.
     */
    public Undoing undo(Saving saving, String actor) {
        List<Touched> touched = touchedSince(saving);
        if (!touched.isEmpty()) {
            return new Undoing.Kept(touched);
        }
        ImportNote.Part part = part(saving);
        return new Undoing.Undone(writer.undo(trace(part).settings(), part, actor, clock.instant()).changes());
    }

    /**
     * A merger of two children that the portal refused: here they are one, elsewhere two.
     *
     * @param goes  the record that went into the bin here
     * @param stays the one that stands for both here
     * @param save  what its save is called at a terminal; none when it was told again with something written since
     */
    public record RefusedMerger(UUID goes, UUID stays, Optional<Long> save) {
    }

    /** The merger that this refusal is of, or whose refusal it follows from. */
    public Optional<RefusedMerger> merger(ReviewItem refusal) {
        return Optional.of(refusal).filter(item -> item.outcome().result().isRefusal()).flatMap(item ->
                database.first("""
                        SELECT h.record, gone.mergedInto, c.position - (c.number - c.groupNumber), c.after IS NULL
                            OR json_extract(nullif(h.after, ''), '$.mergedInto') = gone.mergedInto
                        FROM change_log own JOIN change_log c ON c.session = own.session
                            AND c.groupNumber = own.groupNumber
                        JOIN history h ON h.seq = c.history JOIN child gone ON gone.id = h.record
                        WHERE own.position = ? AND gone.state <> ''
                            AND json_extract(nullif(coalesce(c.after, h.after), ''), '$.mergedInto')
                                = gone.mergedInto AND gone.mergedInto <> ''
                        """, row -> new RefusedMerger(Columns.uuid(row.getBytes(1)), UUID.fromString(row.getString(2)),
                        row.getBoolean(4) ? Optional.of(row.getLong(3)) : Optional.empty()), item.position()));
    }

    /**
     * Takes a merger back that the portal refused, so that the two are two here too. When somebody has written there
     * since, that stays, and the record that went stands for itself again.
     */
    public Saved takeBack(RefusedMerger merger, String actor) {
        Child gone = records.children().find(merger.goes).orElseThrow();
        return merger.save.map(save -> new Saving(save, new Author(actor, clock.instant()), List.of()))
                .filter(saving -> touchedSince(saving).isEmpty()).map(this::part)
                .map(part -> writer.undo(trace(part).settings(), part, actor, clock.instant()))
                .orElseGet(() -> restore(gone, actor));
    }

    /** The records in the bin, latest first. */
    public List<Binned> bin(Entity entity, int most) {
        Shown shown = new Shown(records, sight);
        RecordTable<?> table = records.table(entity);
        return table.where("state = ? ORDER BY seq DESC LIMIT ?", RecordState.VOID.code(), most).stream()
                .flatMap(item -> shown.find(entity, item.id()).stream())
                .map(item -> new Binned(item, binnedBy(item))).toList();
    }

    private Author binnedBy(Item item) {
        return steps(item.id(), Sight.OFFICER).stream()
                .filter(step -> RecordState.of(step.change().delta().after().get(STATE)) == RecordState.VOID)
                .findFirst().map(step -> new Author(step.change().actor(), step.change().at())).orElseThrow();
    }

    /**
     * Takes a record out of the bin, with the record it belongs to. A child that was merged stands for itself again,
     * and has what happened to it before.
     */
    public Saved restore(Item item, String actor) {
        List<Writer.Setting> settings = new ArrayList<>();
        restore(item, settings);
        return set(settings, actor);
    }

    private void restore(Item item, List<Writer.Setting> out) {
        switch (item) {
            case Child child -> {
                records.households().find(child.household()).filter(home -> home.state() == RecordState.VOID)
                        .ifPresent(home -> restore(home, out));
                out.add(active(child, Map.of(STATE, "", "mergedInto", "")));
                child.mergedInto().ifPresent(into -> movedFrom(child, into).forEach(out::add));
            }
            case Adult adult -> {
                records.households().find(adult.household()).filter(home -> home.state() == RecordState.VOID)
                        .ifPresent(home -> restore(home, out));
                out.add(active(adult, Map.of(STATE, "")));
            }
            default -> out.add(active(item, Map.of(STATE, "")));
        }
    }

    private static Writer.Setting active(Item item, Map<String, String> fields) {
        return new Writer.Setting(item.entity(), item.id(), fields);
    }

    /** What moved from one child to another when they were merged, and did not move on. */
    private Stream<Writer.Setting> movedFrom(Child from, UUID into) {
        String id = from.id().toString();
        return Stream.of(records.spellsOf(into), records.supportsOf(into), records.movementsOf(into))
                .flatMap(List::stream).filter(item -> steps(item.id(), Sight.OFFICER).stream()
                        .filter(step -> step.change().delta().keys().contains("child")).findFirst()
                        .filter(step -> step.change().delta().before().get("child").equals(id)).isPresent())
                .map(item -> active(item, Map.of("child", id, STATE, "")));
    }

    /**
     * Makes a field what it was before a change, together with the fields that are one value with it.
     *
     * @throws IllegalArgumentException when the change did not touch the field
     */
    public Saved restore(Step step, String field, String actor) {
        Delta delta = step.change().delta();
        if (!delta.keys().contains(field)) {
            throw new IllegalArgumentException("not changed there");
        }
        String group = group(step.entity(), field);
        Map<String, String> fields = new LinkedHashMap<>();
        delta.keys().stream().filter(key -> group(step.entity(), key).equals(group))
                .forEach(key -> fields.put(key, delta.before().get(key)));
        return set(List.of(new Writer.Setting(step.entity(), step.record(), fields)), actor);
    }

    private static String group(Entity entity, String field) {
        return FieldTable.of(entity).field(field).<String>map(Field::group).orElse(field);
    }

    private Saved set(List<Writer.Setting> settings, String actor) {
        return writer.set(settings, actor, clock.instant());
    }
}
