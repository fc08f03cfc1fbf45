package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Values;

/**
 * What people decide about conflicts and possible duplicates. Each decision is a change of a record, made knowing what
 * there is, and is sent like any other; each can be taken back. Belongs to the register's thread.
 */
public final class Decisions {
    private static final String STATE = "state";
    private static final String MERGED_INTO = "mergedInto";
    private static final String DECIDED = """
            SELECT o.position, o.field, o.result, h.entity, h.record, h.before, h.after, h.actor, h.savedAt
            FROM outcome o JOIN change_log c ON c.position = o.decidedBy JOIN history h ON h.seq = c.history
            """;

    private final EncryptedDatabase database;
    private final Records records;
    private final Writer writer;
    private final InstantSource clock;
    private final Supplier<Sight> sight;

    Decisions(EncryptedDatabase database, Records records, Writer writer, InstantSource clock,
              Supplier<Sight> sight) {
        this.database = database;
        this.records = records;
        this.writer = writer;
        this.clock = clock;
        this.sight = sight;
    }

    /**
     * Keeps which value of a conflict is right. What was written in a child that was merged meanwhile is written in the
     * one that stands for it; whether a record lies in the bin is decided together with why it does.
     *
     * @param actor name of the person who decides
     * @throws IllegalArgumentException when the item is no conflict, or the portal has not told its value yet
     */
    public Saved resolve(ReviewItem item, Choice choice, String actor) {
        String value = item.conflict().map(conflict -> conflict.chosen(choice)).orElseThrow(
                () -> new IllegalArgumentException("nothing to decide between"));
        String field = item.outcome().field();
        if (field.equals(STATE) && item.entity() == Entity.CHILD) {
            return decide(item, item.record(), Map.of(STATE, value, MERGED_INTO,
                    value.equals(RecordState.VOID.code()) ? mergedInto(item, choice) : ""), actor);
        }
        return decide(item, concerns(item, choice), Map.of(field, value), actor);
    }

    /** The record that a choice is written in. */
    public UUID concerns(ReviewItem item, Choice choice) {
        return switch (choice) {
            case Choice.Theirs _ -> item.record();
            case Choice.Mine _, Choice.Other _ -> item.entity() == Entity.CHILD
                    && !item.outcome().field().equals(STATE) ? records.standing(item.record()) : item.record();
        };
    }

    private String mergedInto(ReviewItem item, Choice choice) {
        boolean asHere = choice.equals(new Choice.Mine());
        return asHere ? writtenAt(item.position()).get(MERGED_INTO)
                : records.children().stored(item.record()).orElseThrow().values().get(MERGED_INTO);
    }

    /** What a change that was made here made of its fields. */
    private Values writtenAt(long position) {
        return database.first("""
                SELECT coalesce(c.after, h.after) FROM change_log c JOIN history h ON h.seq = c.history
                WHERE c.position = ?
                """, row -> Columns.values(row.getString(1)), position).orElseThrow();
    }

    /** Keeps that the two of a possible duplicate are two children; every laptop and the portal will know it. */
    public Saved setApart(ReviewItem duplicate, String actor) {
        UUID twin = duplicate.twin().orElseThrow(() -> new IllegalArgumentException("no possible duplicate"));
        return decide(duplicate, duplicate.record(), Map.of(SameChild.apartFrom(twin), "1"), actor);
    }

    /**
     * Keeps that the two of a possible duplicate are one child written down twice: one of them goes into the bin.
     *
     * @param away   the one that goes
     * @param reason words that are added to its note
     */
    public Saved putAway(ReviewItem duplicate, UUID away, String reason, String actor) {
        if (!away.equals(duplicate.record()) && !duplicate.twin().equals(Optional.of(away))) {
            throw new IllegalArgumentException("not one of the two");
        }
        Child child = records.children().find(away).orElseThrow();
        String note = child.note().isEmpty() ? reason : child.note() + "\n" + reason;
        return decide(duplicate, away, Map.of("state", RecordState.VOID.code(), "note", note), actor);
    }

    private Saved decide(ReviewItem item, UUID record, Map<String, String> fields, String actor) {
        return writer.decide(item, record, fields, actor, clock.instant());
    }

    /** What was decided here, latest first, as far as the person who works may see it. */
    public List<Decision> latest(int most) {
        Sight seeing = sight.get();
        Shown shown = new Shown(records, seeing);
        return database.query(DECIDED + "ORDER BY o.decidedBy DESC LIMIT ?", Decisions::decision, most).stream()
                .filter(decision -> shown.isSeen(decision.entity(), decision.record()))
                .flatMap(decision -> decision.shown(seeing).stream()).toList();
    }

    /** What was decided about this item, if anything was. */
    public Optional<Decision> of(ReviewItem item) {
        return database.first(DECIDED + "WHERE o.position = ? AND o.field = ?", Decisions::decision, item.position(),
                item.outcome().field()).flatMap(decision -> decision.shown(sight.get()));
    }

    /**
     * Takes a decision back: by a later change the fields become exactly what they were before it, and the item is open
     * again.
     *
     * @return false, with nothing changed, when somebody has written there since
     */
    public boolean undo(Decision decision, String actor) {
        return writer.undo(decision, actor, clock.instant());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(row.getLong(1), row.getString(2), Result.of(row.getString(3)),
                Entity.of(row.getString(4)).orElseThrow(), Columns.uuid(row.getBytes(5)),
                new Delta(Columns.values(row.getString(6)), Columns.values(row.getString(7))), row.getString(8),
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
