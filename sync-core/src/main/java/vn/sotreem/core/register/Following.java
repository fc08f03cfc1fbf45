package vn.sotreem.core.register;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The hamlets a collaborator sees who was given some: those, the ones they went into, and the parts that came out of
 * them since they were given. It follows from what the hamlets say of themselves, so it comes and goes with a merger or
 * a split, on whatever laptop that was written (docs/decisions/0038-people.md).
 */
final class Following {
    private static final String KNOWN = "hamletsKnown.";

    private final EncryptedDatabase database;
    private final Settings settings;

    private record Step(UUID from, UUID to, boolean isPart) {
    }

    Following(EncryptedDatabase database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Hamlets are given to this person now: whoever gives them knows of all there are, and means these. */
    void given(User user) {
        settings.set(KNOWN + user.name(), database.query("SELECT id FROM hamlet", row -> Columns.uuid(row.getBytes(1)))
                .stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")));
    }

    /** The same of somebody of whom it was not noted when they were given. */
    void noteIfNever(User user) {
        if (!user.hamlets().isEmpty() && settings.find(KNOWN + user.name()).isEmpty()) {
            given(user);
        }
    }

    /** The person with all hamlets that he sees. */
    User with(User user) {
        if (user.hamlets().isEmpty()) {
            return user;
        }
        Set<String> known = Set.copyOf(Arrays.asList(settings.find(KNOWN + user.name()).orElse("").split(" ")));
        List<Step> steps = database.query("""
                SELECT id, partOf, 0 FROM hamlet WHERE state <> '' AND partOf <> ''
                UNION ALL SELECT splitFrom, id, 1 FROM hamlet WHERE state = '' AND splitFrom <> ''
                """, row -> row.getInt(3) == 0
                ? new Step(Columns.uuid(row.getBytes(1)), UUID.fromString(row.getString(2)), false)
                : new Step(UUID.fromString(row.getString(1)), Columns.uuid(row.getBytes(2)), true));
        Set<UUID> seen = new HashSet<>(user.hamlets());
        Deque<UUID> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            UUID hamlet = open.remove();
            steps.stream().filter(step -> step.from.equals(hamlet))
                    .filter(step -> !step.isPart || !known.contains(step.to.toString()))
                    .map(Step::to).filter(seen::add).forEach(open::add);
        }
        return user.heldTo(seen);
    }
}
