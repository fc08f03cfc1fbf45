package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sotreem.core.change.Change;

/**
 * What of a file of the journal matters when the register is opened: where the laptop stood, the saves that the
 * register does not know, and the last one. The others are let go as they are read: after an import they are the whole
 * register.
 */
final class JournalTail {
    private final Predicate<Change> known;
    private final List<JournalEntry> kept = new ArrayList<>();
    private Optional<JournalEntry> lastKnown = Optional.empty();
    private boolean reachesBack;

    /** @param known whether the register has a change */
    JournalTail(Predicate<Change> known) {
        this.known = known;
    }

    void add(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.Place place -> kept.add(place);
            case JournalEntry.Saves saves -> {
                reachesBack |= known.test(saves.changes().getLast());
                boolean isKnown = saves.changes().stream().allMatch(known);
                lastKnown = isKnown ? Optional.of(saves) : Optional.empty();
                if (!isKnown) {
                    kept.add(saves);
                }
            }
        }
    }

    /** In the order in which they were written; a known save only if none was written after it. */
    List<JournalEntry> entries() {
        return Stream.concat(kept.stream(), lastKnown.stream()).toList();
    }

    /** Whether the register knows a save of this file, and so all that was written before. */
    boolean reachesBack() {
        return reachesBack;
    }
}
