package vn.sotreem.core.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.Duplicate;
import vn.sotreem.core.domain.DuplicateSearch;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.domain.Written;

/**
 * Children who may stand in this register twice, and how such a child becomes one (docs/decisions/0036-merging.md).
 * What is decided is a save like any other: nothing is deleted, it travels, and {@link Past#undo} takes it back.
 * Belongs to the register's thread.
 */
public final class Duplicates {
    /** Code of the catalog's movements: a duplicate was merged. */
    private static final String MERGED = "B7";
    /** What of a child moves in the save; whatever is more is found through the record that was merged. */
    private static final int MOVED_MAX = Save.EDITS_MAX - 3;

    private static final int LIKE_MAX = 400;

    private final Records records;
    private final Writer writer;
    private final Supplier<Sight> sight;
    private final InstantSource clock;

    Duplicates(Records records, Writer writer, Supplier<Sight> sight, InstantSource clock) {
        this.records = records;
        this.writer = writer;
        this.sight = sight;
        this.clock = clock;
    }

    /** The pairs of the whole register of whom nobody has said that they are two, the surest first. */
    public List<Duplicate> all() {
        return open(search().pairs());
    }

    /**
     * Every child that stands in the register and that the person who works may see, to be compared where nobody waits
     * for the register.
     */
    public DuplicateSearch search() {
        DuplicateSearch search = new DuplicateSearch();
        each(search::add);
        return search;
    }

    /** The same one after the other, as that person may see them. */
    void each(Consumer<Written> reader) {
        Sight seeing = sight.get();
        records.eachStanding((child, household) -> {
            if (seeing.sees(household.hamlet())) {
                reader.accept(new Written(seeing.shown(child), household));
            }
        });
    }

