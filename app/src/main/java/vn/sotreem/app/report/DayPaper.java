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
    private static final int LEFT_COLUMNS = 4;
    private static final int RIGHT_COLUMNS = 2;
    private static final int DUE_COLUMNS = LEFT_COLUMNS + RIGHT_COLUMNS - 1;
    /** The age groups of the General Statistics Office, the last one ending with childhood. */
    private static final int[][] AGES = {{0, 0}, {1, 4}, {5, 9}, {10, 14}, {15, 15}};

    private final List<Row> rows = new ArrayList<>();
    private final List<List<Row.Cell>> left = new ArrayList<>();
    private final List<List<Row.Cell>> right = new ArrayList<>();

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
        paper.sideBySide();
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
                foot), Paper.A4.portrait().dense());
    }

    private static List<Column> columns() {
        return List.of(new Column("", text("today.column.what"), "", 60, Align.LEFT),
                new Column("", text("today.column.all"), "", 18, Align.RIGHT),
                new Column("", text("today.column.boys"), "", 13, Align.RIGHT),
                new Column("", text("today.column.girls"), "", 13, Align.RIGHT),
                new Column("", text("today.column.group"), "", 62, Align.LEFT),
                new Column("", text("today.column.children"), "", 18, Align.RIGHT));
    }

    private void ages(Population population) {
        left.add(List.of(strong(text("today.all"), 1), number(population.all()), number(population.of(Sex.MALE)),
                number(population.of(Sex.FEMALE))));
        for (int[] ages : AGES) {
            int boys = sum(population, Sex.MALE, ages);
            int girls = sum(population, Sex.FEMALE, ages);
            left.add(List.of(words(ages[0] == ages[1] ? text("today.age", ages[0])
                    : text("today.ages", ages[0], ages[1]), 1),
                    number(boys + girls + sum(population, Sex.UNKNOWN, ages)), number(boys), number(girls)));
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
        population.groups().stream().filter(group -> !group.group().entry().restricted())
                .forEach(group -> right.add(List.of(words(group.group().label(Texts.VIETNAMESE), 1),
                        new Row.Cell(isFew(group.children()) ? few() : Wording.number(group.children()), 1,
                                Align.RIGHT))));
    }

    private static boolean isFew(long children) {
        return children < CATALOG.threshold("SMALL");
    }

    private static String few() {
        return text("today.few", CATALOG.threshold("SMALL"));
    }

    private void hamlets(Population population, List<Hamlet> hamlets) {
        if (hamlets.isEmpty()) {
            return;
        }
        int below = Math.clamp((left.size() + hamlets.size() - right.size()) / 2, 0, hamlets.size() - 1);
        int here = hamlets.size() - below;
        left.add(List.of(strong(text("today.hamlets"), LEFT_COLUMNS)));
        hamlets.subList(0, here).forEach(hamlet -> left.add(List.of(words(hamlet.name(), 1),
                number(population.inHamlet(hamlet.id())), words("", LEFT_COLUMNS - 2))));
        if (below > 0) {
            right.add(List.of(strong(text("today.hamlets.more"), RIGHT_COLUMNS)));
            hamlets.subList(here, hamlets.size()).forEach(hamlet -> right.add(List.of(words(hamlet.name(), 1),
                    number(population.inHamlet(hamlet.id())))));
        }
    }

    /**
     * Ages and hamlets to the left, groups to the right and below them the hamlets that would make the left side the
     * longer one, so that all of it is on one page.
     */
    private void sideBySide() {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            List<Row.Cell> cells = new ArrayList<>(i < left.size() ? left.get(i) : List.of(words("", LEFT_COLUMNS)));
            cells.addAll(i < right.size() ? right.get(i) : List.of(words("", RIGHT_COLUMNS)));
            rows.add(new Row(Row.Kind.ENTRY, cells));
        }
    }

    private void due(ToDo today) {
        rows.add(new Row(Row.Kind.TOTAL, List.of(words(text("today.due"), DUE_COLUMNS),
                new Row.Cell(text("today.due.day"), 1, Align.CENTER))));
        today.lines().forEach(line -> rows.add(new Row(Row.Kind.ENTRY, List.of(words(said(line), DUE_COLUMNS),
                new Row.Cell(line.day().map(DAY::format).orElse(""), 1, Align.CENTER)))));
    }

    /** What is due, without the number of so few children that they could be recognised. */
    private static String said(ToDo.Line line) {
        return line.task() instanceof ToDo.OfChildren && isFew(line.count()) ? line.text(CORE, few())
                : line.text(CORE);
    }

    private static Row.Cell number(int number) {
        return new Row.Cell(Wording.number(number), 1, Align.RIGHT);
    }

    private static Row.Cell words(String text, int columns) {
        return new Row.Cell(text, columns, Align.LEFT);
    }

    private static Row.Cell strong(String text, int columns) {
        return new Row.Cell(text, columns, Align.LEFT, true);
    }

    private static String text(String key, Object... arguments) {
        return Wording.TEXTS.get(key, arguments);
    }
}
