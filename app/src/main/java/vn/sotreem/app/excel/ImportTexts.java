package vn.sotreem.app.excel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Sex;

/** Puts into words what was found in a file: where, what, and what to do. */
public final class ImportTexts {

    private static final String BUNDLE = "vn.sotreem.app.messages";

    private final Texts core;
    private final Texts app;
    private final Catalog catalog;

    public ImportTexts(Locale locale, Catalog catalog) {
        this.core = Texts.of(locale);
        this.app = Texts.of(BUNDLE, locale);
        this.catalog = catalog;
    }

    /** What is wrong with the file. */
    public String problem(FileProblem problem) {
        return app.get(problem.textKey());
    }

    /** What to do about it. */
    public String hint(FileProblem problem) {
        return app.get(problem.hintKey());
    }

    /** What letters of a list are called. */
    public String script(Script script) {
        return app.get(script.textKey());
    }

    /** All findings of a plan, in the order of the file. The sheet is named only where there are several. */
    public List<String> findings(ImportPlan plan) {
        boolean severalSheets = plan.sheets().stream().filter(sheet -> sheet.layout().isPresent()).count() > 1;
        return plan.findings().stream().map(finding -> finding(finding, severalSheets)).toList();
    }

    /** One finding, such as "Ô ngày sinh ở dòng 37: '31/02/2018' không có trong lịch. …". */
    public String finding(CellFinding finding, boolean nameSheet) {
        String what = what(finding);
        String sheet = finding.at().sheet();
        String row = String.valueOf(finding.at().row());
        String suffix = nameSheet ? ".sheet" : "";
        if (finding.at().row() == 0) {
            return app.get("import.at.sheet", sheet, what);
        }
        return finding.letter().isEmpty() ? app.get("import.at.row" + suffix, row, what, sheet)
                : app.get("import.at.cell" + suffix, name(finding.column()), row, what, sheet);
    }

    /** The same without its place, for a table that has columns for it: "Ngày sinh: '31/02/2018' không có …". */
    public String withoutPlace(CellFinding finding) {
        String what = what(finding);
        boolean ofCell = !finding.letter().isEmpty() && Flaw.of(finding.code()).isPresent();
        return ofCell ? column(finding.column()) + ": " + what
                : what.substring(0, 1).toUpperCase(core.locale()) + what.substring(1);
    }

    /** What a column is taken for, as the fields of the register are called. */
    public String column(Column column) {
        if (column.hasField()) {
            return core.get(column.labelKey());
        }
        return app.get("import.column." + (column == Column.ORDER ? "order" : column == Column.CHILD_ID ? "child-id"
                : column == Column.HOUSEHOLD_ID ? "household-id" : "none"));
    }

    /** The same with what its mark says: "Ngày sinh: Nữ", "Họ và tên: Tên". */
    public String meaning(Meaning meaning) {
        String mark = meaning.mark();
        return column(meaning.column()) + (mark.isEmpty() ? "" : ": " + switch (mark) {
            case Meaning.FAMILY_NAME, Meaning.GIVEN_NAME, Meaning.DAY, Meaning.MONTH, Meaning.YEAR ->
                    app.get("import.part." + mark);
            default -> Sex.of(mark) == Sex.UNKNOWN ? mark : core.get("value.sex." + mark);
        });
    }

    private String what(CellFinding finding) {
        return Flaw.of(finding.code()).map(flaw -> flaw(flaw, finding)).orElseGet(() -> rule(finding));
    }

    private String flaw(Flaw flaw, CellFinding finding) {
        Object[] arguments = switch (flaw) {
            case COLUMN_MISSING -> new Object[] {name(finding.column())};
            case THERE_DIFFERS -> new Object[] {finding.arguments().stream()
                    .map(this::field).collect(Collectors.joining(", "))};
            default -> finding.arguments().stream().map(argument -> plain(finding.column(), argument)).toArray();
        };
        return app.get(flaw.textKey(), arguments);
    }

    private String field(String key) {
        return Child.FIELDS.field(key).map(field -> core.get(field.labelKey(Entity.CHILD))).orElse(key);
    }

    private String rule(CellFinding finding) {
        String key = "finding." + finding.code();
        return core.get(key, finding.arguments().toArray()) + ". " + core.get(key + ".hint");
    }

    /** A poverty class by its name; its code says nothing to people. */
    private String plain(Column column, String argument) {
        Optional<Entry> entry = column == Column.POVERTY ? catalog.poverty().find(argument) : Optional.empty();
        return entry.map(found -> found.label(core.locale())).orElse(argument);
    }

    /** As it stands within a sentence; BHYT and its like keep their capitals. */
    private String name(Column column) {
        String label = column(column);
        boolean isShort = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return isShort ? label : label.substring(0, 1).toLowerCase(core.locale()) + label.substring(1);
    }
}
