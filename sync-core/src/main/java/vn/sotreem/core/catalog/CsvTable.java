package vn.sotreem.core.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coded list as written in a file: facts about it ({@code # version: …}), a line of column names, then one line an
 * entry. Cells are separated by commas and quoted as in RFC 4180, without line breaks. Anything else is refused with
 * the line it stands on, because half a list read in silence would lose groups of children from reports.
 *
 * @param rows one map a line, column name to cell, without the empty cells
 */
record CsvTable(Map<String, String> facts, List<Map<String, String>> rows) {

    private static final Set<String> FACTS = Set.of("version", "source", "unsure");
    private static final Pattern FACT = Pattern.compile("# ([a-z]+): (.+)");
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*+)\"|([^\",]*))(,|$)");

    /** @throws IllegalArgumentException naming the file and the line that is not as it should be */
    static CsvTable parse(String file, List<String> lines) {
        Map<String, String> facts = new HashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> columns = null;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            try {
                if (columns != null) {
                    rows.add(row(columns, cells(line)));
                } else if (line.startsWith("#")) {
                    addFact(facts, line);
                } else {
                    columns = distinct(cells(line));
                }
            } catch (IllegalArgumentException problem) {
                throw new IllegalArgumentException(file + ", line " + number + ": " + problem.getMessage(), problem);
            }
        }
        return new CsvTable(Map.copyOf(facts), List.copyOf(rows));
    }

    private static void addFact(Map<String, String> facts, String line) {
        Matcher fact = FACT.matcher(line);
        if (!fact.matches() || !FACTS.contains(fact.group(1)) || facts.put(fact.group(1), fact.group(2)) != null) {
            throw new IllegalArgumentException("not one of the facts " + FACTS + ", or told twice");
        }
    }

    private static List<String> distinct(List<String> columns) {
        if (columns.contains("") || new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("a column without a name or with the name of another");
        }
        return columns;
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + columns.size() + " columns");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(columns.get(i), cells.get(i));
            }
        }
        return Map.copyOf(row);
    }

    /** The cells of a line.
     *
     * @throws IllegalArgumentException when a quote is out of place
     */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        do {
            if (!cell.find()) {
                throw new IllegalArgumentException("a quote out of place");
            }
            String quoted = cell.group(1);
            cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
        } while (cell.group(3).equals(","));
        return cells;
    }
}
