package vn.sotreem.core.register;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.domain.Values;

/** The tables of records together with the columns that follow from their contents: order keys and search words. */
final class Records {
    private static final String CHILDREN_IN_PLACE = """
            FROM child JOIN household ON household.id = child.household JOIN hamlet ON hamlet.id = household.hamlet
            """;
    private static final String OF_CHILD = "child = ? ORDER BY rid";
    /** Whether any child was ever merged into another; read off an index that is empty otherwise. */
    private static final String ANY_MERGED = " OR EXISTS (SELECT 1 FROM child merged WHERE merged.mergedInto <> '') ";

    private final EncryptedDatabase database;
    private final RecordTable<Hamlet> hamlets;
    private final RecordTable<Household> households;
    private final RecordTable<Adult> adults;
    private final RecordTable<Child> children;
    private final RecordTable<Spell> spells;
    private final RecordTable<Support> supports;
    private final RecordTable<Movement> movements;

    Records(EncryptedDatabase database) {
        this.database = database;
        this.hamlets = new RecordTable<>(database, Hamlet.FIELDS, List.of("nameKey"));
        this.households = new RecordTable<>(database, Household.FIELDS, List.of("numberKey"));
        this.adults = new RecordTable<>(database, Adult.FIELDS, List.of());
        this.children = new RecordTable<>(database, Child.FIELDS, List.of("nameKey", "words"));
        this.spells = new RecordTable<>(database, Spell.FIELDS, List.of());
        this.supports = new RecordTable<>(database, Support.FIELDS, List.of());
        this.movements = new RecordTable<>(database, Movement.FIELDS, List.of());
    }

    RecordTable<Hamlet> hamlets() {
        return hamlets;
    }

    RecordTable<Household> households() {
        return households;
    }

    RecordTable<Adult> adults() {
        return adults;
    }

    RecordTable<Child> children() {
        return children;
    }

    RecordTable<Spell> spells() {
        return spells;
    }

    RecordTable<Support> supports() {
        return supports;
    }

    RecordTable<Movement> movements() {
        return movements;
    }

    List<RecordTable<?>> all() {
        return Stream.of(Entity.values()).<RecordTable<?>>map(this::table).toList();
    }

    RecordTable<?> table(Entity entity) {
        return switch (entity) {
            case HAMLET -> hamlets;
            case HOUSEHOLD -> households;
            case ADULT -> adults;
            case CHILD -> children;
            case SPELL -> spells;
            case SUPPORT -> supports;
            case MOVEMENT -> movements;
        };
    }

    /** The record of a change of this laptop, as it stands here. */
    Values content(Change change) {
        return table(change.entity()).stored(change.record()).orElseThrow().values();
    }

    /** What the record of a change refers to, as it stands here: what it belongs to, and who stands for it. */
    List<UUID> references(Change change) {
        return references(change.entity(), change.record(), content(change));
    }

    /** What a record of this content refers to: what it belongs to, and who stands for it. */
    List<UUID> references(Entity entity, UUID record, Values content) {
        Stream<UUID> into = FieldTable.of(entity).read(record, content) instanceof Child child
                ? child.mergedInto().stream() : Stream.empty();
        return Stream.concat(references(entity).map(field -> UUID.fromString(content.get(field.key()))), into)
                .toList();
    }

    private static Stream<? extends Field<?>> references(Entity entity) {
        return FieldTable.of(entity).fields().stream().filter(field -> field.kind() == Kind.REFERENCE);
    }

    /** Whether everything is here that a record of this kind and content refers to, and is of the kind it must be. */
    boolean canStand(Entity entity, Values content) {
        return references(entity)
                .allMatch(field -> isThere(Entity.of(field.key()).orElseThrow(), content.get(field.key())));
    }

    private boolean isThere(Entity entity, String id) {
        try {
            UUID record = UUID.fromString(id);
            return record.toString().equals(id) && table(entity).stored(record).isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    /** Writes a row with the content that its history now gives it. */
    void put(Entity entity, UUID id, Values values, long seq) {
        switch (FieldTable.of(entity).read(id, values)) {
            case Hamlet hamlet -> hamlets.put(id, seq, values, VietnameseOrder.place(hamlet.name()));
            case Household household -> {
                households.put(id, seq, values, VietnameseOrder.number(household.number()));
                refreshWords(household);
            }
            case Child child -> {
                Household household = households.find(child.household()).orElseThrow(
                        () -> new IllegalArgumentException("a child is saved after its household"));
                children.put(id, seq, values, VietnameseOrder.person(child.name()), words(child, household));
                child.mergedInto().flatMap(to -> children.find(standing(to))).ifPresent(into -> refreshWords(into,
                        households.find(into.household()).orElseThrow()));
            }
            case Adult _, Spell _, Support _, Movement _ -> table(entity).put(id, seq, values);
        }
    }

    /** A new household has no children, and then none is read: an import brings very many. */
    private void refreshWords(Household household) {
        List<UUID> ofHousehold = database.query("SELECT id FROM child WHERE household = ?",
                row -> Columns.uuid(row.getBytes(1)), Columns.bytes(household.id()));
        ofHousehold.forEach(id -> refreshWords(children.find(id).orElseThrow(), household));
    }

    private void refreshWords(Child child, Household household) {
        database.run("UPDATE child SET words = ? WHERE id = ?", words(child, household), Columns.bytes(child.id()));
    }

    /** Who was merged into the child is found under its former names and ids too. */
    private String words(Child child, Household household) {
        Stream<String> own = Stream.of(child.name(), household.father(), household.mother(), household.carer(),
                household.head(), household.number(), child.personalId().digits());
        Stream<String> merged = mergedInto(child.id()).stream().map(id -> children.find(id).orElseThrow())
                .flatMap(former -> Stream.of(former.name(), former.personalId().digits()));
        return Stream.concat(own, merged)
                .map(Folding::fold).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" "));
    }

