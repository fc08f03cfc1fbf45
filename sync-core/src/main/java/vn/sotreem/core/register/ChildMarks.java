package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import vn.sotreem.core.change.Outcome.Result;

/** Of which children something waits for the portal or was refused by it. */
final class ChildMarks {
    private static final Set<Result> REFUSALS = EnumSet.of(Result.REJECTED, Result.DEPENDENCY_REJECTED);

    private static final int SLICE_CHANGES = 5_000;

    private final EncryptedDatabase database;
    private final ChangeLog log;
    private final Outbox outbox;
    private final Reviews reviews;
    private final FindingMarks findings;
    private final BitSet waiting = new BitSet();
    private long waitingFrom = -1;
    private long waitingTo;

    ChildMarks(EncryptedDatabase database, Records records, ChangeLog log, Outbox outbox, Reviews reviews) {
        this.database = database;
        this.log = log;
        this.outbox = outbox;
        this.reviews = reviews;
        this.findings = new FindingMarks(database, records);
    }

    FindingMarks findings() {
        return findings;
    }

    /** Rows of children with whom this is the matter. */
    BitSet of(Criterion.Mark mark, Sight sight, LocalDate today) {
        return switch (mark) {
            case WAITING -> waiting();
            case REFUSED -> refused(sight);
            case FINDING -> findings.rows(sight, today);
        };
    }

    /** With a change that has no receipt yet. */
    BitSet waiting() {
        while (!isWaitingRead()) {
            readWaiting();
        }
        return (BitSet) waiting.clone();
    }

    /** Whether all that waits now was read. */
    boolean isWaitingRead() {
        return waitingFrom == outbox.settledTo() && waitingTo >= log.length();
    }

    /** Reads on a little in the queue; from its beginning when a receipt came since. */
    void readWaiting() {
        long settledTo = outbox.settledTo();
        if (waitingFrom != settledTo) {
            waiting.clear();
            waitingFrom = settledTo;
            waitingTo = settledTo;
        }
        long to = Math.min(waitingTo + SLICE_CHANGES, log.length());
        waiting.or(rows("""
                SELECT c.rid FROM change_log l CROSS JOIN history h ON h.seq = l.history
                CROSS JOIN child c ON c.id = h.record WHERE l.position > ? AND l.position <= ?
                """, waitingTo, to));
        waitingTo = to;
    }

    /** With a change that the portal did not take, and nobody has dealt with it. */
    private BitSet refused(Sight sight) {
        BitSet rows = new BitSet();
        reviews.open(sight).stream().filter(item -> REFUSALS.contains(item.outcome().result()))
                .forEach(item -> rows.or(rows("""
                SELECT rid FROM child WHERE id = ?1
                UNION SELECT c.rid FROM child c JOIN household h ON h.id = c.household WHERE h.id = ?1
                UNION SELECT c.rid FROM child c JOIN spell s ON s.child = c.id WHERE s.id = ?1
                UNION SELECT c.rid FROM child c JOIN support s ON s.child = c.id WHERE s.id = ?1
                UNION SELECT c.rid FROM child c JOIN movement m ON m.child = c.id WHERE m.id = ?1
                """, Columns.bytes(item.record()))));
        return rows;
    }

    private BitSet rows(String sql, Object... arguments) {
        BitSet rows = new BitSet();
        database.each(sql, row -> {
            rows.set(row.getInt(1));
            return rows;
        }, arguments);
        return rows;
    }
}
