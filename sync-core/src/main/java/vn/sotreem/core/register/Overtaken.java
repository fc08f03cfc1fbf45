package vn.sotreem.core.register;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.domain.Values;

/**
 * What was refused, and had been corrected here before anybody knew. The correction was told as a change of a value
 * that the portal never took, so the portal found a conflict in it, or nothing that could be changed. Nobody has to
 * decide that: what stands here is told once more, as a change of what the portal has
 * (docs/decisions/0030-overtaken.md).
 */
final class Overtaken {
    private final EncryptedDatabase database;
    private final ChangeLog log;
    private final Records records;
    private final Writer writer;
    private final InstantSource clock;

    Overtaken(EncryptedDatabase database, ChangeLog log, Records records, Writer writer, InstantSource clock) {
        this.database = database;
        this.log = log;
        this.records = records;
        this.writer = writer;
        this.clock = clock;
    }

    /** Queues again what a receipt, kept already, shows to be so. */
    void release(List<Change> changes, Receipt receipt) {
        Map<Integer, List<Outcome>> exceptions = receipt.exceptions().stream()
                .collect(Collectors.groupingBy(Outcome::index));
        Set<UUID> refused = log.recordsRefused();
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            if (refused.contains(change.record()) && isOvertaken(change, exceptions.getOrDefault(index, List.of()))
                    && isAsLeft(change)) {
                release(change);
            }
        }
    }

    /** A change that was refused for itself waits for a person, or for what was saved after it to be answered. */
    private boolean isOvertaken(Change change, List<Outcome> outcomes) {
        return outcomes.stream().noneMatch(outcome -> outcome.result() == Result.REJECTED)
                && (outcomes.stream().anyMatch(outcome -> isBuiltOnRefusal(change, outcome)) || isMended(change));
    }

    private boolean isBuiltOnRefusal(Change change, Outcome outcome) {
        return outcome.result() == Result.CONFLICT && log.refused(change.record()).stream()
                .anyMatch(queued -> queued.change().delta().keys().contains(outcome.field()));
    }

    private void release(Change last) {
        Map<UUID, Change> records = new LinkedHashMap<>();
        causes(last).forEach(cause -> records.put(cause.change().record(), cause.change()));
        if (!records.isEmpty()) {
            writer.sendCorrected(List.copyOf(records.values()), last.actor(), clock.instant());
        }
    }

    /** Whether the record was refused for itself, and nothing stands any more of what any of them was refused for. */
    private boolean isMended(Change last) {
        List<ChangeLog.Queued> causes = causes(last);
        return causes.stream().anyMatch(cause -> cause.change().record().equals(last.record()))
                && causes.stream().allMatch(this::isGone);
    }

    /** Why this record was refused before: the changes of its saves that were refused themselves. */
    private List<ChangeLog.Queued> causes(Change last) {
        return Stream.concat(log.refused(last.record()).stream().map(ChangeLog.Queued::change), Stream.of(last))
                .flatMap(change -> log.causesInSave(change).stream()).distinct().toList();
    }

    /** Whether nothing of what a change was refused for stands in its record any more. */
    private boolean isGone(ChangeLog.Queued cause) {
        Values content = records.content(cause.change());
        List<String> fields = database.query("SELECT field FROM outcome WHERE position = ? AND result = ?",
                row -> row.getString(1), cause.position(), Result.REJECTED.code());
        return fields.stream().noneMatch(field -> field.isEmpty()
                || content.get(field).equals(cause.change().delta().after().get(field)));
    }

    /** Whether of no conflict the portal's value has come into sight yet: who decides has to see it. */
    private boolean isAsLeft(Change change) {
        Values content = records.content(change);
        return database.query("""
                SELECT o.field, coalesce(c.after, h.after)
                FROM outcome o JOIN change_log c ON c.position = o.position JOIN history h ON h.seq = c.history
                WHERE h.record = ? AND o.result = 'conflict' AND
                """ + Reviews.UNDECIDED, row -> Columns.values(row.getString(2)).get(row.getString(1))
                .equals(content.get(row.getString(1))), Columns.bytes(change.record())).stream()
                .allMatch(Boolean::booleanValue);
    }
}
