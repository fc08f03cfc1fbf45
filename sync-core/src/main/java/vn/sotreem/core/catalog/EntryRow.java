package vn.sotreem.core.catalog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one line of a coded list: the columns every list may have, and the rest as details of the entry. */
final class EntryRow {

    private final Map<String, String> cells;

    private EntryRow(Map<String, String> cells) {
        this.cells = new HashMap<>(cells);
    }

    static Entry entry(Map<String, String> cells) {
        return new EntryRow(cells).entry();
    }

    private Entry entry() {
        String code = required("code");
        String name = required("name");
        String shortName = take("short").orElse(name);
        var labels = new Labels(name, shortName, take("english").orElse(name), aliases());
        Optional<LocalDate> retiredOn = take("retired-on").map(LocalDate::parse);
        return new Entry(code, take("parent"), labels, restricted(), retiredOn, cells);
    }

    private List<String> aliases() {
        return take("aliases").map(aliases -> List.of(aliases.split(" \\| "))).orElse(List.of());
    }

    private boolean restricted() {
        Optional<String> restricted = take("restricted");
        if (restricted.isPresent() && !restricted.get().equals("yes")) {
            throw new IllegalArgumentException("restricted is \"yes\" or empty: " + restricted.get());
        }
        return restricted.isPresent();
    }

    private Optional<String> take(String column) {
        return Optional.ofNullable(cells.remove(column));
    }

    private String required(String column) {
        return take(column).orElseThrow(
                () -> new IllegalArgumentException("an entry without " + column + ": " + cells));
    }
}
