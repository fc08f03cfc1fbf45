package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cells of a sheet that are merged over several rows: lists write a household's number and parents once for all
 * its children. Excel keeps the value in the uppermost cell only, the reader of the workbook does not know of it.
 *
 * <p>Lines must pass in their order.
 */
final class MergedCells {

    /** Column from 0, rows from 1, both ends within. */
    record Range(int column, int firstRow, int lastRow) {

        /** Only cells that reach down count, and not those to the right of every list. */
        static Optional<Range> of(int column, int firstRow, int lastRow) {
            return lastRow > firstRow && column < ListFile.COLUMNS_MAX
                    ? Optional.of(new Range(column, firstRow, lastRow)) : Optional.empty();
        }
    }

    private static final int RANGES_MAX = 1_000_000;
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final List<Range> ranges;
    private final List<Range> open = new ArrayList<>();
    private final List<CellValue> openValues = new ArrayList<>();
    private int next;

    private MergedCells(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads them from the XML of a sheet, where they stand behind the cells. */
    static MergedCells read(XMLStreamReader sheet) throws XMLStreamException {
        List<Range> ranges = new ArrayList<>();
        while (sheet.hasNext() && ranges.size() < RANGES_MAX) {
            if (sheet.next() == XMLStreamReader.START_ELEMENT && sheet.getLocalName().equals("mergeCell")) {
                Matcher reference = REFERENCE.matcher(String.valueOf(sheet.getAttributeValue(null, "ref")));
                if (reference.matches()) {
                    add(reference, ranges);
                }
            }
        }
        return of(ranges.stream());
    }

    static MergedCells of(Stream<Range> ranges) {
        return new MergedCells(ranges.sorted(Comparator.comparingInt(Range::firstRow)).toList());
    }

    private static void add(Matcher reference, List<Range> ranges) {
        Range.of(ColumnLetters.index(reference.group(1)), Integer.parseInt(reference.group(2)),
                Integer.parseInt(reference.group(4))).ifPresent(ranges::add);
    }

    /** The line with the values that spread into it from above. */
    Line spread(Line line) {
        for (; next < ranges.size() && ranges.get(next).firstRow() <= line.number(); next++) {
            open.add(ranges.get(next));
            CellValue value = line.number() == ranges.get(next).firstRow()
                    ? line.cell(ranges.get(next).column()) : CellValue.BLANK;
            openValues.add(value.spreadDown());
        }
        List<CellValue> cells = new ArrayList<>(line.cells());
        for (int i = open.size() - 1; i >= 0; i--) {
            Range range = open.get(i);
            if (range.lastRow() < line.number()) {
                open.remove(i);
                openValues.remove(i);
            } else if (range.firstRow() < line.number()) {
                put(cells, range.column(), openValues.get(i));
            }
        }
        return new Line(line.number(), cells);
    }

    private static void put(List<CellValue> cells, int column, CellValue value) {
        while (cells.size() <= column) {
            cells.add(CellValue.BLANK);
        }
        if (cells.get(column).isBlank()) {
            cells.set(column, value);
        }
    }
}
