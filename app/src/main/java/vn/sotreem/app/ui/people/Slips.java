package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Edit;

/** The records of one kind on a sheet, while they are being written. */
final class Slips<R extends Item> {
    private final FieldTable<R> table;
    private final Map<String, Writing> writings;
    private final ObservableList<RecordDraft<R>> drafts = FXCollections.observableArrayList();

    Slips(FieldTable<R> table, Writings writings) {
        this.table = table;
        this.writings = writings.of(table);
    }

    Entity entity() {
        return table.entity();
    }

    FieldTable<R> table() {
        return table;
    }

    ObservableList<RecordDraft<R>> drafts() {
        return drafts;
    }

    Optional<RecordDraft<R>> find(UUID id) {
        return drafts.stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    /** Adds a record of which nothing is written yet but what is filled in beforehand. */
    RecordDraft<R> addBlank(R filledIn) {
        RecordDraft<R> draft = RecordDraft.create(filledIn, table, writings);
        drafts.add(draft);
        return draft;
    }

    /** Adds a record whose fields somebody has chosen or typed: it is to be saved as it is. */
    RecordDraft<R> addWritten(R written) {
        Map<String, String> references = table.fields().stream().filter(field -> field.kind() == Kind.REFERENCE)
                .collect(Collectors.toMap(Field::key, field -> field.text().apply(written)));
        R blank = table.read(written.id(), Values.of(references));
        RecordDraft<R> draft = RecordDraft.create(blank, table, writings);
        draft.write(written);
        drafts.add(draft);
        return draft;
    }

    /** Lays records of the register on the sheet. */
    void lay(List<R> inRegister) {
        inRegister.forEach(seen -> drafts.add(RecordDraft.change(seen, table, writings)));
    }

    /** Lays kept drafts on the sheet, after the records of the register that were not touched in them. */
    void lay(List<SheetText.RecordText> kept, List<R> inRegister) {
        List<UUID> touched = kept.stream().map(SheetText.RecordText::id).toList();
        lay(inRegister.stream().filter(seen -> !touched.contains(seen.id())).toList());
        kept.forEach(text -> drafts.add(text.draft(table, writings)));
    }

    /** Whether nothing here was written that is not in the register. */
    boolean isUntouched() {
        return drafts.stream().allMatch(RecordDraft::isUntouched);
    }

    Stream<Edit> edits(Predicate<RecordDraft<R>> wanted) {
        return drafts.stream().filter(wanted).map(RecordDraft::edit).flatMap(Optional::stream);
    }

    /** The register has this record now; one that lies in its bin is no more on the sheet. */
    void kept(Item saved) {
        if (saved.entity() == table.entity()) {
            find(saved.id()).ifPresent(draft -> draft.kept(table.read(saved.id(), saved.values())));
            drafts.removeIf(draft -> draft.start().state() == RecordState.VOID && draft.isUntouched());
        }
    }

    /** Calls back whenever something is typed, added or taken away. */
    void onTyped(Runnable listener) {
        drafts.forEach(draft -> draft.onTyped(listener));
        drafts.addListener((ListChangeListener<RecordDraft<R>>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(draft -> draft.onTyped(listener));
            }
            listener.run();
        });
    }

    List<SheetText.RecordText> text() {
        return drafts.stream().filter(draft -> !draft.isUntouched()).map(SheetText.RecordText::of).toList();
    }
}
