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
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Values;

/**
 * What the portal has of a record, as far as its receipts say. What it refused is not in it, nor are fields about which
 * somebody has to decide. The first change of a record in a batch is told as the difference to this: so whatever was
 * refused goes again with the next change, and is not a change of somebody else's to the portal.
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

    /** These queued changes as they are to be sent, all batches before having their receipts. */
    List<Change> told(List<ChangeLog.Queued> queued) {
        Set<UUID> begun = new HashSet<>();
        return queued.stream().map(next -> begun.add(next.change().record()) ? told(next) : next.change()).toList();
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
                SELECT c.position, b.firstPosition, h.before, h.after
                FROM history h JOIN change_log c ON c.history = h.seq
                JOIN batch b ON c.position BETWEEN b.firstPosition AND b.lastPosition
                WHERE h.record = ? AND c.position < ? ORDER BY c.position
                """, row -> follow(two, row), Columns.bytes(record), position);
        return two;
    }

    private Two follow(Two two, ResultSet row) throws SQLException {
        Delta made = new Delta(Columns.values(row.getString(3)), Columns.values(row.getString(4)));
        two.here = made.applyTo(two.here);
        Delta sent = row.getLong(2) == two.batch ? made
                : Delta.between(two.there.orElse(Values.EMPTY), two.here);
        two.batch = row.getLong(2);
        Map<String, Result> told = told(row.getLong(1));
        if (told.values().stream().noneMatch(Result::isRefusal)) {
            two.there = Optional.of(without(told, sent).applyTo(two.there.orElse(Values.EMPTY)));
        }
        return two;
    }

    /** What was told of a change, by field. */
    private Map<String, Result> told(long position) {
        Map<String, Result> told = new HashMap<>();
        database.each("SELECT field, result FROM outcome WHERE position = ?",
                row -> told.put(row.getString(1), Result.of(row.getString(2))), position);
        return told;
    }

    private static Delta without(Map<String, Result> told, Delta sent) {
        Map<String, String> decided = new HashMap<>();
        told.keySet().stream().filter(field -> told.get(field) == Result.CONFLICT)
                .forEach(field -> decided.put(field, ""));
        return new Delta(sent.before().with(decided), sent.after().with(decided));
    }
}
