package vn.sotreem.app.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.RowId;

/** Reads the list that came back from the police, whatever rows stand above its header. It needs no register. */
public final class HandOverReader {
    private static final int HEADER_ROW_MAX = 40;

    private final int thisYear;

    /** What came of reading. */
    public sealed interface Read {
        /** The rows of all its sheets in which something is written. */
        record Rows(List<HandOverRow> rows) implements Read {
            public Rows {
                rows = List.copyOf(rows);
            }
        }

        record Unreadable(FileProblem problem) implements Read {
        }
    }

    /** @param thisYear for years of two digits */
    public HandOverReader(int thisYear) {
        this.thisYear = thisYear;
    }

    /** @throws IOException when the file is not there or the disk cannot read it */
    public Read read(Path file) throws IOException {
        return switch (FileForm.look(file)) {
            case FileForm.Look.Unreadable(FileProblem problem) -> new Read.Unreadable(problem);
            case FileForm.Look.Readable(FileForm form) -> read(form, file);
        };
    }

    private Read read(FileForm form, Path file) {
        List<HandOverRow> rows = new ArrayList<>();
        boolean isList = false;
        try (ListFile list = form.open(file)) {
            for (ListFile.Page page : list.pages()) {
                try (ListFile.Lines lines = page.lines()) {
                    isList |= read(page.name(), lines, rows);
                }
                if (rows.size() > ListReader.ROWS_MAX) {
                    return new Read.Unreadable(FileProblem.TOO_LARGE);
                }
            }
        } catch (UnsoundFile unsound) {
            return new Read.Unreadable(unsound.problem());
        }
        return isList ? new Read.Rows(rows) : new Read.Unreadable(FileProblem.NO_HAND_OVER);
    }

    /** Whether the sheet has the header of such a list. */
    private boolean read(String sheet, ListFile.Lines lines, List<HandOverRow> rows) {
        Map<HandOverColumn, Integer> places = Map.of();
        while (lines.hasNext()) {
            Line line = lines.next();
            if (places.isEmpty()) {
                places = header(line);
                if (places.isEmpty() && line.number() > HEADER_ROW_MAX) {
                    return false;
                }
            } else if (!line.isBlank() && rows.size() <= ListReader.ROWS_MAX) {
                rows.add(row(new RowRef(sheet, line.number()), line, places));
            }
        }
        return !places.isEmpty();
    }

    /** Where each column stands; empty when this line is no header, for want of whose row it is and of the id. */
    private static Map<HandOverColumn, Integer> header(Line line) {
        Map<HandOverColumn, Integer> places = new EnumMap<>(HandOverColumn.class);
        for (int place = 0; place < line.cells().size(); place++) {
            int here = place;
            HandOverColumn.titled(line.cell(place).text()).ifPresent(column -> places.putIfAbsent(column, here));
        }
        return places.containsKey(HandOverColumn.ROW) && places.containsKey(HandOverColumn.IS) ? places : Map.of();
    }

    private HandOverRow row(RowRef at, Line line, Map<HandOverColumn, Integer> places) {
        CellValue birth = cell(line, places, HandOverColumn.BIRTH);
        return new HandOverRow(at, RowId.parse(text(line, places, HandOverColumn.ROW)),
                text(line, places, HandOverColumn.NAME), BirthCell.read(birth, thisYear).orElse(PartialDate.UNKNOWN),
                text(line, places, HandOverColumn.WAS), text(line, places, HandOverColumn.IS));
    }

    private static String text(Line line, Map<HandOverColumn, Integer> places, HandOverColumn column) {
        return Folding.nfc(cell(line, places, column).text());
    }

    private static CellValue cell(Line line, Map<HandOverColumn, Integer> places, HandOverColumn column) {
        return places.containsKey(column) ? line.cell(places.get(column)) : CellValue.BLANK;
    }
}
