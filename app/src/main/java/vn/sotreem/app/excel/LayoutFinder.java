package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;

/**
 * Finds the header of a list by itself, below mottoes and titles: the row, or the two rows, of which most is
 * understood.
 */
final class LayoutFinder {

    /** Nobody writes a longer title. */
    static final int HEADER_ROW_MAX = 60;

    private final HeaderMeaning meaning;

    LayoutFinder(Catalog catalog) {
        this.meaning = new HeaderMeaning(catalog);
    }

    /** The layout of a sheet by its first lines, empty when it holds no list of children. */
    Optional<Layout> find(List<Line> lines) {
        Optional<Layout> best = Optional.empty();
        for (int i = 0; i < lines.size() && lines.get(i).number() <= HEADER_ROW_MAX; i++) {
            Line line = lines.get(i);
            boolean named = hasName(line);
            Optional<Line> below = Optional.of(i + 1).filter(next -> next < lines.size()).map(lines::get)
                    .filter(next -> next.number() == line.number() + 1 && (named || hasName(next)));
            best = named ? better(best, layout(line, Optional.empty())) : best;
            best = below.isPresent() ? better(best, layout(line, below)) : best;
        }
        return best;
    }

    /** Only a row with a column of names can be part of a header; the others need not be understood. */
    private static boolean hasName(Line line) {
        return line.filled().anyMatch(cell -> HeaderWords.column(cell.text()).filter(Column.NAME::equals).isPresent());
    }

    /** On equal terms one row before two, so that no title and no child is taken for a header, else the earlier. */
    private static Optional<Layout> better(Optional<Layout> best, Layout next) {
        boolean isBetter = best.map(found -> next.understood() > found.understood()
                || next.understood() == found.understood() && next.headerRows() < found.headerRows()).orElse(true);
        return next.isOfChildren() && isBetter ? Optional.of(next) : best;
    }

    private Layout layout(Line top, Optional<Line> below) {
        int width = Math.max(top.cells().size(), below.map(line -> line.cells().size()).orElse(0));
        List<MappedColumn> columns = new ArrayList<>();
        String group = "";
        for (int index = 0; index < width; index++) {
            String over = ownText(top, index);
            int column = index;
            String under = below.map(line -> ownText(line, column)).orElse("");
            group = over.isEmpty() ? group : over;
            if (!under.isEmpty()) {
                columns.add(once(columns, meaning.of(index, group, under)));
            } else if (!over.isEmpty()) {
                columns.add(once(columns, meaning.of(index, over)));
            }
        }
        return new Layout(top.number(), below.isPresent() ? 2 : 1, columns);
    }

    private static String ownText(Line line, int index) {
        CellValue cell = line.cell(index);
        return cell.spread() ? "" : cell.text();
    }

    /** The first column of its kind stays; others join it only where each means one code or one sex. */
    private static MappedColumn once(List<MappedColumn> columns, MappedColumn next) {
        boolean taken = columns.stream().filter(earlier -> earlier.column() == next.column())
                .anyMatch(earlier -> earlier.mark().isEmpty() || next.mark().isEmpty()
                        || earlier.mark().equals(next.mark()));
        return taken ? new MappedColumn(next.index(), next.header(), Column.NONE, "") : next;
    }
}