    /**
     * Children of the register who may be the one that somebody is writing down, the surest first: looked for among
     * those with all the words of the name, or of a parent's. At most {@value #LIKE_MAX} are looked at.
     */
    public List<Written> like(Written draft) {
        String words = Stream.of(draft.child().name(), draft.household().father(), draft.household().mother())
                .map(Folding::fold).filter(name -> name.contains(" "))
                .map(name -> Arrays.stream(name.split(" ")).map(word -> '"' + word + '"')
                        .collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR "));
        if (words.isEmpty()) {
            return List.of();
        }
        Shown shown = new Shown(records, sight.get());
        Map<UUID, Written> found = records.withWords(words, LIKE_MAX).stream()
                .flatMap(child -> shown.child(child.id()).stream())
                .flatMap(child -> shown.household(child.household()).map(home -> new Written(child, home)).stream())
                .collect(Collectors.toMap(written -> written.child().id(), Function.identity()));
        UUID own = draft.child().id();
        return DuplicateSearch.like(draft, found.values()).stream()
                .map(pair -> found.get(pair.one().equals(own) ? pair.other() : pair.one())).toList();
    }

    /** Those of these pairs of whom nobody has said that they are two. */
    public List<Duplicate> open(List<Duplicate> found) {
        return found.stream().filter(pair -> !areApart(same(pair.one()), same(pair.other()))).toList();
    }

    /** A child with the records that were merged into it: who is not one of them is not the others either. */
    private List<UUID> same(UUID child) {
        return Stream.concat(Stream.of(child), records.mergedInto(child).stream()).toList();
    }

    private boolean areApart(List<UUID> one, List<UUID> other) {
        return one.stream().anyMatch(child -> other.stream().anyMatch(twin ->
                isApart(child, twin) || isApart(twin, child)));
    }

    private boolean isApart(UUID one, UUID other) {
        return records.children().stored(one).map(RecordTable.Stored::values).orElse(Values.EMPTY)
                .has(SameChild.apartFrom(other));
    }

    /**
     * Two records as one child, as far as the person who works may see them, with what seems right.
     *
     * @throws IllegalArgumentException when they are not two children that stand in the register
     */
    public ChildMerge between(UUID one, UUID other) {
        return ChildMerge.of(standingChild(one), standingChild(other));
    }

    private Child standingChild(UUID id) {
        return new Shown(records, sight.get()).child(id).filter(child -> child.state() == RecordState.ACTIVE)
                .orElseThrow(() -> new IllegalArgumentException("no child of this id stands in the register"));
    }

    /** The record that stands for this child: the one it was merged into, and so on; itself when it never was. */
    public UUID standing(UUID child) {
        return records.standing(child);
    }

    /** The records that were merged into this one. */
    public List<UUID> mergedInto(UUID child) {
        return records.mergedInto(child);
    }

    /**
     * Keeps that the two are one.
     *
     * @param on the day on which somebody says so
     */
    public Saved merge(ChildMerge merge, LocalDate on, String actor) {
        return keep(save(merge, on, actor));
    }

    /**
     * What merging is: the one record goes into the bin and points to the other, which has the values that were chosen;
     * what happened to the one happened to the other; and a movement says that they were merged. The record goes before
     * the other one takes a personal id from it, because no two have one. What the person who works was not shown of
     * the two stays with the child.
     */
    public Save save(ChildMerge merge, LocalDate on, String actor) {
        Set<String> said = merge.differing().stream().flatMap(group -> ChildMerge.fields(group).stream())
                .collect(Collectors.toCollection(HashSet::new));
        said.add("name");
        List<Edit> edits = new ArrayList<>(List.of(whole(Edit.change(merge.goes(), merge.away())),
                withUnseen(merge, said)));
        Set<Values> there = happened(merge.stays().id()).map(Item::values).collect(Collectors.toSet());
        happened(merge.goes().id()).filter(item -> item.state() == RecordState.ACTIVE).limit(MOVED_MAX)
                .forEach(item -> edits.add(moved(item, merge.stays().id(), there)));
        edits.add(Edit.create(movement(merge, on)));
        return new Save(actor, edits);
    }

    /** The same change of the record as it stands, with what was not shown of it. */
    private Edit whole(Edit edit) {
        return Edit.change(withUnseen(edit.before().orElseThrow()), withUnseen(edit.after()), edit.said());
    }

    private Item withUnseen(Item item) {
        Values now = records.table(item.entity()).stored(item.id()).orElseThrow().values();
        return FieldTable.of(item.entity()).read(item.id(), sight.get().keeping(item.entity(), now, item.values()));
    }

    private Edit withUnseen(ChildMerge merge, Set<String> said) {
        Sight seeing = sight.get();
        Map<String, ChildMerge.Take> takes = new HashMap<>(merge.takes());
        takes.putIfAbsent(GroupList.CIRCUMSTANCES.code(), ChildMerge.Take.BOTH);
        ChildMerge whole = new ChildMerge((Child) withUnseen(merge.stays()), (Child) withUnseen(merge.goes()), takes);
        return Edit.change(whole.stays(), whole.merged(seeing::hides), said);
    }

    private Stream<Item> happened(UUID child) {
        return Stream.of(records.spellsOf(child), records.supportsOf(child), records.movementsOf(child))
                .flatMap(List::stream);
    }

    /** What both records say word for word happened once. */
    private static Edit moved(Item item, UUID to, Set<Values> there) {
        Values content = item.values().with("child", to.toString());
        Values kept = there.add(content) ? content : content.with("state", RecordState.VOID.code());
        return Edit.change(item, FieldTable.of(item.entity()).read(item.id(), kept));
    }

    private Movement movement(ChildMerge merge, LocalDate on) {
        Household home = records.households().find(merge.goes().household()).orElseThrow();
        String hamlet = records.hamlets().find(home.hamlet()).orElseThrow().name();
        return Movement.of(RecordIds.merged(merge.stays().id(), merge.goes().id()), merge.stays(), MERGED)
                .with("happenedOn", PartialDate.of(on).iso()).with("place", hamlet + " · " + home.number())
                .with("note", merge.goes().name());
    }

    /** Keeps that two records that look alike are two children; every laptop and the portal will know it. */
    public Saved setApart(UUID one, UUID other, String actor) {
        ChildMerge pair = between(one, other);
        return writer.set(List.of(new Writer.Setting(pair.stays().entity(), pair.stays().id(),
                Map.of(SameChild.apartFrom(pair.goes().id()), "1"))), actor, clock.instant());
    }

    private Saved keep(Save save) {
        return writer.writeWhole(save, clock.instant());

    }
}
