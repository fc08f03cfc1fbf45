package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.ReviewItem.Conflict;
import vn.sotreem.core.register.ReviewItem.Side;

/**
 * The review inbox. A refusal is open while the portal does not have what stands here, until the record is saved by
 * somebody who could know of it; a conflict, until a later change speaks of the field; a possible duplicate, while both
 * children stand in the register and nobody has said that they are two. Nothing is ticked off.
 */
final class Reviews {
    /** Of a change {@code c} with its history {@code h}: it was refused, and nobody has dealt with it. */
    static final String REFUSED = """
            EXISTS (SELECT 1 FROM portal_copy p WHERE p.record = h.record)
            AND EXISTS (
                SELECT 1 FROM outcome refusal WHERE refusal.position = c.position
                    AND refusal.result IN ('rejected', 'dependency-rejected') AND NOT EXISTS (
                        SELECT 1 FROM history later JOIN change_log sent ON sent.history = later.seq
                        WHERE later.record = h.record AND sent.position > refusal.knownFrom))
            """;
    /** Of a change {@code c}: it was refused because another was, or because it or what it refers to is not there. */
    static final String DEPENDS = """
            EXISTS (SELECT 1 FROM outcome dependence WHERE dependence.position = c.position
                    AND (dependence.result = 'dependency-rejected'
                         OR dependence.result = 'rejected'
                            AND dependence.code = coalesce(nullif(dependence.field, ''), 'record') || '-unknown'))
            """;
    /** Of a change {@code c} with its history {@code h}: it waits for another to be corrected. */
    static final String DEPENDENT = DEPENDS + " AND " + REFUSED;
    /** Of a change {@code c} with its history {@code h} and a conflict {@code o} in it: nobody has decided it. */
    static final String UNDECIDED = """
            o.decidedBy IS NULL AND NOT EXISTS (
                SELECT 1 FROM history later JOIN change_log sent ON sent.history = later.seq
                WHERE later.record = h.record AND sent.position > max(o.position, o.reopenedFrom) AND (
                    o.field IN (SELECT key FROM json_each(nullif(coalesce(sent.before, later.before), '')))
                    OR o.field IN (SELECT key FROM json_each(nullif(coalesce(sent.after, later.after), '')))))
            """;
    private static final String ITEM = """
            SELECT o.position, h.entity, h.record, o.result, o.code, o.field, o.at,
                coalesce(c.before, h.before), coalesce(c.after, h.after), h.actor, h.savedAt
            """;
    private static final String OUTCOMES =
            " FROM outcome o JOIN change_log c ON c.position = o.position JOIN history h ON h.seq = c.history ";
    private static final String OPEN = """
            WHERE o.result <> 'merged' AND o.result <> 'duplicate-candidate' AND CASE o.result WHEN 'conflict' THEN
            NOT (o.field = 'mergedInto' AND EXISTS (
                SELECT 1 FROM outcome state WHERE state.position = o.position AND state.field = 'state')) AND
            """ + UNDECIDED + " ELSE " + REFUSED + " END ";
    private static final Comparator<ReviewItem> OLDEST_FIRST =
            Comparator.comparing(ReviewItem::position).thenComparing(item -> item.outcome().field());

    private final EncryptedDatabase database;
    private final Records records;

    Reviews(EncryptedDatabase database, Records records) {
        this.database = database;
        this.records = records;
    }

    /** How many {@link #open} lists. */
    long count(Sight sight) {
        return sight.seesRestricted() && !sight.isLimited()
                ? database.number("SELECT count(*) " + OUTCOMES + OPEN) + duplicates().count() : open(sight).size();
    }

    /** What nobody has dealt with and this person may see, oldest first. */
    List<ReviewItem> open(Sight sight) {
        long toldTo = FeedMark.read(database).toldTo();
        return Stream.concat(duplicates(),
                database.query(ITEM + OUTCOMES + OPEN, row -> item(row, toldTo)).stream())
                .flatMap(item -> shown(item, sight).stream()).sorted(OLDEST_FIRST).toList();
    }

    /** An item of something this person may not see waits for somebody who may. */
    private Optional<ReviewItem> shown(ReviewItem item, Sight sight) {
        Shown shown = new Shown(records, sight);
        boolean isSeen = shown.isSeen(item.entity(), item.record())
                && item.twin().map(twin -> shown.isSeen(Entity.CHILD, twin)).orElse(true);
        return isSeen ? item.shown(sight) : Optional.empty();
    }

    /** Children who may be one, once for each pair; that they are not any more follows from what stands in the two. */
    private Stream<ReviewItem> duplicates() {
        Set<Set<UUID>> pairs = new HashSet<>();
        return database.query(ITEM + OUTCOMES +
                "WHERE o.result <> 'merged' AND o.result = 'duplicate-candidate' ORDER BY o.position",
                row -> item(row, 0)).stream().filter(this::isPossible)
                .filter(item -> pairs.add(Set.of(item.record(), item.twin().orElseThrow())));
    }

    private boolean isPossible(ReviewItem item) {
        UUID twin = item.twin().orElseThrow();
        Optional<Values> one = content(Entity.CHILD, item.record());
        Optional<Values> other = content(Entity.CHILD, twin);
        return one.isPresent() && other.isPresent()
                && SameChild.isPossible(item.record(), one.get(), twin, other.get());
    }

    private Optional<Values> content(Entity entity, UUID record) {
        return records.table(entity).stored(record).map(RecordTable.Stored::values);
    }

    private ReviewItem item(ResultSet row, long toldTo) throws SQLException {
        Entity entity = Entity.of(row.getString(2)).orElseThrow();
        UUID record = Columns.uuid(row.getBytes(3));
        Outcome outcome = new Outcome(0, Result.of(row.getString(4)), row.getString(5), row.getString(6));
        String was = Columns.values(row.getString(8)).get(outcome.field());
        Side mine = new Side(Columns.values(row.getString(9)).get(outcome.field()), row.getString(10),
                Optional.of(Instant.ofEpochMilli(row.getLong(11))));
        boolean isTold = outcome.result() == Result.CONFLICT && row.getLong(1) <= toldTo;
        return new ReviewItem(row.getLong(1), entity, record, outcome, Instant.ofEpochMilli(row.getLong(7)),
                isTold ? Optional.of(new Conflict(was, mine, theirs(entity, record, outcome.field())))
                        : Optional.empty());
    }

    /** What the portal has stands in the row as long as the conflict is open. */
    private Side theirs(Entity entity, UUID record, String field) {
        String value = content(entity, record).orElse(Values.EMPTY).get(field);
        return database.first("""
                SELECT actor, savedAt FROM history
                WHERE record = ? AND origin = 'portal' AND (
                    ?2 IN (SELECT key FROM json_each(nullif(before, '')))
                    OR ?2 IN (SELECT key FROM json_each(nullif(after, ''))))
                ORDER BY seq DESC LIMIT 1
                """, row -> new Side(value, row.getString(1), Optional.of(Instant.ofEpochMilli(row.getLong(2)))),
                Columns.bytes(record), field).orElseGet(() -> new Side(value, "", Optional.empty()));
    }
}
