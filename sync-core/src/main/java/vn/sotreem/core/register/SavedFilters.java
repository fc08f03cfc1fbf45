package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;

/**
 * The filters that the person who works has kept under a name, in the order that person gave them. They are kept in the
 * register's file, so nobody reads from them whom somebody looks for, and are never sent. Belongs to the register's
 * thread.
 */
public final class SavedFilters {
    /** Most filters of one person. */
    public static final int FILTERS_MAX = 50;
    /** Most characters of a name. */
    public static final int NAME_MAX = 60;

    private static final String PREFIX = "filters.";
    /** Between name and filter; tidied names have none. */
    private static final String BETWEEN = "\t";

    private final Settings settings;
    private final People people;

    SavedFilters(Settings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /** In the person's order; one that a later version wrote and this one cannot read is left out. */
    public List<SavedFilter> all() {
        return lines().stream().flatMap(line -> read(line).stream()).toList();
    }

    public Optional<SavedFilter> find(String name) {
        return all().stream().filter(saved -> isNamed(saved.name(), name)).findFirst();
    }

    /**
     * Keeps a filter under a name, in the place of an earlier one of that name or after the others.
     *
     * @return false, with nothing kept, when the name says nothing or there are too many already
     */
    public boolean keep(String name, ChildFilter filter) {
        String tidied = tidy(name);
        List<String> lines = new ArrayList<>(lines());
        int place = place(lines, tidied);
        if (Folding.fold(tidied).isEmpty() || place < 0 && lines.size() >= FILTERS_MAX) {
            return false;
        }
        String line = tidied + BETWEEN + filter.text();
        if (place < 0) {
            lines.add(line);
        } else {
            lines.set(place, line);
        }
        write(lines);
        return true;
    }

    /** @return false, with nothing changed, when there is no such filter, or one of the new name, or that is none */
    public boolean rename(String name, String to) {
        String tidied = tidy(to);
        List<String> lines = new ArrayList<>(lines());
        int place = place(lines, name);
        int other = place(lines, tidied);
        if (place < 0 || other >= 0 && other != place || Folding.fold(tidied).isEmpty()) {
            return false;
        }
        lines.set(place, tidied + lines.get(place).substring(lines.get(place).indexOf(BETWEEN)));
        write(lines);
        return true;
    }

    /** @return whether there was one */
    public boolean remove(String name) {
        List<String> lines = new ArrayList<>(lines());
        int place = place(lines, name);
        if (place < 0) {
            return false;
        }
        lines.remove(place);
        write(lines);
        return true;
    }

    /**
     * Moves a filter among the others, as far as there is room.
     *
     * @param by places, up when negative
     */
    public void move(String name, int by) {
        List<String> lines = new ArrayList<>(lines());
        int place = place(lines, name);
        if (place >= 0) {
            String line = lines.remove(place);
            lines.add(Math.clamp(place + by, 0, lines.size()), line);
            write(lines);
        }
    }

    private static String tidy(String name) {
        String tidied = Folding.nfc(name);
        return tidied.substring(0, Math.min(tidied.length(), NAME_MAX)).strip();
    }

    private static int place(List<String> lines, String name) {
        for (int place = 0; place < lines.size(); place++) {
            if (isNamed(lines.get(place).split(BETWEEN, 2)[0], name)) {
                return place;
            }
        }
        return -1;
    }

    private static boolean isNamed(String kept, String name) {
        return Folding.nfc(kept).equalsIgnoreCase(Folding.nfc(name));
    }

    private static Optional<SavedFilter> read(String line) {
        String[] parts = line.split(BETWEEN, 2);
        return ChildFilter.parse(parts[1]).map(filter -> new SavedFilter(parts[0], filter));
    }

    private List<String> lines() {
        return settings.find(key()).stream().flatMap(text -> Stream.of(text.split("\n")))
                .filter(line -> line.contains(BETWEEN)).toList();
    }

    private void write(List<String> lines) {
        settings.set(key(), lines.stream().collect(Collectors.joining("\n")));
    }

    private String key() {
        return PREFIX + people.working().name();
    }
}
