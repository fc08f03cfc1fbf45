package vn.sotreem.app.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildRow;

/** Children for the tests of paper: a made-up commune, and children with one thing special. */
final class SampleRows {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final Hamlet HAMLET = Hamlet.named(new UUID(1, 1), "Thôn Nà Lìa");

    private static final String OF_HOUSEHOLD = "household.";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

    private SampleRows() {
    }

    /** So many children of a commune, in the order of the book. */
    static List<ChildRow> commune(int children) {
        Random random = new Random(2026);
        SampleOffice sample = SampleOffice.commune(random, new RecordIds(CLOCK, random), DAY, children);
        Map<UUID, Household> households = sample.households().stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        Map<UUID, Hamlet> hamlets = sample.hamlets().stream()
                .collect(Collectors.toMap(Hamlet::id, Function.identity()));
        return sample.children().stream().map(child -> {
            Household household = households.get(child.household());
            return new ChildRow(Groups.ofTicks(child), household, hamlets.get(household.hamlet()), false);
        }).toList();
    }

    /** So many children of one hamlet. */
    static List<ChildRow> hamlet(int children) {
        return commune(children).stream()
                .map(row -> new ChildRow(row.groups(), row.household(), HAMLET, false)).toList();
    }

    /**
     * A child in a household of its own.
     *
     * @param fields key and text in turns; keys of the household begin with "household."
     */
    static ChildRow child(String... fields) {
        UUID id = UUID.nameUUIDFromBytes(String.join("|", fields).getBytes(StandardCharsets.UTF_8));
        Household household = Household.empty(id, HAMLET.id());
        Child child = Child.empty(id, id);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].startsWith(OF_HOUSEHOLD)) {
                household = household.with(fields[i].substring(OF_HOUSEHOLD.length()), fields[i + 1]);
            } else {
                child = child.with(fields[i], fields[i + 1]);
            }
        }
        return new ChildRow(Groups.ofTicks(child), household, HAMLET, false);
    }
}
