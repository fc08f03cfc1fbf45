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

    /** Lays the list out on A4, the children in the order given. */
    public static Document of(About about, List<Field> fields, List<ChildRow> children) {
        List<Row> rows = new ArrayList<>();
        children.forEach(child -> rows.add(row(rows.size() + 1, fields, child)));
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
        return Layout.lay(new Report(about.day(), head, columns(fields), List.of(new Section("", "", rows)),
                closing(about), foot), Paper.A4.landscape());
    }

    private static String detail(About about, int children) {
        String sifted = about.sifted().isEmpty() ? "" : text("list.sifted", String.join("; ", about.sifted()));
        return text("list.detail", Wording.date(about.day()), children, sifted);
    }

    private static String foot(About about) {
        return Stream.concat(about.only().map(Hamlet::name).stream(), Stream.of(about.office().communeName()))
                .collect(Collectors.joining(", "));
    }

    private static List<Column> columns(List<Field> fields) {
        double all = fields.stream().mapToDouble(Field::width).sum();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("", text("column.ordinal"), "", all * ORDINAL_PART, Align.CENTER));
        fields.forEach(field -> columns.add(new Column("", field.title(), "", field.width(), Align.LEFT)));
        return columns;
    }

    private static Row row(int ordinal, List<Field> fields, ChildRow child) {
        List<Row.Cell> cells = new ArrayList<>();
        cells.add(new Row.Cell(Integer.toString(ordinal), 1, Align.CENTER));
        fields.forEach(field -> cells.add(new Row.Cell(field.words().apply(child), 1, Align.LEFT)));
        return new Row(Row.Kind.ENTRY, List.copyOf(cells));
    }

    private static Closing closing(About about) {
        return new Closing(about.reason().map(reason -> text("list.note.few", reason)).stream().toList(),
                List.of(new Signature(text("signature.date"), text("signature.preparer"), text("signature.hint"))));
    }

    private static String text(String key, Object... arguments) {
        return Wording.TEXTS.get(key, arguments);
    }
}
