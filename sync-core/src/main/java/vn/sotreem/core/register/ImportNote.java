package vn.sotreem.core.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An import that was made here.
 *
 * @param at     when it began
 * @param actor  name of the person who imported
 * @param label  name of the file
 * @param undone whether it was taken back
 * @param parts  positions in the queue of what it saved
 */
public record ImportNote(UUID id, Instant at, String actor, String label, boolean undone, List<Part> parts) {
    private static final String UNDONE = "undone";

    /** Positions from the first to the last, both within. */
    record Part(long first, long last) {
    }

    public ImportNote {
        parts = List.copyOf(parts);
    }

    static ImportNote begun(UUID id, Instant at, String actor, String label) {
        return new ImportNote(id, at, actor, label.replace('\n', ' '), false, List.of());
    }

    /** The note with more positions; parts that follow one another become one, saves that changed nothing none. */
    ImportNote with(long first, long last) {
        List<Part> more = new ArrayList<>(parts);
        if (!more.isEmpty() && more.getLast().last() + 1 == first) {
            more.set(more.size() - 1, new Part(more.getLast().first(), last));
        } else if (first <= last) {
            more.add(new Part(first, last));
        }
        return new ImportNote(id, at, actor, label, undone, more);
    }

    ImportNote asUndone() {
        return new ImportNote(id, at, actor, label, true, parts);
    }

    /** How many changes it saved. */
    public long changes() {
        return parts.stream().mapToLong(part -> part.last() - part.first() + 1).sum();
    }

    /** As it is kept: a line for each of time, person, file and state, then one for each part. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(Long.toString(at.toEpochMilli()), actor, label,
                undone ? UNDONE : ""));
        parts.forEach(part -> lines.add(part.first() + " " + part.last()));
        return String.join("\n", lines);
    }

    static ImportNote parse(UUID id, String text) {
        List<String> lines = List.of(text.split("\n", -1));
        List<Part> parts = lines.stream().skip(4).map(line -> line.split(" "))
                .map(ends -> new Part(Long.parseLong(ends[0]), Long.parseLong(ends[1]))).toList();
        return new ImportNote(id, Instant.ofEpochMilli(Long.parseLong(lines.get(0))), lines.get(1), lines.get(2),
                lines.get(3).equals(UNDONE), parts);
    }
}
