package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;

/**
 * Finds the header of a list by itself, below mottoes and titles: the row, or the two or three rows, of which most is
 * understood.
 */
final class LayoutFinder {

    /** Nobody writes a longer title. */
    static final int HEADER_ROW_MAX = 60;

    private static final int HEADER_ROWS_MAX = 3;
    /** A row with fewer words is a title. */
    private static final int UNKNOWN_COLUMNS_MIN = 3;

    private final HeaderMeaning meaning;

    LayoutFinder(Catalog catalog) {
        this.meaning = new HeaderMeaning(catalog);
    }

    /** The layout of a sheet by its first lines, empty when it holds no list of children. */
    Optional<Layout> find(List<Line> lines) {
        Optional<Layout> best = Optional.empty();
        for (int rows = 1; rows <= HEADER_ROWS_MAX; rows++) {
            for (int first = 0; first + rows <= lines.size(); first++) {
                List<Line> header = lines.subList(first, first + rows);
                if (isTogether(header) && header.stream().anyMatch(this::hasName)) {
                    best = better(best, layout(header, lines.subList(first + rows, lines.size())));
                }
            }
        }
        return best;
    }

    /** Where a table seems to begin of whose header nothing is understood, for a person to say what it is. */
    Optional<Layout> guess(List<Line> lines) {
        for (int first = 0; first + 1 < lines.size(); first++) {
            boolean isTable = lines.get(first).filled().count() >= UNKNOWN_COLUMNS_MIN
                    && lines.get(first + 1).filled().count() >= UNKNOWN_COLUMNS_MIN;
            if (isTable) {
                return Optional.of(layout(lines.subList(first, first + 1), lines.subList(first + 1, lines.size())));
            }
        }
        return Optional.empty();
    }

    private static boolean isTogether(List<Line> header) {
        int first = header.getFirst().number();
        return first <= HEADER_ROW_MAX && header.getLast().number() == first + header.size() - 1;
    }

    /** Only rows with a column of names can be a header; the others need not be understood. */
    private boolean hasName(Line line) {
        return line.filled().anyMatch(cell -> meaning.of(List.of(), cell.text()).column() == Column.NAME);
    }

    /** On equal terms fewer rows, so that no title and no child is taken for a header, else the earlier. */
    private static Optional<Layout> better(Optional<Layout> best, Layout next) {
        boolean isBetter = best.map(found -> next.understood() > found.understood()).orElse(true);
        return next.isOfChildren() && isBetter ? Optional.of(next) : best;
    }

    private Layout layout(List<Line> header, List<Line> below) {
        int width = header.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<MappedColumn> columns = new ArrayList<>();
        String[] groups = new String[header.size()];
        Arrays.fill(groups, "");
        for (int index = 0; index < width; index++) {
            int deepest = deepest(header, index);
            for (int row = 0; row < deepest; row++) {
                String own = ownText(header.get(row), index);
                if (!own.isEmpty()) {
                    groups[row] = own;
                    Arrays.fill(groups, row + 1, groups.length, "");
                }
            }
            if (deepest >= 0) {
                List<String> over = Arrays.stream(groups, 0, deepest).filter(group -> !group.isEmpty()).toList();
                String own = ownText(header.get(deepest), index);
                groups[deepest] = own;
                Arrays.fill(groups, deepest + 1, groups.length, "");
                columns.add(MappedColumn.of(index, String.join(" – ", with(over, own)), meaning.of(over, own)));
            }
        }
        return new Layout(header.getFirst().number(), header.size(), ColumnParts.of(columns, below));
    }

    /** The lowest row of the header in which a column has a text of its own, -1 if none. */
    private static int deepest(List<Line> header, int index) {
        for (int row = header.size() - 1; row >= 0; row--) {
            if (!ownText(header.get(row), index).isEmpty()) {
                return row;
            }
        }
        return -1;
    }

    private static List<String> with(List<String> over, String own) {
        return Stream.concat(over.stream(), Stream.of(own)).toList();
    }

    private static String ownText(Line line, int index) {
        CellValue cell = line.cell(index);
        return cell.spread() ? "" : cell.text();
    }
}
