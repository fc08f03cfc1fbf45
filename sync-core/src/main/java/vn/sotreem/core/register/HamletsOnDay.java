package vn.sotreem.core.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordState;

/**
 * The hamlets as they were on a day, for papers of that day. Where a household was then follows from its history: a
 * merger and a split count from the day of the decision, anything else from the day it was written down.
 */
final class HamletsOnDay {
    private final LocalDate day;
    private final ZoneId zone;
    private final Map<UUID, Hamlet> hamlets = new HashMap<>();
    private final Map<UUID, List<Step>> steps = new HashMap<>();

    /** A household was in another hamlet before. */
    private record Step(UUID before, UUID after, Instant savedAt) {
    }

    HamletsOnDay(EncryptedDatabase database, Records records, LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
        records.hamlets().where("1").forEach(hamlet -> hamlets.put(hamlet.id(), hamlet));
        database.each("""
                SELECT record, json_extract(before, '$.hamlet'), json_extract(after, '$.hamlet'), savedAt FROM history
                WHERE entity = 'household' AND before LIKE '%"hamlet"%' ORDER BY seq
                """, row -> steps.computeIfAbsent(Columns.uuid(row.getBytes(1)), household -> new ArrayList<>())
                .add(new Step(UUID.fromString(row.getString(2)), UUID.fromString(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4)))));
    }

    /** The hamlets that there were: not ended by then, and not made later. */
    List<Hamlet> all() {
        return hamlets.values().stream()
                .filter(hamlet -> hamlet.state() == RecordState.ACTIVE || hamlet.partOf().isPresent())
                .filter(hamlet -> !hamlet.endedOn().isKnown() || hamlet.endedOn().earliest().isAfter(day))
                .filter(hamlet -> !hamlet.since().isKnown() || !hamlet.since().earliest().isAfter(day)).toList();
    }

    /** The hamlet a household was in on the day, with the name it had then. */
    Hamlet of(Household household) {
        UUID there = household.hamlet();
        for (Step step : steps.getOrDefault(household.id(), List.of()).reversed()) {
            if (step.after().equals(there) && counts(step).isAfter(day)) {
                there = step.before();
            }
        }
        Hamlet hamlet = hamlets.get(there);
        return Hamlet.named(hamlet.id(), hamlet.nameOn(day));
    }

    private LocalDate counts(Step step) {
        Hamlet before = hamlets.get(step.before());
        Hamlet after = hamlets.get(step.after());
        if (before.partOf().isPresent() && before.endedOn().isKnown()) {
            return before.endedOn().earliest();
        }
        boolean isSplit = after.splitFrom().filter(step.before()::equals).isPresent() && after.since().isKnown();
        return isSplit ? after.since().earliest() : LocalDate.ofInstant(step.savedAt(), zone);
    }
}
