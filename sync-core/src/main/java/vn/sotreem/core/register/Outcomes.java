package vn.sotreem.core.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Receipt;

/** Keeps what the portal made of changes that it did not simply apply. */
final class Outcomes {
    private final EncryptedDatabase database;
    private final ChangeLog log;

    /** Since when an outcome is known, and which change decided it, null for none. */
    private record Known(long from, Object decidedBy) {
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
        Known now = new Known(log.length(), null);
        for (Outcome outcome : receipt.exceptions()) {
            Map<String, Known> known = before.get(positions.get(outcome.index()));
            Known since = known.getOrDefault(outcome.field(), known.values().stream().findFirst()
                    .map(other -> new Known(other.from, null)).orElse(now));
            database.run("""
                    INSERT INTO outcome (position, result, code, field, at, knownFrom, decidedBy)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """, positions.get(outcome.index()), outcome.result().code(), outcome.code(), outcome.field(),
                    receipt.receivedAt().toEpochMilli(), since.from, since.decidedBy);
        }
    }

    private Map<String, Known> take(long position) {
        Map<String, Known> taken = new HashMap<>();
        database.each("SELECT field, knownFrom, decidedBy FROM outcome WHERE position = ?",
                row -> taken.put(row.getString(1), new Known(row.getLong(2), row.getObject(3))), position);
        database.run("DELETE FROM outcome WHERE position = ?", position);
        return taken;
    }
}
