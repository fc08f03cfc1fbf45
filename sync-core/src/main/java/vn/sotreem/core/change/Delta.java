package vn.sotreem.core.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Values;

/**
 * What a change did to a record's content: the changed fields only, as they were and as they are. A key that stands in
 * {@code before} and not in {@code after} was cleared.
 *
 * @param before the changed fields' former values; with {@code after} the base and the value of a three-way merge
 * @param after  the changed fields' new values
 */
public record Delta(Values before, Values after) {

    /** The difference between two contents of one record. */
    public static Delta between(Values was, Values is) {
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        for (String key : union(was, is)) {
            if (!was.get(key).equals(is.get(key))) {
                before.put(key, was.get(key));
                after.put(key, is.get(key));
            }
        }
        return new Delta(Values.of(before), Values.of(after));
    }

    /** The keys of the changed fields. */
    public SortedSet<String> keys() {
        return union(before, after);
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /** Characters (UTF-16) of all values in it. */
    public int length() {
        return before.length() + after.length();
    }

    /** The content after this change has been made to it. */
    public Values applyTo(Values content) {
        Map<String, String> changes = new HashMap<>();
        keys().forEach(key -> changes.put(key, after.get(key)));
        return content.with(changes);
    }

    /** The same without the fields of which somebody only said that they are as they were: nobody changes those. */
    public Delta changing() {
        return without(keys().stream().filter(key -> before.get(key).equals(after.get(key)))
                .collect(Collectors.toSet()));
    }

    /** What this change did to other fields than these. */
    public Delta without(Set<String> fields) {
        return new Delta(without(before, fields), without(after, fields));
    }

    private static Values without(Values values, Set<String> fields) {
        Map<String, String> rest = new HashMap<>(values.asMap());
        rest.keySet().removeAll(fields);
        return Values.of(rest);
    }

    private static SortedSet<String> union(Values left, Values right) {
        SortedSet<String> keys = new TreeSet<>(left.keys());
        keys.addAll(right.keys());
        return keys;
    }
}
