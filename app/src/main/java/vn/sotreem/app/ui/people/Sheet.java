package vn.sotreem.app.ui.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Edit;

/** A sheet of the book while it is being written: a household on top, its children below. */
final class Sheet {
    /** Drafts of sheets are kept under this and the household's id. */
    static final String DRAFT_PREFIX = "sheet.";

    private final Writings writings;
    private final RecordDraft<Household> household;
    private final ObservableList<RecordDraft<Child>> children = FXCollections.observableArrayList();

    private Sheet(Writings writings, RecordDraft<Household> household) {
        this.writings = writings;
        this.household = household;
    }

    /** An empty sheet for a new household. */
    static Sheet create(Household filledIn, Writings writings) {
        return new Sheet(writings, RecordDraft.create(filledIn, Household.FIELDS, writings.household()));
    }

    /** The sheet of a household in the register. */
    static Sheet change(Household seen, List<Child> seenChildren, Writings writings) {
        Sheet sheet = new Sheet(writings, RecordDraft.change(seen, Household.FIELDS, writings.household()));
        seenChildren.forEach(child ->
                sheet.children.add(RecordDraft.change(child, Child.FIELDS, writings.child())));
        return sheet;
    }

    /** The sheet of a kept draft, together with children that are in the register and were not touched in it. */
    static Sheet restore(SheetText text, List<Child> inRegister, Writings writings) {
        Sheet sheet = new Sheet(writings, draft(text.household(), Household.FIELDS, writings.household()));
        List<UUID> touched = text.children().stream().map(SheetText.RecordText::id).toList();
        inRegister.stream().filter(child -> !touched.contains(child.id())).forEach(child ->
                sheet.children.add(RecordDraft.change(child, Child.FIELDS, writings.child())));
        text.children().forEach(child ->
                sheet.children.add(draft(child, Child.FIELDS, writings.child())));
        return sheet;
    }

    private static <R extends Item> RecordDraft<R> draft(SheetText.RecordText text, FieldTable<R> table,
                                                         Map<String, Writing> writings) {
        R start = table.read(text.id(), Values.of(text.start()));
        RecordDraft<R> draft = text.isNew() ? RecordDraft.create(start, table, writings)
                : RecordDraft.change(start, table, writings);
        draft.retype(text.typed());
        return draft;
    }

    Writings writings() {
        return writings;
    }

    RecordDraft<Household> household() {
        return household;
    }

    ObservableList<RecordDraft<Child>> children() {
        return children;
    }

    String draftName() {
        return DRAFT_PREFIX + household.id();
    }

    /** Adds an empty line for a child; its ethnic group is that of the child above. */
    RecordDraft<Child> addChild(UUID id) {
        Child empty = Child.empty(id, household.id());
        Child filledIn = children.isEmpty() ? empty
                : empty.with("ethnicity", children.getLast().record().ethnicity());
        RecordDraft<Child> added = RecordDraft.create(filledIn, Child.FIELDS, writings.child());
        children.add(added);
        return added;
    }

    /** Children that are in the register or of whom something was written. */
    Stream<RecordDraft<Child>> writtenChildren() {
        return children.stream().filter(child -> !child.isNew() || !child.isUntouched());
    }

    /** Whether nothing was written that is not in the register. */
    boolean isUntouched() {
        return household.isUntouched() && children.stream().allMatch(RecordDraft::isUntouched);
    }

    /**
     * What saving the sheet asks the register to do, the household before its children.
     *
     * @param left children who stay drafts
     */
    List<Edit> edits(Set<UUID> left) {
        List<RecordDraft<Child>> official = writtenChildren().filter(child -> !left.contains(child.id())).toList();
        if (official.isEmpty() && household.isNew() && household.isUntouched()) {
            return List.of();
        }
        return Stream.concat(Stream.of(household), official.stream())
                .map(RecordDraft::edit).flatMap(Optional::stream).toList();
    }

    /** The register has done this; what was typed since is still to be saved. */
    void kept(List<Edit> edits) {
        for (Edit edit : edits) {
            switch (edit.after()) {
                case Household saved -> household.kept(saved);
                case Child saved -> children.stream().filter(child -> child.id().equals(saved.id()))
                        .forEach(child -> child.kept(saved));
                case Hamlet _, Adult _, Spell _, Support _, Movement _ ->
                        throw new IllegalStateException("a sheet saves its household and its children");
            }
        }
    }

    /** Calls back whenever something is typed in any field, of children added later too. */
    void onTyped(Runnable listener) {
        household.onTyped(listener);
        children.forEach(child -> child.onTyped(listener));
        children.addListener((ListChangeListener<RecordDraft<Child>>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(child -> child.onTyped(listener));
            }
        });
    }

    /** The sheet as it is kept as a draft. */
    SheetText text(Instant now) {
        return new SheetText(now.toEpochMilli(), text(household),
                children.stream().filter(child -> !child.isUntouched()).map(Sheet::text).toList());
    }

    private static SheetText.RecordText text(RecordDraft<?> draft) {
        return new SheetText.RecordText(draft.id(), draft.isNew(), draft.start().values().asMap(),
                draft.typedChanges());
    }
}
