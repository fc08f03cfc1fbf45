package vn.sotreem.app.ui.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Dossier;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.Edit;

/**
 * A sheet of the book while it is being written: a household on top with its adults, its children below, and what
 * happened to them with dates.
 */
final class Sheet {
    /** Drafts of sheets are kept under this and the household's id. */
    static final String DRAFT_PREFIX = "sheet.";
    /** What brothers and sisters have in common: filled in for the next one. */
    private static final List<String> SHARED =
            List.of("ethnicity", "nationality", "origin", "headRelation", "residence");

    private final Writings writings;
    private final RecordDraft<Household> household;
    private final Slips<Adult> adults;
    private final Slips<Child> children;
    private final Slips<Spell> spells;
    private final Slips<Support> supports;
    private final Slips<Movement> movements;

    private Sheet(Writings writings, RecordDraft<Household> household) {
        this.writings = writings;
        this.household = household;
        this.adults = new Slips<>(Adult.FIELDS, writings);
        this.children = new Slips<>(Child.FIELDS, writings);
        this.spells = new Slips<>(Spell.FIELDS, writings);
        this.supports = new Slips<>(Support.FIELDS, writings);
        this.movements = new Slips<>(Movement.FIELDS, writings);
    }

    /** An empty sheet for a new household. */
    static Sheet create(Household filledIn, Writings writings) {
        return new Sheet(writings, RecordDraft.create(filledIn, Household.FIELDS, writings.of(Household.FIELDS)));
    }

    /** The sheet of a household in the register. */
    static Sheet change(Household seen, SheetRecords records, Writings writings) {
        Sheet sheet = new Sheet(writings,
                RecordDraft.change(seen, Household.FIELDS, writings.of(Household.FIELDS)));
        sheet.adults.lay(records.adults());
        sheet.children.lay(records.children());
        sheet.spells.lay(records.spells());
        sheet.supports.lay(records.supports());
        sheet.movements.lay(records.movements());
        return sheet;
    }

    /** The sheet of a kept draft, together with what is in the register and was not touched in it. */
    static Sheet restore(SheetText text, SheetRecords records, Writings writings) {
        Sheet sheet = new Sheet(writings, text.household().draft(Household.FIELDS, writings.of(Household.FIELDS)));
        sheet.adults.lay(text.adults(), records.adults());
        sheet.children.lay(text.children(), records.children());
        sheet.spells.lay(text.spells(), records.spells());
        sheet.supports.lay(text.supports(), records.supports());
        sheet.movements.lay(text.movements(), records.movements());
        return sheet;
    }

    Writings writings() {
        return writings;
    }

    RecordDraft<Household> household() {
        return household;
    }

    Slips<Adult> adults() {
        return adults;
    }

    ObservableList<RecordDraft<Child>> children() {
        return children.drafts();
    }

    Slips<Spell> spells() {
        return spells;
    }

    Slips<Support> supports() {
        return supports;
    }

    Slips<Movement> movements() {
        return movements;
    }

    /** The records beside the household's, those that are referred to first. */
    Stream<Slips<?>> slips() {
        return Stream.of(adults, children, spells, supports, movements);
    }

    /** A record of the sheet that is being written. */
    Optional<RecordDraft<?>> find(UUID record) {
        return record.equals(household.id()) ? Optional.of(household)
                : slips().flatMap(slips -> slips.find(record).stream()).<RecordDraft<?>>map(found -> found).findFirst();
    }

    /** The child that a record is or belongs to. */
    Optional<RecordDraft<Child>> childOf(UUID record) {
        return children.find(find(record).map(Sheet::ownerOf).orElse(record));
    }

    /** The child of a record that belongs to one, else the record itself. */
    private static UUID ownerOf(RecordDraft<?> draft) {
        return switch (draft.start()) {
            case Spell spell -> spell.child();
            case Support support -> support.child();
            case Movement movement -> movement.child();
            default -> draft.id();
        };
    }

    String draftName() {
        return DRAFT_PREFIX + household.id();
    }

