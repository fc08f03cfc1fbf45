package vn.sotreem.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.app.report.Closing.Signature;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Office;

/**
 * A list of children as somebody sifted and ordered it, with the columns of his choice. What stands in a column is for
 * who lays it out to say; whether being listed tells of a child what few may know is said on the paper itself.
 */
public final class ListPaper {
    /** More columns than this are too narrow to be read on A4. */
    static final int FIELDS_MAX = 16;

    /** The running number needs no more room, whatever the other columns are. */
    private static final double ORDINAL_PART = 0.045;

    private ListPaper() {
    }

    /**
     * What the list is of.
     *
     * @param only   the hamlet, empty for the commune
     * @param sifted by what, in words; empty when everybody is listed
     * @param reason why it is taken away when it tells what few may know, in words; else empty
     */
    public record About(Office office, LocalDate day, String printedBy, Optional<Hamlet> only, List<String> sifted,
                        Optional<String> reason) {
    }

    /**
     * A column.
     *
     * @param width as a share: the columns together fill the sheet
     * @param words what it says of a child, in Vietnamese
     */
    public record Field(String title, double width, Function<ChildRow, String> words) {
    }

    /** Lays the list out on A4, the children in the order given; columns for which there is no room are named. */
    public static Document of(About about, List<Field> wanted, List<ChildRow> children) {
        List<Field> fields = wanted.subList(0, Math.min(wanted.size(), FIELDS_MAX));
        List<List<String>> entries = children.stream().map(child -> fields.stream()
                .map(field -> field.words().apply(child)).toList()).toList();
        List<Row> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(row(rows.size() + 1, entry)));
        if (children.isEmpty()) {
            rows.add(new Row(Row.Kind.NONE, List.of(new Row.Cell(text("list.none"), fields.size() + 1,
                    Align.CENTER))));
        }
        String place = about.only().map(Hamlet::name).orElse(about.office().communeName());
        String mark = text(about.reason().isPresent() ? "list.mark.few" : "head.mark");
        Head head = new Head(RegisterBook.unit(about.office(), Catalog.bundled()), List.of(text("head.country"),
                text("head.motto")), mark, text("list.title"), place, detail(about, children.size()));
        Report.Foot foot = new Report.Foot(text("list.foot", mark, foot(about)),
                text("foot.printed", Wording.date(about.day()), about.printedBy()));
        Sheet sheet = Paper.A4.landscape();
        return Layout.lay(new Report(about.day(), head, columns(fields, entries, sheet),
                List.of(new Section("", "", rows)), closing(about, wanted), foot), sheet);
    }

    private static String detail(About about, int children) {
        String sifted = about.sifted().isEmpty() ? "" : text("list.sifted", String.join("; ", about.sifted()));
        return text("list.detail", Wording.date(about.day()), children, sifted);
    }

    private static String foot(About about) {
        return Stream.concat(about.only().map(Hamlet::name).stream(), Stream.of(about.office().communeName()))
                .collect(Collectors.joining(", "));
    }

    private static List<Column> columns(List<Field> fields, List<List<String>> entries, Sheet sheet) {
        double ordinal = sheet.contentWidth() * ORDINAL_PART;
        double[] widths = new ColumnWidths(fields, entries, sheet, sheet.contentWidth() - ordinal).points();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("", text("column.ordinal"), "", ordinal, Align.CENTER));
        for (int column = 0; column < widths.length; column++) {
            columns.add(new Column("", fields.get(column).title(), "", widths[column], Align.LEFT));
        }
        return columns;
    }

    private static Row row(int ordinal, List<String> entry) {
        List<Row.Cell> cells = new ArrayList<>();
        cells.add(new Row.Cell(Integer.toString(ordinal), 1, Align.CENTER));
        entry.forEach(words -> cells.add(new Row.Cell(words, 1, Align.LEFT)));
        return new Row(Row.Kind.ENTRY, List.copyOf(cells));
    }

    private static Closing closing(About about, List<Field> wanted) {
        String left = wanted.stream().skip(FIELDS_MAX).map(Field::title).collect(Collectors.joining(", "));
        List<String> notes = Stream.concat(about.reason().map(reason -> text("list.note.few", reason)).stream(),
                Stream.of(left).filter(titles -> !titles.isEmpty()).map(titles -> text("list.note.columns", titles)))
                .toList();
        return new Closing(notes, List.of(new Signature(text("signature.date"), text("signature.preparer"),
                text("signature.hint"))));
    }

    private static String text(String key, Object... arguments) {
        return Wording.TEXTS.get(key, arguments);
    }
}
