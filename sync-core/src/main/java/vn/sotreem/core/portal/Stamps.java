package vn.sotreem.core.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;

/** Who made the fields of a record what they are: in a column, as JSON of clock (hexadecimal digits) and name. */
final class Stamps {
    private static final int HEXADECIMAL = 16;

    private Stamps() {
    }

    static String text(Map<String, Stamp> stamps) {
        Map<String, String> texts = new TreeMap<>();
        stamps.forEach((field, stamp) ->
                texts.put(field, Long.toHexString(stamp.hlc().packed()) + " " + stamp.actor()));
        return Columns.json(Values.of(texts));
    }

    static Map<String, Stamp> read(String text) {
        Map<String, Stamp> stamps = new HashMap<>();
        Columns.values(text).asMap().forEach((field, stamp) -> {
            String[] parts = stamp.split(" ", 2);
            stamps.put(field, new Stamp(new Hlc(Long.parseUnsignedLong(parts[0], HEXADECIMAL)),
                    parts.length == 1 ? "" : parts[1]));
        });
        return stamps;
    }

    static Map<String, Hlc> clocks(Map<String, Stamp> stamps) {
        return stamps.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().hlc()));
    }

    /** The stamps after a merge: fields whose clock is another one were made so, or said to be so, by this person. */
    static Map<String, Stamp> after(Map<String, Stamp> before, Merge.Held merged, String actor) {
        Map<String, Stamp> after = new HashMap<>(before);
        merged.clocks().forEach((field, clock) -> {
            if (!before.containsKey(field) || !before.get(field).hlc().equals(clock)) {
                after.put(field, new Stamp(clock, actor));
            }
        });
        return after;
    }
}
