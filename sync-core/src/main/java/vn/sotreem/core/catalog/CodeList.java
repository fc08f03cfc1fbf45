package vn.sotreem.core.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A coded list: the codes records hold, in the order of its source. Immutable. */
public final class CodeList {

    private final String id;
    private final String version;
    private final String source;
    private final Map<String, Entry> byCode = new LinkedHashMap<>();
    private final Map<String, Entry> byName = new HashMap<>();

    private CodeList(String id, Map<String, String> facts, List<Entry> entries) {
        this.id = id;
        this.version = fact(facts, "version");
        this.source = fact(facts, "source");
        entries.forEach(this::add);
        entries.forEach(entry -> entry.parent().ifPresent(this::checkParent));
    }

    /**
     * Reads a list from the lines of its file (the form is told in {@link CsvTable}).
     *
     * @throws IllegalArgumentException naming the file and what is wrong with it, which is our bug
     */
    static CodeList parse(String id, List<String> lines) {
        String file = id + ".csv";
        CsvTable table = CsvTable.parse(file, lines);
        try {
            return new CodeList(id, table.facts(), table.rows().stream().map(EntryRow::entry).toList());
        } catch (IllegalArgumentException | DateTimeParseException problem) {
            throw new IllegalArgumentException(file + ": " + problem.getMessage(), problem);
        }
    }

    /** The same list without these entries. Where one goes, those below it go too. */
    public CodeList without(Predicate<Entry> left) {
        return new CodeList(id, Map.of("version", version, "source", source),
                byCode.values().stream().filter(left.negate()).toList());
    }

    /** The name of the list in this program, such as {@code ethnic-groups}. */
    public String id() {
        return id;
    }

    /** The day the list was last checked against its source, as yyyy-MM-dd. */
    public String version() {
        return version;
    }

    /** The law or publication the list comes from. */
    public String source() {
        return source;
    }

    /** Every entry, retired ones too, in the order of the source. */
    public List<Entry> entries() {
        return List.copyOf(byCode.values());
    }

    /** The entries that can be given on that day. */
    public List<Entry> usableOn(LocalDate day) {
        return byCode.values().stream().filter(entry -> entry.usableOn(day)).toList();
    }

    /** The entry of a code. Empty for a code of a newer version of the list, which a record from elsewhere may hold. */
    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether there are codes in it that not everybody may know somebody has. */
    public boolean isRestricted() {
        return byCode.values().stream().anyMatch(Entry::restricted);
    }

    /**
     * Whether that somebody has this code is for officers' eyes only: the one rule by which a portal tells, a window
     * shows and a list is written. In a list of which something is restricted a code may be known when it stands
     * here, and neither it nor a group it is a part of is restricted. What nobody here knows may be restricted in a
     * later list: it is kept back until it is known.
     */
    public boolean hides(String code) {
        return isRestricted() && !isOpen(code);
    }

    private boolean isOpen(String code) {
        return find(code).filter(entry -> !entry.restricted() && entry.parent().stream().allMatch(this::isOpen))
                .isPresent();
    }

    /** The entry with that Vietnamese name, short name or alias; accents, case, hyphens and spaces do not matter. */
    public Optional<Entry> byName(String text) {
        return Optional.ofNullable(byName.get(key(text)));
    }

    /** The entries directly below a code, none if there are none. */
    public List<Entry> children(String code) {
        return entriesBelow(Optional.of(code)).toList();
    }

    /** The entries that belong to no other. */
    public List<Entry> roots() {
        return entriesBelow(Optional.empty()).toList();
    }

    private Stream<Entry> entriesBelow(Optional<String> parent) {
        return byCode.values().stream().filter(entry -> entry.parent().equals(parent));
    }

    private void add(Entry entry) {
        if (byCode.put(entry.code(), entry) != null) {
            throw contradiction("code " + entry.code() + " stands twice");
        }
        entry.labels().vietnamese().map(CodeList::key).forEach(key -> {
            Entry other = byName.put(key, entry);
            if (other != null && other != entry) {
                throw contradiction("\"" + key + "\" is both " + other.code() + " and " + entry.code());
            }
        });
    }

    private void checkParent(String parent) {
        if (!byCode.containsKey(parent)) {
            throw contradiction("no code " + parent + " for the entries below it");
        }
    }

    private static String fact(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name)).orElseThrow(() -> contradiction("no " + name));
    }

    private static IllegalArgumentException contradiction(String what) {
        return new IllegalArgumentException(what);
    }

    private static String key(String text) {
        return Folding.fold(text).replace(" ", "");
    }
}
