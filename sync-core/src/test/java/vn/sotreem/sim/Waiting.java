package vn.sotreem.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Delta;

/** What a laptop has kept and has no receipt for, save by save, counted beside the register. */
final class Waiting {
    private final Deque<Kept> saves = new ArrayDeque<>();
    private final List<Mark> marks = new ArrayList<>();
    private long changes;

    /**
     * A save in the queue.
     *
     * @param changes how many, with those that the program sends again by itself
     * @param wanted  what a person made of fields, by record
     */
    private record Kept(long changes, Map<UUID, Delta> wanted) {
    }

    void add(long more, Map<UUID, Delta> wanted, List<Mark> made) {
        if (more > 0) {
            saves.add(new Kept(more, wanted));
            marks.addAll(made);
            changes += more;
        }
    }

    /** There is a receipt for the oldest of them, a whole number of saves. */
    void settle(long settled) {
        long left = settled;
        while (left > 0 && !saves.isEmpty()) {
            left -= saves.remove().changes;
        }
        Finding.unless(left == 0, "I3", "a batch of %d changes ends within a save", settled);
    }

    /** The number a person must be shown. */
    long count() {
        return saves.stream().mapToLong(Kept::changes).sum();
    }

    /** Everything that was ever kept. */
    long total() {
        return changes;
    }

    /** The mark of every change that people made, in the order in which they were saved. */
    List<Mark> marks() {
        return marks;
    }

    /** What the person wants who last touched this field and has no receipt for it. */
    Optional<String> wanted(UUID record, String field) {
        return saves.reversed().stream().map(save -> save.wanted.get(record))
                .filter(delta -> delta != null && delta.keys().contains(field))
                .map(delta -> delta.after().get(field)).findFirst();
    }
}