    List<Hamlet> standingHamlets() {
        return hamlets.where("state = '' ORDER BY nameKey, id");
    }

    List<Household> householdsOf(UUID hamlet) {
        return households.where("hamlet = ? AND state = '' ORDER BY numberKey, rid", Columns.bytes(hamlet));
    }

    List<Child> childrenOf(UUID household) {
        return children.where("household = ? AND state = '' ORDER BY birth, rid", Columns.bytes(household));
    }

    /** The adults of a household, parents first, the bin left out. */
    List<Adult> adultsOf(UUID household) {
        return adults.where("household = ? AND state = '' ORDER BY length(relation), relation, birth, rid",
                Columns.bytes(household));
    }

    /**
     * The records that were merged into this one, directly or through one another: what somebody wrote of them who did
     * not know of that belongs to this child. A record that was taken out of the bin again stands for itself.
     */
    List<UUID> mergedInto(UUID child) {
        Set<UUID> found = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(child));
        while (!open.isEmpty()) {
            database.query("SELECT id FROM child WHERE mergedInto = ? AND mergedInto <> '' AND state <> ''",
                    row -> Columns.uuid(row.getBytes(1)), open.pop().toString()).stream()
                    .filter(found::add).forEach(open::add);
        }
        return List.copyOf(found);
    }

    /** The record that stands for this one: the one it was merged into, or the one that was merged into, or itself. */
    UUID standing(UUID child) {
        Set<UUID> passed = new HashSet<>(Set.of(child));
        UUID id = child;
        for (Optional<UUID> next = next(id); next.isPresent() && passed.add(next.get()); next = next(id)) {
            id = next.get();
        }
        return id;
    }

    private Optional<UUID> next(UUID child) {
        return children.find(child).filter(found -> found.state() == RecordState.VOID).flatMap(Child::mergedInto)
                .filter(into -> children.find(into).isPresent());
    }

    List<Spell> spellsOf(UUID child) {
        return ofChild(spells, child, Spell::since);
    }

    List<Support> supportsOf(UUID child) {
        return ofChild(supports, child, Support::since);
    }

    /** What is kept of a child and of the records that were merged into it, by its first day. */
    private <R extends Item> List<R> ofChild(RecordTable<R> table, UUID child, Function<R, PartialDate> day) {
        return Stream.concat(Stream.of(child), mergedInto(child).stream())
                .flatMap(id -> table.where(OF_CHILD, Columns.bytes(id)).stream())
                .sorted(Comparator.comparing(item -> day.apply(item).iso())).toList();
    }

    Groups groups(Child child) {
        return new Groups(child, spellsOf(child.id()), supportsOf(child.id()));
    }

    /** Found by its words, of which the id is one; nobody holds no id. */
    List<Child> holders(PersonalId id) {
        return id.isKnown() ? children.where("""
                rid IN (SELECT rowid FROM child_words WHERE child_words MATCH ?) AND personalId = ? AND state = ''
                """, "\"" + id.digits() + "\"", id.digits()) : List.of();
    }

    /**
     * Children that stand in the register, by whole words that they are found by.
     *
     * @param words an expression of the full-text index
     */
    List<Child> withWords(String words, int most) {
        return children.where("""
                rid IN (SELECT rowid FROM child_words WHERE child_words MATCH ?) AND state = '' LIMIT ?
                """, words, most);
    }

    List<Movement> movementsOf(UUID child) {
        return ofChild(movements, child, Movement::happenedOn);
    }

    /** Every child that stands in the register, with its household, one after the other. */
    void eachStanding(BiConsumer<Child, Household> reader) {
        database.each("SELECT " + children.select() + ", " + households.select()
                + " FROM child CROSS JOIN household ON household.id = child.household WHERE child.state = ''", row -> {
            reader.accept(children.read(row, 1), households.read(row, 1 + children.width()));
            return row;
        });
    }

    /** A row of the list with what stands around it; a change of the child after this position waits. */
    ChildRow row(long rid, long settledTo) {
        String columns = String.join(", ", children.select(), households.select(), hamlets.select());
        return database.first("SELECT " + columns + """
                , EXISTS (SELECT 1 FROM history h JOIN change_log c ON c.history = h.seq
                          WHERE h.record = child.id AND c.position > ?1)
                , EXISTS (SELECT 1 FROM spell WHERE spell.child = child.id)
                    OR EXISTS (SELECT 1 FROM support WHERE support.child = child.id)
                """ + ANY_MERGED + CHILDREN_IN_PLACE + " WHERE child.rid = ?2", row -> {
            int household = 1 + children.width();
            int hamlet = household + households.width();
            int facts = hamlet + hamlets.width();
            Child child = children.read(row, 1);
            return new ChildRow(row.getBoolean(facts + 1) ? groups(child) : Groups.ofTicks(child),
                    households.read(row, household), hamlets.read(row, hamlet), row.getBoolean(facts));
        }, settledTo, rid).orElseThrow();
    }
}
