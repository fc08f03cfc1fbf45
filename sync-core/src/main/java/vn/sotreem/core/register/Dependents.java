package vn.sotreem.core.register;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;

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

    Dependents(ChangeLog log, Records records, PortalCopies copies, Writer writer, InstantSource clock) {
        this.log = log;
        this.records = records;
        this.copies = copies;
        this.writer = writer;
        this.clock = clock;
    }

    /** Queues again what waited for these records, which the portal has; what was saved together goes together. */
    void release(Set<UUID> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Map<ChangeId, List<Change>> waiting = new LinkedHashMap<>();
        log.dependents().stream().map(ChangeLog.Queued::change).forEach(change ->
                waiting.computeIfAbsent(change.save(), save -> new ArrayList<>()).add(change));
        Set<UUID> seen = new HashSet<>();
        for (List<Change> save : waiting.values()) {
            if (waitedFor(save, taken) && isFree(save)) {
                List<Change> again = save.stream().filter(change -> seen.add(change.record())).toList();
                if (!again.isEmpty()) {
                    writer.sendAgain(again, clock.instant());
                }
            }
        }
    }

    private boolean waitedFor(List<Change> save, Set<UUID> taken) {
        return save.stream().map(records::references).anyMatch(to -> !Collections.disjoint(to, taken))
                || log.recordsOfSave(save.getFirst()).stream().anyMatch(taken::contains);
    }

    /**
     * Whether the portal has what these changes of a save are of and refer to, or gets it from this laptop together
     * with them, and nothing else of the save has to be corrected.
     */
    private boolean isFree(List<Change> save) {
        Set<UUID> together = save.stream().map(Change::record).collect(Collectors.toSet());
        return log.causesInSave(save.getFirst()).isEmpty()
                && together.stream().allMatch(record -> log.isCreationAnswered(record) || isWithPortal(record))
                && save.stream().map(records::references).flatMap(Collection::stream)
                        .allMatch(to -> together.contains(to) || isWithPortal(to));
    }

    private boolean isWithPortal(UUID record) {
        return records.all().stream().anyMatch(table -> copies.has(table.entity(), record));
    }
}
