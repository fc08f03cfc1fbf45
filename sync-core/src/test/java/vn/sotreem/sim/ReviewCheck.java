package vn.sotreem.sim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.register.ReviewItem;

/** What must stand in the review inbox of a laptop, by what the portal has told it. */
final class ReviewCheck {
    private final Set<UUID> refused = new LinkedHashSet<>();
    /** What was wanted of the fields of a record that was refused, and has not been told otherwise since. */
    private final Map<UUID, Map<String, String>> wanted = new HashMap<>();
    private final Set<Conflict> conflicts = new LinkedHashSet<>();
    private final Set<ChangeId> followed = new HashSet<>();

    /** A field that somebody else made something else of. */
    private record Conflict(UUID record, String field) {
    }

    /** Changes that the portal had taken before it was put back: whoever made them knew what was refused before. */
    void knew(List<Change> lost) {
        lost.forEach(change -> followed.add(change.id()));
    }

    /**
     * The next batch that this laptop sealed; what was first sealed together with a refusal knew nothing of it.
     *
     * @param isHeard whether the laptop may have been told what the portal made of it
     */
    void follow(Taken batch, boolean isHeard) {
        Set<UUID> now = new LinkedHashSet<>();
        for (int index = 0; index < batch.changes().size(); index++) {
            Change change = batch.changes().get(index);
            conflicts.removeIf(conflict -> conflict.record.equals(change.record())
                    && change.delta().keys().contains(conflict.field));
            refused.remove(change.record());
            wanted(change, isHeard && batch.isRefused(index));
            if (!followed.add(change.id())) {
                now.remove(change.record());
            }
            if (isHeard) {
                batch.told(index).forEach(told -> follow(change.record(), told, now));
            }
        }
        refused.addAll(now);
    }

    private void wanted(Change change, boolean isRefused) {
        Map<String, String> fields = wanted.computeIfAbsent(change.record(), any -> new HashMap<>());
        if (change.op() == Op.CREATE) {
            fields.clear();
        }
        fields.keySet().removeAll(change.delta().keys());
        if (isRefused) {
            fields.putAll(change.delta().after().asMap());
        }
    }

    private void follow(UUID record, Outcome told, Set<UUID> now) {
        switch (told.result()) {
            case MERGED -> { }
            case CONFLICT -> conflicts.add(new Conflict(record, told.field()));
            case REJECTED, DEPENDENCY_REJECTED -> now.add(record);
        }
    }

    /** Groups that were refused stand beside those that somebody else has put the child into meanwhile. */
    private static boolean isJoined(String wanted, String here, Optional<PortalRecord> there) {
        Set<String> joined = Groups.codes(wanted);
        there.ifPresent(record -> joined.addAll(Groups.codes(record.content().get(Groups.TICKS))));
        return Groups.codes(here).containsAll(Groups.codes(wanted)) && joined.containsAll(Groups.codes(here));
    }

    /**
     * Refusals of what is otherwise with the portal meanwhile, and conflicts that were decided, need nobody; what the
     * portal had once, somebody may have changed who saw it, and what was refused somebody here may have taken back.
     */
    void check(Laptop laptop, PortalTruth truth) {
        List<ReviewItem> shown = laptop.register().review();
        for (UUID record : refused) {
            Values here = laptop.book().record(record).values();
            wanted.get(record).forEach((field, value) -> Finding.unless(here.get(field).equals(value)
                            || field.equals(Groups.TICKS) && isJoined(value, here.get(field), truth.record(record))
                            || laptop.book().waiting().isLastWanted(record, field, here.get(field))
                            || truth.everHeld(record, field, value)
                            || truth.isCarried(record, field, value, here.get(field)), "I8",
                    "laptop %d wanted %s of %s to be '%s', which was refused, and shows '%s'", laptop.number(), field,
                    record, value, here.get(field)));
            Optional<Values> there = truth.record(record).map(PortalRecord::content);
            Finding.unless(there.equals(Optional.of(here)) || shown.stream().anyMatch(item ->
                            item.record().equals(record) && item.outcome().result().isRefusal()), "I1",
                    "laptop %d does not show that %s was refused", laptop.number(), record);
        }
        for (Conflict conflict : conflicts) {
            Finding.unless(asked(conflict.field).anyMatch(field -> laptop.book().isDecided(conflict.record, field)
                            || shown.stream().anyMatch(item -> item.record().equals(conflict.record)
                            && item.outcome().field().equals(field))), "I8",
                    "laptop %d does not show the conflict about %s of %s", laptop.number(), conflict.field,
                    conflict.record);
        }
    }

    /** Whether a record lies in the bin is asked together with why it does. */
    private static Stream<String> asked(String field) {
        return field.equals("mergedInto") ? Stream.of(field, "state") : Stream.of(field);
    }
}