    /** Adds an empty line for a child, with what it shares with the child above. */
    RecordDraft<Child> addChild(UUID id) {
        Map<String, String> shared = new HashMap<>();
        if (!children().isEmpty()) {
            Child above = children().getLast().record();
            SHARED.forEach(key -> shared.put(key, above.values().get(key)));
        }
        Child empty = Child.empty(id, household.id());
        return children.addBlank(Child.FIELDS.read(id, empty.values().with(shared)));
    }

    /** The child that stands above another one. */
    Optional<RecordDraft<Child>> above(RecordDraft<?> child) {
        int index = children().indexOf(child);
        return index > 0 ? Optional.of(children().get(index - 1)) : Optional.empty();
    }

    /** Takes an empty line away, with all that was written to it. */
    void removeChild(RecordDraft<Child> child) {
        slips().forEach(slips -> slips.drafts().removeIf(draft -> ownerOf(draft).equals(child.id())));
    }

    /** Children that are in the register or of whom something was written. */
    Stream<RecordDraft<Child>> writtenChildren() {
        return children().stream().filter(child -> !child.isNew() || !child.isUntouched()
                || datedOf(child).findAny().isPresent());
    }

    /** A child with all that is written of it now. */
    Dossier dossier(RecordDraft<Child> child) {
        Groups groups = new Groups(child.record(), recordsOf(spells, child), recordsOf(supports, child));
        return new Dossier(groups, household.record(), adults.drafts().stream().map(RecordDraft::record).toList(),
                recordsOf(movements, child), List.of());
    }

    /** What is written of a child with dates. */
    Stream<RecordDraft<?>> datedOf(RecordDraft<Child> child) {
        return Stream.of(spells, supports, movements).flatMap(slips -> slips.drafts().stream())
                .filter(draft -> ownerOf(draft).equals(child.id())).map(draft -> draft);
    }

    private static <R extends Item> List<R> recordsOf(Slips<R> slips, RecordDraft<Child> child) {
        return slips.drafts().stream().filter(draft -> ownerOf(draft).equals(child.id()))
                .map(RecordDraft::record).toList();
    }

    /** Whether nothing was written that is not in the register. */
    boolean isUntouched() {
        return household.isUntouched() && slips().allMatch(Slips::isUntouched);
    }

    /**
     * What saving the sheet asks the register to do, the household before its children. A child and what is written
     * with dates of it are saved together: a tick that was given a date must not be gone without it.
     *
     * @param left records that stay drafts
     */
    List<Edit> edits(Set<UUID> left) {
        List<UUID> written = writtenChildren().map(RecordDraft::id).toList();
        List<UUID> held = left.stream().flatMap(record -> childOf(record).stream()).map(RecordDraft::id).toList();
        boolean nobody = written.stream().allMatch(held::contains) && adults.isUntouched();
        if (nobody && household.isNew() && household.isUntouched()) {
            return List.of();
        }
        Stream<Edit> beside = slips().flatMap(slips -> slips.edits(draft -> !left.contains(draft.id())
                && !held.contains(ownerOf(draft)) && (slips != children || written.contains(draft.id()))));
        return Stream.concat(household.edit().stream(), beside).toList();
    }

    /** The register has this done; what was typed since is still to be saved. */
    void kept(List<Edit> edits) {
        for (Edit edit : edits) {
            if (edit.after() instanceof Household saved) {
                household.kept(saved);
            } else {
                slips().forEach(slips -> slips.kept(edit.after()));
            }
        }
    }

    /** Calls back whenever something is typed, added or taken away. */
    void onTyped(Runnable listener) {
        household.onTyped(listener);
        slips().forEach(slips -> slips.onTyped(listener));
    }

    /** The sheet as it is kept as a draft. */
    SheetText text(Instant now) {
        return new SheetText(now.toEpochMilli(), SheetText.RecordText.of(household), adults.text(), children.text(),
                spells.text(), supports.text(), movements.text());
    }
}
