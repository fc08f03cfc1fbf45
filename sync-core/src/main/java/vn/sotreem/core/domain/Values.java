package vn.sotreem.core.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of a record as text: field key to canonical value, sorted by key, empty values left out.
 *
 * <p>Every record can be written as Values and read back without loss. History, the change log, the wire and the
 * three-way merge work on Values, so that they need not know the fields; fields a newer portal sends and this program
 * does not know are carried here untouched.
 */
public final class Values {
    public static final Values EMPTY = new Values(new TreeMap<>());

    private final SortedMap<String, String> texts;

    private Values(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    /** Values of the given texts; null and empty texts mean "not known" and are left out. */
    public static Values of(Map<String, String> texts) {
        TreeMap<String, String> kept = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (text != null && !text.isEmpty()) {
                kept.put(key, text);
            }
        });
        return new Values(kept);
    }

    /** The canonical text of a field, or "" when nothing is known. */
    public String get(String key) {
        return texts.getOrDefault(key, "");
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    public SortedMap<String, String> asMap() {
        return Collections.unmodifiableSortedMap(texts);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Characters (UTF-16) of all values together. */
    public int length() {
        return texts.values().stream().mapToInt(String::length).sum();
    }

    /** These values with one field replaced; "" removes it. */
    public Values with(String key, String text) {
        return with(Map.of(key, text));
    }

    /** These values with the given fields replaced; "" removes a field. */
    public Values with(Map<String, String> changes) {
        TreeMap<String, String> changed = new TreeMap<>(texts);
        changed.putAll(changes);
        return of(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && texts.equals(values.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** The keys only: contents are personal data and do not belong in messages or logs. */
    @Override
    public String toString() {
        return "Values" + texts.keySet();
    }
}
