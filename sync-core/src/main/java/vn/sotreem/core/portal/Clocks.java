package vn.sotreem.core.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;

/** How the clocks of a record's fields stand in a column: as JSON, each in hexadecimal digits. */
final class Clocks {
    private static final int HEXADECIMAL = 16;

    private Clocks() {
    }

    static String text(Map<String, Hlc> clocks) {
        Map<String, String> texts = new TreeMap<>();
        clocks.forEach((field, clock) -> texts.put(field, Long.toHexString(clock.packed())));
        return Columns.json(Values.of(texts));
    }

    static Map<String, Hlc> read(String text) {
        Map<String, Hlc> clocks = new HashMap<>();
        Columns.values(text).asMap().forEach(
                (field, digits) -> clocks.put(field, new Hlc(Long.parseUnsignedLong(digits, HEXADECIMAL))));
        return clocks;
    }
}
