package vn.sotreem.core.change;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/**
 * How a change comes together with a record that somebody else may have changed meanwhile: a three-way merge by field
 * groups, of what the laptop saw, what it made of it and what the portal holds (docs/protocol.md, "Merge").
 *
 * <p>Whatever becomes of one group says nothing about the others: those that can be applied are, also when another is
 * in conflict. The one exception is a record in the bin, which a change that knows nothing of the bin leaves alone.
 */
public sealed interface Merge {

    /** The content the record has from now on. */
    Values values();

    /** Applied as it stands, or already so: nobody else's change was met. */
    record Clean(Values values) implements Merge {
    }

    /**
     * Brought together with somebody else's change of the same fields; nobody has to decide anything.
     *
     * @param met the fields that both changed; of a descriptive one, the value that gave way stays in history
     */
    record Merged(Values values, SortedSet<String> met) implements Merge {
        public Merged {
            met = Collections.unmodifiableSortedSet(new TreeSet<>(met));
        }
    }

    /**
     * Some fields keep the portal's value until a person decides.
     *
     * @param undecided those fields; the rest of the change is in the values
     */
    record Conflict(Values values, SortedSet<String> undecided) implements Merge {
        public Conflict {
            undecided = Collections.unmodifiableSortedSet(new TreeSet<>(undecided));
        }
    }

    /**
     * A record as the portal holds it.
     *
     * @param clocks      for each field the latest clock of a change that wanted its present value; a field that is
     *                    not there was wanted before all clocks
     * @param editedSince whether another laptop's change of the record was applied since the version that the change
     *                    is based on
     */
    record Held(Values values, Map<String, Hlc> clocks, boolean editedSince) {
        public Held {
            clocks = Map.copyOf(clocks);
        }

        /** The record after a change of this delta and clock was merged into it. */
        public Held after(Merge merge, Delta delta, Hlc hlc) {
            Map<String, Hlc> now = new HashMap<>(clocks);
            for (String key : delta.keys()) {
                String value = merge.values().get(key);
                if (!value.equals(values.get(key))) {
                    now.put(key, hlc);
                } else if (value.equals(delta.after().get(key))) {
                    now.merge(key, hlc, (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
            return new Held(merge.values(), now, editedSince);
        }
    }

    /** Merges a change into the record it is about. */
    static Merge of(Entity entity, Held held, Delta delta, Hlc hlc) {
        return new Merging(entity, held, delta, hlc).merge();
    }
}
