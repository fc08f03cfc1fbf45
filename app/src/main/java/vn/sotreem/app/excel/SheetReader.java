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
     * @param lines   as they stand in the file
     * @param rowsMax it stops after one row more than that
     */
    ReadSheet read(String name, Iterator<Line> lines, ReadOptions options, int rowsMax) {
        List<Line> first = new ArrayList<>();
        while (lines.hasNext() && first.size() < LayoutFinder.HEADER_ROW_MAX) {
            first.add(lines.next());
        }
        Start start = start(first, options);
        ReadSheet.Font font = new ReadSheet.Font(start.writing().script(), start.examples());
        if (start.layout().isEmpty()) {
            return new ReadSheet(name, Optional.empty(), List.of(), noList(name, start.lines()), font);
        }
        Layout layout = meant(start.layout().get(), options);
        if (!layout.isOfChildren()) {
            return new ReadSheet(name, Optional.of(layout), List.of(), noList(name, start.lines()), font);
        }
        List<Line> above = before(start.lines(), layout.headerRow());
        Rest rest = new Rest(after(start.lines(), layout.lastHeaderRow()).iterator(), lines, start.writing());
        RowReader reader = new RowReader(layout, start.writing().script() == Script.TCVN3, catalog, today);
        List<RowDraft> rows = rows(name, new RowSorter(layout), reader, hamlet(name, above), rest, rowsMax);
        return new ReadSheet(name, Optional.of(layout), rows, aboutColumns(name, layout), font);
    }

    /**
     * How a sheet begins.
     *
     * @param lines    the first ones, as they are kept
     * @param writing  of the lines that follow
     * @param examples of what is written in an old font
     */
    private record Start(List<Line> lines, Optional<Layout> layout, Writing writing, List<Reading.Example> examples) {
    }

    /** A header that can be understood as it stands is in Unicode, whatever was copied below it. */
    private Start start(List<Line> raw, ReadOptions options) {
        List<Line> plain = raw.stream().map(Writing.UNICODE::read).toList();
        Optional<Layout> layout = finder.find(plain);
        int header = layout.map(Layout::lastHeaderRow).orElse(0);
        Writing found = layout.isPresent() ? Writing.ofColumns(after(raw, header)) : Writing.ofSheet(raw);
        Writing writing = found.isOld() ? options.script().map(found::as).orElse(found) : found;
        List<Line> lines = Stream.concat(before(plain, header + 1).stream(),
                after(raw, header).stream().map(writing::read)).toList();
        Optional<Layout> read = layout.or(() -> finder.find(lines)).or(() -> finder.guess(lines));
        return new Start(lines, read, writing, writing.examples(after(raw, header)));
    }

    private static List<Line> before(List<Line> lines, int row) {
        return lines.stream().filter(line -> line.number() < row).toList();
    }

    private static List<Line> after(List<Line> lines, int row) {
        return lines.stream().filter(line -> line.number() > row).toList();
    }

    /** The layout with what a person said of this header before. */
    private static Layout meant(Layout found, ReadOptions options) {
        List<Meaning> said = options.columns().getOrDefault(found.signature(), List.of());
        return said.size() == found.columns().size() ? found.with(said) : found;
    }

    /** First the lines that were looked at for the header, then the others. */
    private record Rest(Iterator<Line> first, Iterator<Line> then, Writing writing) implements Iterator<Line> {

        @Override
        public boolean hasNext() {
            return first.hasNext() || then.hasNext();
        }

        @Override
        public Line next() {
            return first.hasNext() ? first.next() : writing.read(then.next());
        }
    }

    private static List<RowDraft> rows(String sheet, RowSorter sorter, RowReader reader, String hamletOfSheet,
                                       Rest lines, int rowsMax) {
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
        return List.of(CellFinding.ofSheet(sheet, Column.NONE, Flaw.SHEET_NO_LIST));
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
