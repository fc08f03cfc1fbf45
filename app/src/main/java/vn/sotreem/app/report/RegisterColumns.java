package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Row.Cell;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.ChildRow;

/** The columns of the register on a paper, in the order of the book, and what stands in them. */
final class RegisterColumns {
    /** The identifying columns have letters, the others numbers, as the forms of the ministry have it. */
    private static final List<String> LETTERS = List.of("A", "B");
    /** The date of birth stands under "Nam" or "Nữ"; a child whose date is not known has this there. */
    private static final String TICK = "x";

    private final List<Column> columns = new ArrayList<>();
    private final List<Function<ChildRow, List<Cell>>> cells = new ArrayList<>();
    private final List<Function<List<ChildRow>, List<String>>> legends = new ArrayList<>();
    private int birthColumn;

    private RegisterColumns() {
    }

    static RegisterColumns of(Paper paper, Catalog catalog) {
        RegisterColumns all = new RegisterColumns();
        OpenCodes codes = new OpenCodes(catalog);
        switch (paper) {
            case A3 -> all.a3(catalog, codes);
            case A4 -> all.a4(catalog, codes);
        }
        return all;
    }

    /** Everything a line of the book says. Widths are about millimetres. */
    private void a3(Catalog catalog, OpenCodes codes) {
        household(11, 12, 30);
        child(38, 20, 18, 26, catalog);
        parents(30, 30, 24);
        left("birthRegistration", 18, row -> birthRegistration(row.child()));
        left("healthCard", 32, row -> row.child().health().card());
        left("school", 33, row -> joined(row.child().schooling().schoolClass(), row.child().schooling().school()));
        circumstances(24, codes);
        left("supports", 13, row -> codes.supports(row.child()));
        legends.add(codes::supportsLegend);
        left("note", 19, row -> row.child().note());
    }

    /** Who the child is and where it lives; the rest needs A3. */
    private void a4(Catalog catalog, OpenCodes codes) {
        household(9, 11, 28);
        child(34, 18, 17, 24, catalog);
        parents(28, 28, 22);
        circumstances(22, codes);
        left("note", 19, row -> row.child().note());
    }

    private void household(double ordinal, double number, double head) {
        add("ordinal", ordinal, Align.CENTER, row -> "");
        add("householdNumber", number, Align.CENTER, row -> row.household().number());
        left("head", head, row -> row.household().head());
    }

    private void child(double name, double birth, double ethnicity, double personalId, Catalog catalog) {
        left("name", name, row -> row.child().name());
        birthColumn = columns.size();
        columns.add(column("male", birth, Align.CENTER, text("birth")));
        columns.add(column("female", birth, Align.CENTER, text("birth")));
        cells.add(row -> birth(row.child()));
        left("ethnicity", ethnicity,
                row -> catalog.ethnicGroups().find(row.child().ethnicity()).map(Entry::name).orElse(""));
        add("personalId", personalId, Align.CENTER, row -> row.child().personalId().digits());
    }

    private void parents(double father, double mother, double carer) {
        left("father", father, row -> row.household().father());
        left("mother", mother, row -> row.household().mother());
        left("carer", carer, row -> row.household().carer());
    }

    private void circumstances(double width, OpenCodes codes) {
        left("circumstances", width, row -> codes.circumstances(row.household(), row.child()));
        legends.add(codes::circumstancesLegend);
    }

    private void left(String key, double width, Function<ChildRow, String> text) {
        add(key, width, Align.LEFT, text);
    }

    private void add(String key, double width, Align align, Function<ChildRow, String> text) {
        columns.add(column(key, width, align, ""));
        cells.add(row -> List.of(new Cell(text.apply(row), 1, align)));
    }

    private Column column(String key, double width, Align align, String group) {
        int place = columns.size();
        String number = place < LETTERS.size() ? LETTERS.get(place) : Integer.toString(place - LETTERS.size() + 1);
        return new Column(group, text(key), number, width, align);
    }

    private static String text(String key) {
        return Wording.TEXTS.get("column." + key);
    }

    private static List<Cell> birth(Child child) {
        String date = child.birth().isKnown() ? child.birth().display() : TICK;
        return switch (child.sex()) {
            case MALE -> List.of(center(date, 1), center("", 1));
            case FEMALE -> List.of(center("", 1), center(date, 1));
            case UNKNOWN -> List.of(center(Wording.TEXTS.get("sexUnknown", child.birth().display()), 2));
        };
    }

    private static String birthRegistration(Child child) {
        return switch (child.registration().registered()) {
            case NO -> Wording.TEXTS.get("birthNotRegistered");
            case YES -> child.registration().certificate().isEmpty() ? Wording.TEXTS.get("birthRegistered")
                    : child.registration().certificate();
            case UNKNOWN -> child.registration().certificate();
        };
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    private static Cell center(String text, int columns) {
        return new Cell(text, columns, Align.CENTER);
    }

    List<Column> columns() {
        return columns;
    }

    /** What the codes in these columns mean. */
    List<String> legend(List<ChildRow> rows) {
        return legends.stream().flatMap(legend -> legend.apply(rows).stream()).toList();
    }

    /** The line of a child; lines are numbered from 1 in each hamlet. */
    Row entry(int ordinal, ChildRow row) {
        List<Cell> all = new ArrayList<>();
        cells.forEach(make -> all.addAll(make.apply(row)));
        all.set(0, center(Integer.toString(ordinal), 1));
        return new Row(Row.Kind.ENTRY, List.copyOf(all));
    }

    /** A line over all columns that says that nobody is in the list. */
    Row none() {
        return new Row(Row.Kind.NONE, List.of(center(Wording.TEXTS.get("none"), columns.size())));
    }

    /** The totals, boys and girls under their columns. */
    Row total(String label, Counts counts) {
        List<String> details = new ArrayList<>();
        details.add(Wording.TEXTS.get("total.underSix", counts.underSix()));
        int sexUnknown = counts.children() - counts.boys() - counts.girls();
        if (sexUnknown > 0) {
            details.add(Wording.TEXTS.get("total.sexUnknown", sexUnknown));
        }
        if (counts.fromSixteen() > 0) {
            details.add(Wording.TEXTS.get("total.fromSixteen", counts.fromSixteen()));
        }
        return new Row(Row.Kind.TOTAL, List.of(
                new Cell(label, birthColumn, Align.LEFT),
                center(Wording.number(counts.boys()), 1), center(Wording.number(counts.girls()), 1),
                new Cell(String.join("; ", details), columns.size() - birthColumn - 2, Align.LEFT)));
    }
}
