package vn.sotreem.core.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.sotreem.core.catalog.PackFlaw.Kind;

/** One file of a pack: facts about it, the names of its columns, its lines; and what is wrong with it. */
final class PackTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    final Map<String, String> facts = new HashMap<>();
    final List<Line> lines = new ArrayList<>();
    private final String file;
    private final Consumer<PackFlaw> wrong;

    /** A line that has its cells. */
    record Line(int number, Map<String, String> cells) {
        String get(String column) {
            return Folding.nfc(cells.getOrDefault(column, ""));
        }
    }

    private PackTable(String file, Consumer<PackFlaw> wrong) {
        this.file = file;
        this.wrong = wrong;
    }

    /** @param wrong is told of everything that is wrong; what is sound of the file is read all the same */
    static PackTable read(String file, byte[] bytes, List<String> columns, Consumer<PackFlaw> wrong) {
        PackTable table = new PackTable(file, wrong);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            table.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, columns);
        } catch (CharacterCodingException foreign) {
            table.tell(Kind.NOT_UTF8, 0, "");
        }
        return table;
    }

    private void tell(Kind kind, int line, String word) {
        wrong.accept(new PackFlaw(kind, file, line, word));
    }

    private void read(String text, List<String> columns) {
        List<String> all = text.lines().limit(UnitPackReader.LINES_MAX + 1L).toList();
        if (all.size() > UnitPackReader.LINES_MAX) {
            tell(Kind.TOO_MANY_LINES, 0, String.valueOf(UnitPackReader.LINES_MAX));
            return;
        }
        int number = 0;
        while (number < all.size() && all.get(number).startsWith("#")) {
            addFact(all.get(number++));
        }
        List<String> header = number < all.size() ? cells(all.get(number), number + 1) : List.of();
        Set<String> missing = new HashSet<>(columns);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            tell(Kind.COLUMNS_MISSING, number + 1, String.join(", ", missing.stream().sorted().toList()));
            return;
        }
        for (int next = number + 1; next < all.size(); next++) {
            addLine(header, all.get(next), next + 1);
        }
        countLines();
    }

    private void addFact(String line) {
        String[] fact = line.substring(1).split(":", 2);
        if (fact.length == 2) {
            facts.put(fact[0].strip(), fact[1].strip());
        }
    }

    private void addLine(List<String> header, String line, int number) {
        if (line.isBlank()) {
            return;
        }
        List<String> cells = cells(line, number);
        if (cells.size() != header.size()) {
            tell(Kind.LINE_BROKEN, number, "");
            return;
        }
        Map<String, String> named = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            named.put(header.get(column), cells.get(column));
        }
        lines.add(new Line(number, named));
    }

    private List<String> cells(String line, int number) {
        try {
            return CsvTable.cells(line);
        } catch (IllegalArgumentException quoted) {
            tell(Kind.LINE_BROKEN, number, "");
            return List.of();
        }
    }

    private void countLines() {
        String said = facts.getOrDefault("rows", String.valueOf(lines.size()));
        if (!said.equals(String.valueOf(lines.size()))) {
            tell(Kind.LINES_LOST, 0, said);
        }
    }
}
