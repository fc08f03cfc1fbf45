package vn.sotreem.app.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.app.report.Closing.Signature;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Population;
import vn.sotreem.core.register.ToDo;

/**
 * How many children there are and what is due, on a sheet to lay on a table. It names nobody; a group of so few
 * children that they could be recognised is told without its number, and a restricted one not at all, whoever prints.
 */
public final class DayPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Texts CORE = Texts.of(Texts.VIETNAMESE);
    private static final Catalog CATALOG = Catalog.bundled();
    /** The age groups of the General Statistics Office, the last one ending with childhood. */
    private static final int[][] AGES = {{0, 0}, {1, 4}, {5, 9}, {10, 14}, {15, 15}};

    private final List<Row> rows = new ArrayList<>();

    private DayPaper() {
    }

    /**
     * What the sheet is of.
     *
     * @param only the hamlet, empty for the commune
     */
    public record About(Office office, String printedBy, Optional<Hamlet> only) {
    }

    /** @param hamlets those that are told one by one */
    public static Document of(About about, ToDo today, Population population, List<Hamlet> hamlets) {
        DayPaper paper = new DayPaper();
        paper.ages(population);
        paper.groups(population);
        paper.hamlets(population, hamlets);
        paper.due(today);
        String place = about.only().map(Hamlet::name).orElse(about.office().communeName());
        Head head = new Head(RegisterBook.unit(about.office(), CATALOG), List.of(text("head.country"),
                text("head.motto")), text("head.mark"), text("today.title"), place,
                text("today.detail", DAY.format(today.day())));
        Report.Foot foot = new Report.Foot(text("today.foot", place),
                text("foot.printed", DAY.format(today.day()), about.printedBy()));
        Closing closing = new Closing(List.of(text("today.note", CATALOG.threshold("SMALL"))), List.of(
                new Signature(text("signature.date"), text("signature.preparer"), text("signature.hint"))));
        return Layout.lay(new Report(today.day(), head, columns(), List.of(new Section("", "", paper.rows)), closing,
                foot), Paper.A4.portrait());
    }

    private static List<Column> columns() {
        return List.of(new Column("", text("today.column.what"), "", 110, Align.LEFT),
                new Column("", text("today.column.all"), "", 24, Align.RIGHT),
                new Column("", text("today.column.boys"), "", 20, Align.RIGHT),
                new Column("", text("today.column.girls"), "", 20, Align.RIGHT));
    }

    private void ages(Population population) {
        add(Row.Kind.TOTAL, text("today.all"), Wording.number(population.all()),
                Wording.number(population.of(Sex.MALE)), Wording.number(population.of(Sex.FEMALE)));
        for (int[] ages : AGES) {
            int boys = sum(population, Sex.MALE, ages);
            int girls = sum(population, Sex.FEMALE, ages);
            int all = boys + girls + sum(population, Sex.UNKNOWN, ages);
            add(Row.Kind.ENTRY, ages[0] == ages[1] ? text("today.age", ages[0]) : text("today.ages", ages[0], ages[1]),
                    Wording.number(all), Wording.number(boys), Wording.number(girls));
        }
    }

    private static int sum(Population population, Sex sex, int[] ages) {
        int sum = 0;
        for (int age = ages[0]; age <= ages[1]; age++) {
            sum += population.of(sex, age);
        }
        return sum;
    }

    private void groups(Population population) {
        add(Row.Kind.TOTAL, text("today.groups"), "", "", "");
        population.groups().stream().filter(group -> !group.group().entry().restricted())
                .forEach(group -> add(Row.Kind.ENTRY, group.group().entry().name(), number(group.children()), "", ""));
    }

    private static String number(int children) {
        int small = CATALOG.threshold("SMALL");
        return children < small ? text("today.few", small) : Wording.number(children);
    }

    private void hamlets(Population population, List<Hamlet> hamlets) {
        if (!hamlets.isEmpty()) {
            add(Row.Kind.TOTAL, text("today.hamlets"), "", "", "");
            hamlets.forEach(hamlet -> add(Row.Kind.ENTRY, hamlet.name(),
                    Wording.number(population.inHamlet(hamlet.id())), "", ""));
        }
    }

    private void due(ToDo today) {
        rows.add(new Row(Row.Kind.TOTAL, List.of(new Row.Cell(text("today.due"), 1, Align.LEFT),
                new Row.Cell(text("today.due.day"), 3, Align.CENTER))));
        today.lines().forEach(line -> rows.add(new Row(Row.Kind.ENTRY, List.of(
                new Row.Cell(line.text(CORE), 1, Align.LEFT),
                new Row.Cell(line.day().map(DAY::format).orElse(""), 3, Align.CENTER)))));
    }

    private void add(Row.Kind kind, String what, String all, String boys, String girls) {
        rows.add(new Row(kind, List.of(new Row.Cell(what, 1, Align.LEFT), new Row.Cell(all, 1, Align.RIGHT),
                new Row.Cell(boys, 1, Align.RIGHT), new Row.Cell(girls, 1, Align.RIGHT))));
    }

    private static String text(String key, Object... arguments) {
        return Wording.TEXTS.get(key, arguments);
    }
}
