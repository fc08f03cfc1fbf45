package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Values;

/**
 * What the portal has of a record, as far as its receipts say. What it refused is not in it, nor are fields about which
 * somebody has to decide; what came from outside is, a stick's changes too, which are sent before ours. The first
 * change of a record in a batch is told as the difference to this: so whatever was refused goes again with the next
 * change, and is not a change of somebody else's to the portal.
 *
 * <p>A change that is told again in a later epoch is told as it was the first time, because the portal knows it by
 * that.
 */
final class PortalView {
    private final EncryptedDatabase database;

    /** A record while its changes are gone through: as it was here, and as the portal took it. */
    private static final class Two {
        private Values here = Values.EMPTY;
        private Optional<Values> there = Optional.empty();
        private long batch;
    }

    PortalView(EncryptedDatabase database) {
        this.database = database;
    }

    /** The beginning of the queue that was told before, or, when none of it was, all of it. */
    List<ChangeLog.Queued> toldAlike(List<ChangeLog.Queued> queued) {
        long toldTo = toldTo();
        List<ChangeLog.Queued> again = queued.stream().filter(next -> next.position() <= toldTo).toList();
        return again.isEmpty() ? queued : again;
    }

    private long toldTo() {
        return database.number("SELECT coalesce(max(lastPosition), 0) FROM batch");
    }

    /** These queued changes, {@link #toldAlike}, as they are to be sent; all batches before have their receipts. */
    List<Change> told(List<ChangeLog.Queued> queued) {
        if (queued.getFirst().position() <= toldTo()) {
            Map<ChangeId, Change> first = first(queued.getFirst().position(), queued.getLast().position());
            return queued.stream().map(next -> first.get(next.change().id())).toList();
        }
        Set<UUID> begun = new HashSet<>();
        return queued.stream().map(next -> begun.add(next.change().record()) ? told(next) : next.change()).toList();
    }

    private Map<ChangeId, Change> first(long from, long to) {
        Map<ChangeId, Change> first = new HashMap<>();
        database.each("SELECT bytes FROM batch WHERE lastPosition >= ? AND firstPosition <= ? ORDER BY epoch, number",
                row -> {
                    Outbox.changes(row.getBytes(1)).forEach(change -> first.putIfAbsent(change.id(), change));
                    return first;
                }, from, to);
        return first;
    }

    private Change told(ChangeLog.Queued next) {
        Change change = next.change();
        Two record = before(change.record(), next.position());
        Values content = change.delta().applyTo(record.here);
        return change.as(record.there.isPresent() ? Op.UPDATE : Op.CREATE,
                Delta.between(record.there.orElse(Values.EMPTY), content));
    }

    private Two before(UUID record, long position) {
        Two two = new Two();
        database.each("""
                SELECT c.position, h.before, h.after, (SELECT b.firstPosition FROM batch b
                    WHERE c.position BETWEEN b.firstPosition AND b.lastPosition ORDER BY b.epoch LIMIT 1),
                    h.origin = 'portal'
                FROM history h LEFT JOIN change_log c ON c.history = h.seq
                WHERE h.record = ? AND h.seq < (SELECT history FROM change_log WHERE position = ?) ORDER BY h.seq
                """, row -> follow(two, row), Columns.bytes(record), position);
        return two;
    }

    private Two follow(Two two, ResultSet row) throws SQLException {
        Delta made = new Delta(Columns.values(row.getString(2)), Columns.values(row.getString(3)));
        two.here = made.applyTo(two.here);
        if (row.getBoolean(5)) {
            two.there = Optional.of(made.applyTo(two.there.orElse(Values.EMPTY)));
            return two;
        }
        Delta sent = row.getLong(4) == two.batch ? made
                : Delta.between(two.there.orElse(Values.EMPTY), two.here);
        two.batch = row.getLong(4);
        Map<String, Result> outcome = outcome(row.getLong(1));
        if (outcome.values().stream().noneMatch(Result::isRefusal)) {
            two.there = Optional.of(without(outcome, sent).applyTo(two.there.orElse(Values.EMPTY)));
        }
        return two;
    }

    /** What was told of a change, by field. */
    private Map<String, Result> outcome(long position) {
        Map<String, Result> outcome = new HashMap<>();
        database.each("SELECT field, result FROM outcome WHERE position = ?",
                row -> outcome.put(row.getString(1), Result.of(row.getString(2))), position);
        return outcome;
    }

    private static Delta without(Map<String, Result> outcome, Delta sent) {
        Map<String, String> undecided = new HashMap<>();
        outcome.keySet().stream().filter(field -> outcome.get(field) == Result.CONFLICT)
                .forEach(field -> undecided.put(field, ""));
        return new Delta(sent.before().with(undecided), sent.after().with(undecided));
    }
}
