package vn.sotreem.app.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.app.report.Closing.Signature;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RowId;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.register.Checked;
import vn.sotreem.core.register.Office;

/**
 * The list that a commune hands over to its police, who compare it with the national database of residents, write the
 * ids in, sign it and give it back (công văn 2513/LĐTBXH-TTTT 14/07/2022).
 */
public final class HandOverPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Texts CORE = Texts.of(Texts.VIETNAMESE);
    private static final Catalog CATALOG = Catalog.bundled();

    private HandOverPaper() {
    }

    /**
     * What the list is of.
     *
     * @param only  the hamlet, empty for the commune
     * @param lists for which of them a child is on it
     */
    public record About(Office office, LocalDate day, String printedBy, Optional<Hamlet> only, Set<ErrorList> lists) {
    }

    /** Lays the list out on A4, those of the children who are on one of its lists in their order. */
    public static Document of(About about, List<Checked> children) {
        List<Row> rows = new ArrayList<>();
        for (Checked child : children) {
            List<Checked.Found> found = child.on(about.lists());
            if (!found.isEmpty()) {
                rows.add(row(rows.size() + 1, child, found));
            }
        }
        int listed = rows.size();
        if (rows.isEmpty()) {
            rows.add(new Row(Row.Kind.NONE, List.of(new Row.Cell(text("handover.none"), columns().size(),
                    Align.CENTER))));
        }
        String place = about.only().map(Hamlet::name).orElse(about.office().communeName());
        Head head = new Head(RegisterBook.unit(about.office(), CATALOG), List.of(text("head.country"),
                text("head.motto")), text("head.mark"), text("handover.title"), place,
                text("handover.detail", DAY.format(about.day()), listed));
        Report.Foot foot = new Report.Foot(text("handover.foot", place),
                text("foot.printed", DAY.format(about.day()), about.printedBy()));
        return Layout.lay(new Report(about.day(), head, columns(), List.of(new Section("", "", rows)), closing(), foot),
                Paper.A4.landscape());
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        Stream.of(column("column.ordinal", 11, Align.CENTER), column("handover.column.row", 29, Align.CENTER),
                column("column.name", 32, Align.LEFT), column("handover.column.birth", 19, Align.CENTER),
                column("handover.column.sex", 10, Align.CENTER), column("column.ethnicity", 16, Align.LEFT),
                column("handover.column.parents", 34, Align.LEFT), column("handover.column.home", 28, Align.LEFT),
                column("handover.column.was", 25, Align.CENTER), column("handover.column.found", 36, Align.LEFT),
                column("handover.column.id", 34, Align.LEFT)).forEach(columns::add);
        return columns;
    }

    private static Column column(String key, double width, Align align) {
        return new Column("", text(key), "", width, align);
    }

    private static Row row(int order, Checked checked, List<Checked.Found> found) {
        Household household = checked.household();
        String sex = checked.child().sex() == Sex.UNKNOWN ? ""
                : CORE.get("value.sex." + checked.child().sex().code());
        String ethnicity = CATALOG.ethnicGroups().find(checked.child().ethnicity()).map(Entry::name).orElse("");
        List<String> texts = List.of(Integer.toString(order), RowId.of(checked.child().id()).text(),
                checked.child().name(), checked.child().birth().display(), sex, ethnicity,
                joined("; ", household.father(), household.mother(), household.carer()),
                joined(", ", household.number(), checked.hamlet().name()), checked.personalId(),
                found.stream().map(Checked.Found::finding).map(HandOverPaper::words).collect(Collectors.joining("; ")),
                "");
        List<Column> columns = columns();
        List<Row.Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.add(new Row.Cell(texts.get(column), 1, columns.get(column).align()));
        }
        return new Row(Row.Kind.ENTRY, cells);
    }

    private static String words(Finding finding) {
        return CORE.get(finding.textKey(), finding.arguments().toArray());
    }

    private static String joined(String between, String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }

    private static Closing closing() {
        return new Closing(List.of(text("handover.note.row"), text("handover.note.law")), List.of(
                new Signature(text("signature.date"), text("handover.signature.police"), text("signature.hintSeal")),
                new Signature(text("signature.date"), text("handover.signature.office"),
                        text("signature.hintSeal"))));
    }

    private static String text(String key, Object... arguments) {
        return Wording.TEXTS.get(key, arguments);
    }
}
