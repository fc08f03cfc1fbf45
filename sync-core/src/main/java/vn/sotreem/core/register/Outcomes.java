package vn.sotreem.core.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Receipt;

/** Keeps what the portal made of changes that it did not simply apply. */
final class Outcomes {
    /** What the portal says of a record that it does not have. */
    private static final Set<String> UNKNOWN = Set.of("hamlet-unknown", "household-unknown", "record-unknown");
    private static final String REFERENCE_REFUSED = "reference-refused";

    private final EncryptedDatabase database;
    private final ChangeLog log;

    /**
     * Since when an outcome is known, which change decided it, null for none, and since when it is open again, 0 when
     * it never was decided.
     */
    private record Known(long from, Object decidedBy, long reopenedFrom) {
    }

    Outcomes(EncryptedDatabase database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Keeps the exceptions of a receipt. What is said of a change that was told again takes the place of what was said
     * before; who could know of it could do so since then.
     */
    void keep(List<Change> changes, Receipt receipt) {
        List<Long> positions = changes.stream().map(change -> log.position(change.id()).orElseThrow()).toList();
        Map<Long, Map<String, Known>> before = new HashMap<>();
        positions.forEach(position -> before.put(position, take(position)));
        Known now = new Known(log.length(), null, 0);
        for (Outcome outcome : receipt.exceptions()) {
            Map<String, Known> known = before.get(positions.get(outcome.index()));
            Known since = known.getOrDefault(outcome.field(), known.values().stream().findFirst()
                    .map(other -> new Known(other.from, null, 0)).orElse(now));
            keep(positions.get(outcome.index()), understood(changes.get(outcome.index()), outcome),
                    receipt.receivedAt(), since);
        }
    }

    /** Every change of a batch that the portal could not take, though it takes others, is refused for that reason. */
    void giveUp(Division.Refused batch, Instant at) {
        Outcome outcome = new Outcome(0, Result.REJECTED, batch.problem(), "");
        for (long position = batch.first(); position <= batch.last(); position++) {
            Known now = take(position).values().stream().findFirst().orElse(new Known(log.length(), null, 0));
            keep(position, outcome, at, new Known(now.from, null, 0));
        }
    }

    private void keep(long position, Outcome outcome, Instant at, Known known) {
        database.run("""
                INSERT INTO outcome (position, result, code, field, at, knownFrom, decidedBy, reopenedFrom)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, position, outcome.result().code(), outcome.code(), outcome.field(), at.toEpochMilli(), known.from,
                known.decidedBy, known.reopenedFrom);
    }

    /**
     * The portal does not know that a record it could never read was meant to be there. So what refers to one waits for
     * its correction, as it does for that of a record the portal refused.
     */
    private Outcome understood(Change change, Outcome outcome) {
        if (!UNKNOWN.contains(outcome.code())) {
            return outcome;
        }
        Object unknown = outcome.field().isEmpty() ? Columns.bytes(change.record())
                : Columns.bytes(UUID.fromString(change.delta().after().get(outcome.field())));
        boolean isGivenUp = database.number("""
                SELECT count(*) FROM outcome o JOIN change_log c ON c.position = o.position
                JOIN history h ON h.seq = c.history JOIN batch b ON b.refused = o.code
                    AND o.position BETWEEN b.firstPosition AND b.lastPosition
                WHERE h.record = ? AND o.result = 'rejected'
                """, unknown) > 0;
        return isGivenUp ? new Outcome(outcome.index(), Result.DEPENDENCY_REJECTED, REFERENCE_REFUSED, outcome.field())
                : outcome;
    }

    private Map<String, Known> take(long position) {
        Map<String, Known> taken = new HashMap<>();
        database.each("SELECT field, knownFrom, decidedBy, reopenedFrom FROM outcome WHERE position = ?",
                row -> taken.put(row.getString(1), new Known(row.getLong(2), row.getObject(3), row.getLong(4))),
                position);
        database.run("DELETE FROM outcome WHERE position = ?", position);
        return taken;
    }
}
