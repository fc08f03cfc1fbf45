package vn.sotreem.app.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.app.report.Closing.Signature;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessQuery;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;

/**
 * NHẬT KÝ XEM on paper: who saw, printed or exported a child of a group that few may know of, when and why (NĐ
 * 356/2025/NĐ-CP Điều 4, NĐ 165/2025/NĐ-CP Điều 17.10). It names the children, so printing it stands in it too.
 *
 * @param lines how many it tells, latest first
 */
public record AccessPaper(Document document, int lines) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final CodeList GROUPS = Catalog.bundled().circumstances();

    /**
     * What is printed.
     *
     * @param most   at most so many lines, the latest
     * @param clock  with the time zone of the office
     * @param actor  who prints
     * @param reason a code of the catalog's access reasons, or the person's own words; "" when the log is empty
     */
    public record Wish(AccessQuery query, int most, Clock clock, String actor, String reason) {
        private LocalDate day() {
            return LocalDate.now(clock);
        }
    }

    /**
     * Writes into the log that it is printed, reads it as it was before, and lays it out; on the register's thread.
     *
     * @throws IllegalArgumentException when no reason is given although there are lines
     */
    public static AccessPaper of(Register register, Wish wish) {
        List<AccessLine> told = register.accessLog().taken(wish.query(), wish.most(), wish.reason());
        List<Row> rows = new ArrayList<>();
        told.forEach(line -> rows.add(row(rows.size() + 1, line, register, wish)));
        if (told.isEmpty()) {
            rows.add(new Row(Row.Kind.NONE, List.of(new Row.Cell(text("access.none"), columns().size(),
                    Align.CENTER))));
        }
        Office office = register.office();
        Head head = new Head(RegisterBook.unit(office, Catalog.bundled()), List.of(text("head.country"),
                text("head.motto")), text("list.mark.few"), text("access.title"), office.communeName(),
                text("access.detail", told.size(), Wording.date(wish.day())));
        Report.Foot foot = new Report.Foot(text("access.foot", text("list.mark.few"), office.communeName()),
                text("foot.printed", Wording.date(wish.day()), wish.actor()));
        return new AccessPaper(Layout.lay(new Report(wish.day(), head, columns(),
                List.of(new Section("", "", rows)), closing(told, wish), foot), Paper.A4.landscape()), told.size());
    }

    private static List<Column> columns() {
        return List.of(column("column.ordinal", 11), column("access.column.when", 30), column("access.column.who", 40),
                column("access.column.what", 18), column("access.column.child", 50),
                column("access.column.groups", 20), column("access.column.why", 98));
    }

    private static Column column(String key, double width) {
        return new Column("", text(key), "", width, Align.LEFT);
    }

    /** A child that is not in this register is named by its record. */
    private static Row row(int ordinal, AccessLine line, Register register, Wish wish) {
        String child = register.child(line.child()).map(Child::name).orElseGet(line.child()::toString);
        List<String> texts = List.of(MOMENT.format(line.at().atZone(wish.clock().getZone())),
                line.person(), text("access.what." + line.what().code()), child,
                String.join(", ", line.groups().codes()), words(line.reason()));
        return new Row(Row.Kind.ENTRY, Stream.concat(
                Stream.of(new Row.Cell(Integer.toString(ordinal), 1, Align.CENTER)),
                texts.stream().map(each -> new Row.Cell(each, 1, Align.LEFT))).toList());
    }

    private static String words(String reason) {
        return Catalog.bundled().accessReasons().find(reason).map(known -> known.label(Texts.VIETNAMESE))
                .orElse(reason);
    }

    private static Closing closing(List<AccessLine> told, Wish wish) {
        List<String> notes = new ArrayList<>();
        String codes = told.stream().flatMap(line -> line.groups().codes().stream()).distinct().sorted()
                .map(code -> GROUPS.find(code).map(group -> code + " " + group.shortName()).orElse(code))
                .collect(Collectors.joining("; "));
        if (!codes.isEmpty()) {
            notes.add(text("legend.circumstances", codes));
            notes.add(text("access.note", words(wish.reason())));
        }
        return new Closing(notes, List.of(new Signature(text("signature.date"), text("signature.preparer"),
                text("signature.hint"))));
    }

    private static String text(String key, Object... arguments) {
        return Wording.TEXTS.get(key, arguments);
    }
}
