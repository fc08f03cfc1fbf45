package vn.sotreem.core.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Values;

/**
 * How queued changes are told. A change of a record that was made here and that the portal does not have, because it
 * refused to create it, creates it; everything else is told as it stands in the queue. A change that is told again in a
 * later epoch is told as it was the first time, because the portal knows it by that.
 */
final class Sealing {
    private final EncryptedDatabase database;
    private final ChangeLog log;
    private final PortalCopies copies;

    Sealing(EncryptedDatabase database, ChangeLog log, PortalCopies copies) {
        this.database = database;
        this.log = log;
        this.copies = copies;
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

    /** These queued changes, {@link #toldAlike}, as they are to be sent. */
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
        boolean isThere = copies.has(change.entity(), change.record()) || !log.isCreationAnswered(change.record());
        return change.op() == Op.CREATE || isThere ? change
                : change.as(Op.CREATE, new Delta(Values.EMPTY, log.contentAfter(next)));
    }
}
