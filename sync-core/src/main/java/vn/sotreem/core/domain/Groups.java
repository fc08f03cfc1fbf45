package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups a child stands in: the ticks on its line of the book, which say that something is so and not since when,
 * and what was written down with dates. Whoever asks which groups hold asks here, never a set of ticks alone
 * (docs/decisions/0032-ticks-and-spells.md).
 *
 * @param spells   of this child; those in the bin count for nothing
 * @param supports of this child, likewise
 */
public record Groups(Child child, List<Spell> spells, List<Support> supports) {

    public Groups {
        spells = spells.stream().filter(spell -> spell.state() == RecordState.ACTIVE).toList();
        supports = supports.stream().filter(support -> support.state() == RecordState.ACTIVE).toList();
    }

    /** Of a child of which nothing is written with dates. */
    public static Groups ofTicks(Child child) {
        return new Groups(child, List.of(), List.of());
    }

    /** The child as if everything that holds on a day were ticked, for whoever reads it field by field. */
    public Child childOn(LocalDate day) {
        if (spells.isEmpty() && supports.isEmpty()) {
            return child;
        }
        Map<String, String> sets = new HashMap<>();
        for (GroupList list : GroupList.values()) {
            sets.put(list.code(), on(list, day).text());
        }
        return Child.FIELDS.read(child.id(), child.values().with(sets));
    }

    /** The codes that hold on a day. */
    public CodeSet on(GroupList list, LocalDate day) {
        return during(list, day, day);
    }

    /** The codes that hold on any day from the first to the last, both included. */
    public CodeSet during(GroupList list, LocalDate first, LocalDate last) {
        List<String> codes = new ArrayList<>(list.ticks(child).codes());
        spells.stream().filter(spell -> spell.list().equals(list.code()) && spell.period().meets(first, last))
                .map(Spell::code).forEach(codes::add);
        if (list == GroupList.SUPPORTS) {
            supports.stream().filter(support -> support.period().meets(first, last)).map(Support::kind)
                    .forEach(codes::add);
        }
        return CodeSet.of(codes);
    }
}
