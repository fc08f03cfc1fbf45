package vn.sotreem.core.change;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;

/** One merge in the making; see {@link Merge}. */
final class Merging {
    private static final String STATE = "state";

    private final FieldTable<?> fields;
    private final Merge.Held held;
    private final Delta delta;
    private final Hlc hlc;
    private final Map<String, String> results = new HashMap<>();
    private final SortedSet<String> met = new TreeSet<>();
    private final SortedSet<String> undecided = new TreeSet<>();

    Merging(Entity entity, Merge.Held held, Delta delta, Hlc hlc) {
        this.fields = FieldTable.of(entity);
        this.held = held;
        this.delta = delta;
        this.hlc = hlc;
    }

    Merge merge() {
        Map<String, List<String>> groups = delta.changing().keys().stream()
                .collect(Collectors.groupingBy(this::group));
        boolean leftAlone = isVoid(held.values()) && !groups.containsKey(STATE);
        for (List<String> group : groups.values()) {
            boolean same = group.stream().allMatch(key -> current(key).equals(wanted(key)));
            if (!same && leftAlone) {
                undecided.addAll(group);
            } else if (!same) {
                decide(group);
            }
        }
        Values values = held.values().with(results);
        return !undecided.isEmpty() ? new Merge.Conflict(values, undecided)
                : !met.isEmpty() ? new Merge.Merged(values, met) : new Merge.Clean(values);
    }

    private void decide(List<String> group) {
        boolean untouched = group.stream().allMatch(key -> current(key).equals(seen(key)));
        boolean unseen = untouched && hlc.compareTo(latest(group)) < 0;
        MergeClass mergeClass = mergeClass(group.getFirst());
        boolean forPeople = switch (mergeClass) {
            case LEGAL -> !untouched || unseen;
            case LIFECYCLE -> !untouched || unseen || held.editedSince() && isVoid(delta.after());
            case DESCRIPTIVE, UNION, PORTAL -> false;
        };
        if (forPeople) {
            undecided.addAll(group);
            return;
        }
        boolean ours = untouched ? !unseen : isLater(group);
        boolean toAndFro = unseen && mergeClass == MergeClass.DESCRIPTIVE;
        if (!untouched || toAndFro || mergeClass == MergeClass.PORTAL) {
            met.addAll(group);
        }
        group.forEach(key -> results.put(key, switch (mergeClass) {
            case LEGAL, LIFECYCLE -> wanted(key);
            case DESCRIPTIVE -> ours ? wanted(key) : current(key);
            case UNION -> union(key);
            case PORTAL -> current(key);
        }));
    }

    private String group(String key) {
        return fields.field(key).map(Field::group).orElse(key);
    }

    /** Of a field that only a later program knows, nobody can say whether a clock may decide it. */
    private MergeClass mergeClass(String key) {
        return fields.field(key).<MergeClass>map(Field::merge).orElse(MergeClass.LEGAL);
    }

    /** The portal's codes with those that were added, without those that were taken away. */
    private String union(String key) {
        List<String> seen = CodeSet.parse(seen(key)).codes();
        List<String> wanted = CodeSet.parse(wanted(key)).codes();
        Set<String> codes = new LinkedHashSet<>(CodeSet.parse(current(key)).codes());
        codes.addAll(wanted.stream().filter(code -> !seen.contains(code)).toList());
        codes.removeAll(seen.stream().filter(code -> !wanted.contains(code)).toList());
        return CodeSet.of(codes).text();
    }

    /**
     * The clock of what the portal holds. Whoever has seen a value has a later clock; so a value that is as it was
     * seen, and yet later, is another one that only reads the same: two people wrote it, and one changed their mind.
     */
    private Hlc latest(List<String> group) {
        return group.stream().map(key -> held.clocks().getOrDefault(key, Hlc.ZERO)).max(Hlc::compareTo).orElseThrow();
    }

    /** Two equal clocks are decided by the texts, so that it never matters which laptop was heard first. */
    private boolean isLater(List<String> group) {
        int order = hlc.compareTo(latest(group));
        return order > 0 || order == 0 && joined(group, delta.after()).compareTo(joined(group, held.values())) > 0;
    }

    private static String joined(List<String> group, Values values) {
        return group.stream().map(values::get).collect(Collectors.joining("\n"));
    }

    private String seen(String key) {
        return delta.before().get(key);
    }

    private String wanted(String key) {
        return delta.after().get(key);
    }

    private String current(String key) {
        return held.values().get(key);
    }

    private static boolean isVoid(Values values) {
        return RecordState.of(values.get(STATE)) == RecordState.VOID;
    }
}
