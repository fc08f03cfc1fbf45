package vn.sotreem.app.excel;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which cells of a sheet are written in an old font: the whole sheet, or the columns that somebody copied into a newer
 * one.
 *
 * @param columns empty for all
 */
record Writing(Script script, Optional<Set<Integer>> columns) {

    static final Writing UNICODE = new Writing(Script.UNICODE, Optional.empty());

    /** Fewer words may be an accident. */
    private static final int WORDS_MIN = 2;
    /** One word in so many may stay strange: not every name is Vietnamese. */
    private static final int STRANGE_LEFT_MIN = 3;
    private static final int EXAMPLES_MAX = 6;
    private static final List<Script> OLD = List.of(Script.TCVN3, Script.VNI, Script.WINDOWS_1258);

    Writing {
        columns = columns.map(Set::copyOf);
    }

    boolean isOld() {
        return script != Script.UNICODE;
    }

    /** The writing of the same cells when a person says in which letters they are. */
    Writing as(Script said) {
        return new Writing(said, columns);
    }

    /** How a sheet is written of which nothing can be understood as it stands. */
    static Writing ofSheet(List<Line> lines) {
        Script script = script(lines.stream().flatMap(Line::filled).map(CellValue::content).toList());
        return new Writing(script, Optional.empty());
    }

    /** How the columns of a list are written whose header can be understood. */
    static Writing ofColumns(List<Line> below) {
        Map<Script, Set<Integer>> old = new HashMap<>();
        int width = below.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        for (int index = 0; index < width; index++) {
            int column = index;
            Script script = script(below.stream().map(line -> line.cell(column).content()).toList());
            old.computeIfAbsent(script, none -> new HashSet<>()).add(column);
        }
        old.remove(Script.UNICODE);
        return old.entrySet().stream().max((one, other) -> Integer.compare(one.getValue().size(),
                other.getValue().size())).map(most -> new Writing(most.getKey(), Optional.of(most.getValue())))
                .orElse(UNICODE);
    }

    /** The script in which hardly any word is strange, when many are as the texts stand. */
    private static Script script(Collection<String> texts) {
        long plain = strange(texts, Script.UNICODE);
        return plain < WORDS_MIN ? Script.UNICODE : OLD.stream()
                .filter(script -> strange(texts, script) * STRANGE_LEFT_MIN <= plain)
                .min(Comparator.comparingLong(script -> strange(texts, script))).orElse(Script.UNICODE);
    }

    private static long strange(Collection<String> texts, Script script) {
        return texts.stream().map(script::read).mapToLong(Syllables::strange).sum();
    }

    /** The line as it is kept. */
    Line read(Line line) {
        return new Line(line.number(), IntStream.range(0, line.cells().size())
                .mapToObj(index -> line.cell(index).read(isOf(index) ? script::read : text -> text)).toList());
    }

    private boolean isOf(int column) {
        return columns.map(some -> some.contains(column)).orElse(true);
    }

    /** Whether a name seems to be in an old font: it has words that are none, and would have none in one of those. */
    static boolean isOld(String name) {
        return Syllables.strange(name) > 0
                && OLD.stream().anyMatch(script -> Syllables.strange(script.read(name)) == 0);
    }

    /** Some texts of the lines, from titles to names, as they stand and as they would be read. */
    List<Reading.Example> examples(List<Line> lines) {
        List<Reading.Example> all = lines.stream().flatMap(line -> IntStream.range(0, line.cells().size())
                .filter(this::isOf).mapToObj(line::cell)).map(CellValue::text).distinct()
                .map(before -> new Reading.Example(before, script.read(before)))
                .filter(text -> !text.after().equals(text.before()) && text.after().contains(" ")).toList();
        int step = Math.max(1, all.size() / EXAMPLES_MAX);
        return IntStream.range(0, Math.min(all.size(), EXAMPLES_MAX)).mapToObj(at -> all.get(at * step)).toList();
    }
}
