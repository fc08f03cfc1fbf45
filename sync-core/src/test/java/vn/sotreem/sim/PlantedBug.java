package vn.sotreem.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mistake somebody could make in the program itself, as a change of its source. The simulator has to find it, or it
 * would not find the mistake when it is really made.
 *
 * @param name  what is wrong, in a few words
 * @param seed  the seed whose run finds it
 * @param edits what is written in place of what
 */
record PlantedBug(String name, long seed, List<Edit> edits) {
    private static final Path SOURCES = Path.of("src/main/java/vn/sotreem/core");

    /**
     * @param file below the package {@code vn.sotreem.core}
     * @param from stands in the file at least once, however its words are broken into lines
     * @param to   stands there instead, every time
     */
    record Edit(String file, String from, String to) {
    }

    static PlantedBug of(String name, long seed) {
        return new PlantedBug(name, seed, List.of());
    }

    /** Another bug that begins as this one. */
    PlantedBug named(String other, long foundBy) {
        return new PlantedBug(other, foundBy, edits);
    }

    PlantedBug with(String file, String from, String to) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(new Edit(file, from, to));
        return new PlantedBug(name, seed, more);
    }

    /** The changed sources by the file they stand in. */
    Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new LinkedHashMap<>();
        for (Edit edit : edits) {
            Path file = SOURCES.resolve(edit.file);
            String source = sources.containsKey(file) ? sources.get(file) : Files.readString(file);
            sources.put(file, changed(source, edit));
        }
        return sources;
    }

    private String changed(String source, Edit edit) {
        Matcher found = Pattern.compile(Arrays.stream(edit.from.split(" ")).map(Pattern::quote)
                .collect(Collectors.joining("\\s+"))).matcher(source);
        if (!found.find()) {
            throw new IllegalStateException(name + " no longer fits: " + edit.file + " has no " + edit.from);
        }
        return found.replaceAll(Matcher.quoteReplacement(edit.to));
    }

    @Override
    public String toString() {
        return name;
    }
}
