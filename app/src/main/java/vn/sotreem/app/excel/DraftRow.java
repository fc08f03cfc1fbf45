package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Severity;
import vn.sotreem.core.domain.Values;

/** A row while its cells are being read. */
final class DraftRow {

    /** Stands where the real ids come when the plan is made. */
    private static final String NO_ID = new UUID(0, 0).toString();

    private final RowRef at;
    private final Map<String, String> child = new HashMap<>(Map.of("household", NO_ID));
    private final Map<String, String> household = new HashMap<>(Map.of("hamlet", NO_ID));
    private final List<String> notes = new ArrayList<>();
    private final List<CellFinding> findings = new ArrayList<>();
    private String hamlet;

    DraftRow(RowRef at, String hamlet) {
        this.at = at;
        this.hamlet = hamlet;
    }

    void hamlet(String named) {
        hamlet = named;
    }

    String get(Column column) {
        return values(column).getOrDefault(column.field(), "");
    }

    void put(Column column, String text) {
        values(column).put(column.field(), text);
    }

    private Map<String, String> values(Column column) {
        return column.entity() == Entity.CHILD ? child : household;
    }

    /** Keeps words the register has no code for, so that nothing of the row is lost. */
    void note(String words) {
        notes.add(words);
    }

    /** The cell is left empty, the child is still taken in. */
    void warn(MappedColumn cell, Flaw flaw, String... arguments) {
        findings.add(CellFinding.ofCell(at, cell, flaw, Severity.WARNING, arguments));
    }

    /** The row is not taken in. */
    void refuse(MappedColumn cell, Flaw flaw, String... arguments) {
        findings.add(CellFinding.ofCell(at, cell, flaw, Severity.ERROR, arguments));
    }

    RowDraft draft() {
        child.put("note", String.join("; ", notes));
        UUID none = UUID.fromString(NO_ID);
        return new RowDraft(at, hamlet, Household.FIELDS.read(none, Values.of(household)),
                Child.FIELDS.read(none, Values.of(child)), findings);
    }
}
