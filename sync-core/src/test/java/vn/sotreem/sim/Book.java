package vn.sotreem.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;

/**
 * What the people at a laptop have before them and were told. It is kept beside the register, in the simplest way there
 * is, and the register has to agree with it.
 */
final class Book {
    private final Map<UUID, Item> records = new LinkedHashMap<>();
    private final Waiting waiting;
    private final Set<Question> decided = new HashSet<>();

    /** A field about which two people said different things. */
    private record Question(UUID record, String field) {
    }

    Book() {
        this(new Waiting());
    }

    private Book(Waiting waiting) {
        this.waiting = waiting;
    }

    /** What people know who go on from here somewhere else. */
    Book copy() {
        Book copy = new Book(waiting.copy());
        copy.records.putAll(records);
        copy.decided.addAll(decided);
        return copy;
    }

    /** The register is not of our making: it is believed to be right as it is found, every change a save of its own. */
    void believe(Register register, PortalTruth truth) {
        truth.records().forEach(held -> find(register, held.id()).ifPresent(item -> records.put(item.id(), item)));
        register.hamlets().forEach(this::believe);
        register.hamlets().stream().flatMap(hamlet -> register.householdsOf(hamlet.id()).stream())
                .forEach(household -> {
                    believe(household);
                    register.dossiers().adultsOf(household.id()).forEach(this::believe);
                    register.childrenOf(household.id()).forEach(child -> believeAll(register, child));
                });
        waiting.found(register.standing().waiting());
    }

    private void believeAll(Register register, Child child) {
        believe(child);
        register.dossiers().spellsOf(child.id()).forEach(this::believe);
        register.dossiers().supportsOf(child.id()).forEach(this::believe);
        register.dossiers().movementsOf(child.id()).forEach(this::believe);
    }

    private void believe(Item item) {
        records.putIfAbsent(item.id(), item);
    }

    Waiting waiting() {
        return waiting;
    }

    /** How many changes these saves make, if they are kept. */
    long changesOf(List<Save> saves) {
        return saves.stream().flatMap(save -> save.edits().stream())
                .filter(edit -> !delta(edit).isEmpty()).count();
    }

    /** What a save makes of a record: what the person changed, on top of what came while they typed. */
    private Item made(Edit edit) {
        Item now = records.get(edit.after().id());
        return now == null ? edit.after() : edit.before().map(seen ->
                with(now, Delta.between(seen.values(), edit.after().values()))).orElseGet(edit::after);
    }

    private static Item with(Item item, Delta delta) {
        return FieldTable.of(item.entity()).read(item.id(), delta.applyTo(item.values()));
    }

    /** What it changes here, and of each field what the person saw. */
    private Delta delta(Edit edit) {
        Delta here = delta(made(edit));
        Delta typed = edit.before().map(seen -> Delta.between(seen.values(), edit.after().values())).orElse(here);
        Set<String> there = new HashSet<>(typed.keys());
        there.removeAll(here.keys());
        return typed.without(there);
    }

    private Delta delta(Item item) {
        return Delta.between(Optional.ofNullable(records.get(item.id())).map(Item::values).orElse(Values.EMPTY),
                item.values());
    }

    /** @param more changes that the program added by itself to the last save */
    void keep(List<Save> saves, long more) {
        for (Save save : saves) {
            Map<UUID, Delta> wanted = new HashMap<>();
            List<Mark> marks = new ArrayList<>();
            for (Edit edit : save.edits()) {
                Delta delta = delta(edit);
                if (!delta.isEmpty()) {
                    wanted.put(edit.after().id(), delta);
                    Mark.of(edit.after().values()).ifPresent(marks::add);
                    records.put(edit.after().id(), made(edit));
                }
            }
            waiting.add(wanted.size() + (save == saves.getLast() ? more : 0), wanted, marks);
        }
    }

    /** Somebody decided what a field is; a record in the bin comes out of it for that, or another stands for it. */
    void decide(Register register, ReviewItem item, UUID id, String value, long changes) {
        String field = item.outcome().field();
        Item now = find(register, id).orElseThrow();
        Delta delta = delta(now);
        Finding.unless(now.values().get(field).equals(value), "I8", "%s of %s was decided and is another", field, id);
        Finding.unless(List.of(field, "state", "mergedInto").containsAll(delta.keys()), "I8",
                "%s changed %s of %s", field, delta.keys(), id);
        records.put(id, now);
        waiting.add(changes, Map.of(id, delta), List.of());
        decided.add(new Question(item.record(), field));
    }

