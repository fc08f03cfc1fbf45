package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Map<Column, UUID> ids = new EnumMap<>(Column.class);
    private final Map<String, String> dateParts = new HashMap<>();
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

    void id(Column column, UUID id) {
        ids.put(column, id);
    }

    /** Keeps a part of the birth date, which is written in several columns. */
    void datePart(String part, String text) {
        dateParts.put(part, text);
    }

    /** The birth date of its parts as people write it, "" when none was written. */
    String date() {
        return Stream.of(Meaning.DAY, Meaning.MONTH, Meaning.YEAR).filter(dateParts::containsKey).map(dateParts::get)
                .collect(Collectors.joining("/"));
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
        return new RowDraft(at, new RowDraft.Ids(Optional.ofNullable(ids.get(Column.CHILD_ID)),
                Optional.ofNullable(ids.get(Column.HOUSEHOLD_ID))), hamlet,
                Household.FIELDS.read(none, Values.of(household)), Child.FIELDS.read(none, Values.of(child)), findings);
    }
}
