package vn.sotreem.app.ui.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Edit;

/**
 * A record while it is being written: every field as typed, and the record as the person saw it. It has no nodes and
 * needs no toolkit.
 */
final class RecordDraft<R extends Item> {
    private R start;
    private boolean isNew;
    private final FieldTable<R> table;
    private final Map<String, Writing> writings;
    private final Map<String, StringProperty> typed = new LinkedHashMap<>();

    private RecordDraft(R start, boolean isNew, FieldTable<R> table, Map<String, Writing> writings) {
        this.start = start;
        this.isNew = isNew;
        this.table = table;
        this.writings = writings;
        table.fields().forEach(field -> typed.put(field.key(), new SimpleStringProperty(
                writing(field).show().apply(field.text().apply(start)))));
    }

    /** A draft of a record that is not in the register yet, with what is filled in beforehand. */
    static <R extends Item> RecordDraft<R> create(R start, FieldTable<R> table, Map<String, Writing> writings) {
        return new RecordDraft<>(start, true, table, writings);
    }

    /** A draft of a record as it stands in the register. */
    static <R extends Item> RecordDraft<R> change(R seen, FieldTable<R> table, Map<String, Writing> writings) {
        return new RecordDraft<>(seen, false, table, writings);
    }

    UUID id() {
        return start.id();
    }

    boolean isNew() {
        return isNew;
    }

    FieldTable<R> table() {
        return table;
    }

    /** The record as the person saw it, or what a new one was filled in with. */
    R start() {
        return start;
    }

    /** How a field is written, for the words that say why it cannot be read. */
    Writing writing(String key) {
        return table.field(key).map(this::writing).orElse(Writing.CODE);
    }

    /** Whether the record is to lie in the bin. */
    boolean isBinned() {
        return typed("state").get().equals(RecordState.VOID.code());
    }

    /** Puts the record into the bin, with the next save, or takes it out again. */
    void bin(boolean binned) {
        typed("state").set((binned ? RecordState.VOID : RecordState.ACTIVE).code());
    }

    /** What stands in a field, as typed. */
    StringProperty typed(String key) {
        return typed.get(key);
    }

    /** Calls back whenever something is typed or chosen in any field. */
    void onTyped(Runnable listener) {
        typed.values().forEach(text -> text.subscribe(listener));
    }

    /** What stands in every field that does not stand as it was, as typed. */
    Map<String, String> typedChanges() {
        Map<String, String> changes = new LinkedHashMap<>();
        for (Field<R> field : table.fields()) {
            String now = typed.get(field.key()).get();
            if (!now.equals(writing(field).show().apply(field.text().apply(start)))) {
                changes.put(field.key(), now);
            }
        }
        return changes;
    }

    /** Writes into every field what stands in this record. */
    void write(R record) {
        table.fields().forEach(field ->
                typed.get(field.key()).set(writing(field).show().apply(field.text().apply(record))));
    }

    /** Puts typed texts back into their fields. */
    void retype(Map<String, String> changes) {
        changes.forEach((key, text) -> Optional.ofNullable(typed.get(key)).ifPresent(field -> field.set(text)));
    }

    /** The fields whose text cannot be read. */
    List<String> unreadable() {
        return table.fields().stream().filter(field -> read(field).isEmpty()).map(Field::key).toList();
    }

    /** The record as it is written now; a field that cannot be read is as it was. */
    R record() {
        Map<String, String> texts = new HashMap<>();
        table.fields().forEach(field ->
                texts.put(field.key(), read(field).orElseGet(() -> field.text().apply(start))));
        return table.read(start.id(), Values.of(texts));
    }

    /** Whether nothing was written that is not in the register or was not filled in beforehand. */
    boolean isUntouched() {
        return unreadable().isEmpty() && record().equals(start);
    }

    /** The register has this record now; what was typed since is a change of it. */
    void kept(R saved) {
        start = saved;
        isNew = false;
    }

    /** Tidies what was typed, as when the field is left. */
    void tidy(String key) {
        StringProperty text = typed.get(key);
        table.field(key).ifPresent(field -> text.set(writing(field).tidy(text.get())));
    }

    /** What saving this draft asks the register to do; nothing when nothing is new. */
    Optional<Edit> edit() {
        if (isNew) {
            return Optional.of(Edit.create(record()));
        }
        return isUntouched() ? Optional.empty() : Optional.of(Edit.change(start, record()));
    }

    private Optional<String> read(Field<R> field) {
        return writing(field).read().apply(typed.get(field.key()).get());
    }

    private Writing writing(Field<R> field) {
        return writings.getOrDefault(field.key(), Writing.CODE);
    }
}