    /** Whether somebody here once decided what this field is to be. */
    boolean isDecided(UUID record, String field) {
        return decided.contains(new Question(record, field));
    }

    /** Whether these saves are all in the register. */
    boolean areThere(List<Save> saves, Register register) {
        return saves.stream().flatMap(save -> save.edits().stream())
                .allMatch(edit -> find(register, edit.after()).equals(Optional.of(made(edit))));
    }

    /** Every record is in the register as the people have it before them. */
    void checkRecords(Register register) {
        records.values().forEach(item -> Finding.unless(find(register, item).equals(Optional.of(item)), "I1",
                "%s %s is not in the register as it was saved", item.entity(), item.id()));
    }

    /**
     * The register may have taken in what others made of records. What people here wrote and the portal has not spoken
     * of stays in sight; any other value is the one before or one that the portal had.
     */
    void readAgain(Register register, PortalTruth truth) {
        Set<UUID> ids = new LinkedHashSet<>(records.keySet());
        truth.records().stream().map(PortalRecord::id).forEach(ids::add);
        ids.addAll(truth.everHad());
        ids.addAll(truth.carried());
        for (UUID id : ids) {
            Optional<Item> before = Optional.ofNullable(records.get(id));
            Optional<Item> now = before.isPresent() ? find(register, before.get()) : find(register, id);
            Finding.unless(now.isPresent() || before.isEmpty(), "I1", "%s is gone from the register", id);
            if (!now.equals(before)) {
                check(id, before.map(Item::values).orElse(Values.EMPTY), now.orElseThrow().values(), truth);
                records.put(id, now.orElseThrow());
            }
        }
    }

    private void check(UUID id, Values before, Values now, PortalTruth truth) {
        Set<String> fields = new TreeSet<>(before.keys());
        fields.addAll(now.keys());
        for (String field : fields) {
            if (field.equals(Groups.TICKS)) {
                checkSet(id, before.get(field), now.get(field), truth);
                continue;
            }
            Optional<String> wanted = waiting.wanted(id, field);
            boolean isWithheld = field.equals("state") && !now.get(field).isEmpty()
                    && truth.everHeldAny(id, "code", Groups.RESTRICTED);
            boolean explained = isWithheld || truth.isCarried(id, field, before.get(field), now.get(field))
                    || wanted.map(now.get(field)::equals).orElseGet(() -> now.get(field).equals(before.get(field))
                            || truth.everHeld(id, field, now.get(field))
                            || waiting.isToldAgain() && waiting.everWanted(id, field, now.get(field)));
            Finding.unless(explained, "I8", "%s of %s is '%s' after a page; it was '%s'%s", field, id, now.get(field),
                    before.get(field), wanted.map(value -> " and '%s' waits".formatted(value)).orElse(""));
        }
    }

    /** Codes come together from everybody; each was here, was wanted here, or was the portal's or on a stick. */
    private void checkSet(UUID id, String before, String now, PortalTruth truth) {
        Set<String> known = Groups.codes(before);
        known.addAll(truth.everHeldCodes(id, Groups.TICKS));
        known.addAll(truth.carriedCodes(id, Groups.TICKS));
        waiting.everWanted(id, Groups.TICKS).forEach(wanted -> known.addAll(Groups.codes(wanted)));
        Finding.unless(known.containsAll(Groups.codes(now)), "I8", "the groups of %s are %s after a page", id, now);
    }

    List<Item> records() {
        return new ArrayList<>(records.values());
    }

    Item record(UUID id) {
        return records.get(id);
    }

    List<Child> childrenOf(UUID household) {
        return children().stream().filter(child -> child.household().equals(household)).toList();
    }

    List<Child> children() {
        return records.values().stream().filter(Child.class::isInstance).map(Child.class::cast).toList();
    }

    long standingHouseholds() {
        return records.values().stream().filter(item -> item instanceof Household household
                && household.state() == RecordState.ACTIVE).count();
    }

    long standingChildren() {
        return children().stream().filter(child -> child.state() == RecordState.ACTIVE).count();
    }

    private static Optional<Item> find(Register register, Item like) {
        return register.dossiers().item(like.entity(), like.id());
    }

    private static Optional<Item> find(Register register, UUID id) {
        return Stream.of(Entity.values()).map(entity -> register.dossiers().item(entity, id))
                .flatMap(Optional::stream).findFirst();
    }
}
