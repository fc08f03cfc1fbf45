package vn.sotreem.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.change.Delta;

/** What a laptop has kept, save by save, and up to where it has receipts; counted beside the register. */
final class Waiting {
    private final List<Kept> saves = new ArrayList<>();
    /** How many of the saves have a receipt, and how many ever had one. */
    private int settled;
    private int everSettled;

    /**
     * A save in the queue.
     *
     * @param changes how many, with those that the program sends again by itself
     * @param wanted  what a person made of fields, by record
     * @param marks   of its changes
     */
    private record Kept(long changes, Map<UUID, Delta> wanted, List<Mark> marks) {
    }

    Waiting copy() {
        Waiting copy = new Waiting();
        copy.saves.addAll(saves);
        copy.settled = settled;
        copy.everSettled = everSettled;
        return copy;
    }

    /** A queue that was found as it is: so many changes wait, each a save of its own. */
    void found(long waiting) {
        for (long change = 0; change < waiting; change++) {
            add(1, Map.of(), List.of());
        }
    }

    void add(long more, Map<UUID, Delta> wanted, List<Mark> made) {
        if (more > 0) {
            saves.add(new Kept(more, wanted, List.copyOf(made)));
        }
    }

    /** There is a receipt for so many more changes, a whole number of saves. */
    void settle(long changes) {
        long left = changes;
        while (left > 0 && settled < saves.size()) {
            left -= saves.get(settled).changes;
            settled++;
        }
        everSettled = Math.max(everSettled, settled);
        Finding.unless(left == 0, "I3", "a batch of %d changes ends within a save", changes);
    }

    /** The queue starts anew, so that so many changes wait; what stands before has to be with the portal. */
    void startOver(long waiting, Set<Mark> withThePortal) {
        settled = saves.size();
        while (settled > 0 && count() < waiting) {
            settled--;
        }
        Finding.unless(count() == waiting, "number shown",
                "%d changes wait after the queue started anew, within a save", waiting);
        Set<Mark> missing = saves.subList(0, settled).stream().flatMap(save -> save.marks.stream())
                .filter(mark -> !withThePortal.contains(mark)).collect(Collectors.toSet());
        Finding.unless(missing.isEmpty(), "I1",
                "the queue starts anew after %s, which the portal does not have", missing);
        everSettled = Math.max(everSettled, settled);
    }

    /** The number a person must be shown. */
    long count() {
        return saves.subList(settled, saves.size()).stream().mapToLong(Kept::changes).sum();
    }

    /** Everything that was ever kept. */
    long total() {
        return saves.stream().mapToLong(Kept::changes).sum();
    }

    /** The mark of every change that people made, in the order in which they were saved. */
    List<Mark> marks() {
        return saves.stream().flatMap(save -> save.marks.stream()).toList();
    }

    /** What the person wants who last touched this field and never had a receipt for it. */
    Optional<String> wanted(UUID record, String field) {
        return wishes(saves.subList(everSettled, saves.size()), record, field).stream().findFirst();
    }

    /** What a person made of a record by the change of this mark. */
    Optional<Delta> wanted(Mark mark, UUID record) {
        return saves.stream().filter(save -> save.marks.contains(mark)).findFirst()
                .map(save -> save.wanted.get(record));
    }

    /** Whether somebody here ever wanted this of the field. */
    boolean everWanted(UUID record, String field, String value) {
        return wishes(saves, record, field).contains(value);
    }

    /** Everything that somebody here ever wanted of the field. */
    List<String> everWanted(UUID record, String field) {
        return wishes(saves, record, field);
    }

    /** Whether this is what somebody here last made of the field. */
    boolean isLastWanted(UUID record, String field, String value) {
        return wishes(saves, record, field).stream().findFirst().equals(Optional.of(value));
    }

    /** Whether the queue is being told anew. */
    boolean isToldAgain() {
        return settled < everSettled;
    }

    private static List<String> wishes(List<Kept> saves, UUID record, String field) {
        return saves.reversed().stream().map(save -> save.wanted.get(record))
                .filter(delta -> delta != null && delta.keys().contains(field))
                .map(delta -> delta.after().get(field)).toList();
    }
}
