package vn.sotreem.sim;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.register.ReviewItem;

/** What must stand in the review inbox of a laptop, by what the portal has told it. */
final class ReviewCheck {
    private final Set<UUID> refused = new LinkedHashSet<>();
    private final Set<Conflict> conflicts = new LinkedHashSet<>();
    private final Set<ChangeId> followed = new HashSet<>();

    /** A field that somebody else made something else of. */
    private record Conflict(UUID record, String field) {
    }

    /** The next batch that this laptop sealed; what was first sealed together with a refusal knew nothing of it. */
    void follow(Taken batch) {
        Set<UUID> now = new LinkedHashSet<>();
        for (int index = 0; index < batch.changes().size(); index++) {
            Change change = batch.changes().get(index);
            conflicts.removeIf(conflict -> conflict.record.equals(change.record())
                    && change.delta().keys().contains(conflict.field));
            refused.remove(change.record());
            if (!followed.add(change.id())) {
                now.remove(change.record());
            }
            batch.told(index).forEach(told -> follow(change.record(), told, now));
        }
        refused.addAll(now);
    }

    private void follow(UUID record, Outcome told, Set<UUID> now) {
        switch (told.result()) {
            case MERGED -> { }
            case CONFLICT -> conflicts.add(new Conflict(record, told.field()));
            case REJECTED, DEPENDENCY_REJECTED -> now.add(record);
        }
    }

    /** Refusals of what is otherwise with the portal meanwhile, and conflicts that were decided, need nobody. */
    void check(Laptop laptop, PortalTruth truth) {
        List<ReviewItem> shown = laptop.register().review();
        for (UUID record : refused) {
            Values here = laptop.book().record(record).values();
            Optional<Values> there = truth.record(record).map(PortalRecord::content);
            Finding.unless(there.equals(Optional.of(here)) || shown.stream().anyMatch(item ->
                            item.record().equals(record) && item.outcome().result().isRefusal()), "I1",
                    "laptop %d does not show that %s was refused", laptop.number(), record);
        }
        for (Conflict conflict : conflicts) {
            Finding.unless(laptop.book().isDecided(conflict.record, conflict.field) || shown.stream().anyMatch(item ->
                            item.record().equals(conflict.record) && item.outcome().field().equals(conflict.field)),
                    "I8", "laptop %d does not show the conflict about %s of %s", laptop.number(), conflict.field,
                    conflict.record);
        }
    }
}
