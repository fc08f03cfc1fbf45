package vn.sotreem.app.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;

/** Reads one sheet: where its list stands, whose hamlet it is, and every row about a child. */
final class SheetReader {

    /** Without one of each, every child lacks what the book asks for; told once instead of at every row. */
    private static final List<List<Column>> WANTED = List.of(List.of(Column.SEX), List.of(Column.ETHNICITY),
            List.of(Column.FATHER, Column.MOTHER, Column.CARER), List.of(Column.NUMBER));

    private final Catalog catalog;
    private final LocalDate today;
    private final LayoutFinder finder;

    SheetReader(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
        this.finder = new LayoutFinder(catalog);
    }

    /**
     * Reads a sheet from its first line on.
     *
     * @param rowsMax it stops after one row more than that
     */
    ReadSheet read(String name, Iterator<Line> lines, int rowsMax) {
        List<Line> first = new ArrayList<>();
        while (lines.hasNext() && first.size() < LayoutFinder.HEADER_ROW_MAX) {
            first.add(lines.next());
        }
        Optional<Layout> layout = finder.find(first);
        if (layout.isEmpty()) {
            return new ReadSheet(name, layout, List.of(), noList(name, first));
        }
        List<Line> above = first.stream().filter(line -> line.number() < layout.get().headerRow()).toList();
        List<Line> below = first.stream().filter(line -> line.number() > layout.get().lastHeaderRow()).toList();
        String hamlet = hamlet(name, above);
        List<RowDraft> rows = rows(name, layout.get(), hamlet, new Rest(below.iterator(), lines), rowsMax);
        return new ReadSheet(name, layout, rows, aboutColumns(name, layout.get()));
    }

    /** First the lines that were looked at for the header, then the others. */
    private record Rest(Iterator<Line> first, Iterator<Line> then) implements Iterator<Line> {

        @Override
        public boolean hasNext() {
            return first.hasNext() || then.hasNext();
        }

        @Override
        public Line next() {
            return first.hasNext() ? first.next() : then.next();
        }
    }

    private List<RowDraft> rows(String sheet, Layout layout, String hamletOfSheet, Iterator<Line> lines, int rowsMax) {
        RowSorter sorter = new RowSorter(layout);
        RowReader reader = new RowReader(layout, catalog, today);
        List<RowDraft> rows = new ArrayList<>();
        String hamlet = hamletOfSheet;
        while (lines.hasNext() && rows.size() <= rowsMax) {
            Line line = lines.next();
            switch (sorter.kind(line)) {
                case CHILD -> rows.add(reader.read(line, new RowRef(sheet, line.number()), hamlet));
                case SECTION -> hamlet = sorter.section(line).orElse(hamlet);
                case OTHER -> { }
            }
        }
        return rows;
    }

    /** The title says it better than the tab, which cannot hold every sign. */
    private static String hamlet(String sheet, List<Line> above) {
        Stream<String> titles = above.stream().flatMap(Line::filled).map(CellValue::text);
        return Stream.concat(titles, Stream.of(sheet)).flatMap(text -> HamletNames.in(text).stream()).findFirst()
                .orElse("");
    }

    private static List<CellFinding> noList(String sheet, List<Line> lines) {
        if (lines.stream().allMatch(Line::isBlank)) {
            return List.of();
        }
        Flaw flaw = LegacyText.in(lines) ? Flaw.SHEET_LEGACY_FONT : Flaw.SHEET_NO_LIST;
        return List.of(CellFinding.ofSheet(sheet, Column.NONE, flaw));
    }

    private static List<CellFinding> aboutColumns(String sheet, Layout layout) {
        List<CellFinding> findings = new ArrayList<>();
        for (MappedColumn column : layout.unread()) {
            findings.add(CellFinding.ofSheet(sheet, Column.NONE, Flaw.COLUMN_UNREAD, column.letter(), column.header()));
        }
        for (List<Column> wanted : WANTED) {
            boolean bySex = wanted.contains(Column.SEX) && layout.of(Column.BIRTH).size() > 1;
            if (!layout.hasAny(wanted) && !bySex) {
                findings.add(CellFinding.ofSheet(sheet, wanted.getFirst(), Flaw.COLUMN_MISSING));
            }
        }
        return findings;
    }
}
