package vn.sotreem.core.register;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.Change;

/**
 * What was refused only because of something else goes again by itself once that something is with the portal: nobody
 * has to think of it. It goes again only when the portal has just taken one of the records it waited for, or tells of
 * it, so what is refused once more waits for a person.
 */
final class Dependents {
    private final ChangeLog log;
    private final Records records;
    private final PortalCopies copies;
    private final Writer writer;
    private final InstantSource clock;

    /** The save that changes belong to. */
    private record SaveId(UUID session, long group) {
    }

    Dependents(ChangeLog log, Records records, PortalCopies copies, Writer writer, InstantSource clock) {
        this.log = log;
        this.records = records;
        this.copies = copies;
        this.writer = writer;
        this.clock = clock;
    }

    /** Queues again what waited for these records, which the portal has. */
    void release(Set<UUID> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Map<SaveId, List<Change>> released = new LinkedHashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (ChangeLog.Queued queued : log.dependents()) {
            Change change = queued.change();
            if (waitedFor(change, taken) && isFree(change) && seen.add(change.record())) {
                released.computeIfAbsent(new SaveId(change.id().session(), change.group()), save -> new ArrayList<>())
                        .add(change);
            }
        }
        released.values().forEach(changes -> writer.sendAgain(changes, clock.instant()));
    }

    private boolean waitedFor(Change change, Set<UUID> taken) {
        return records.references(change).stream().anyMatch(taken::contains)
                || log.recordsOfSave(change).stream().anyMatch(taken::contains);
    }

    private boolean isFree(Change change) {
        return records.references(change).stream().allMatch(this::isWithPortal) && log.causesInSave(change).isEmpty();
    }

    private boolean isWithPortal(UUID record) {
        return records.all().stream().anyMatch(table -> copies.has(table.entity(), record));
    }
}
