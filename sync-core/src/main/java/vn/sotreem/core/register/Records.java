package vn.sotreem.core.register;

import java.util.List;
import java.util.UUID;
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
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.domain.Values;

/** The tables of records together with the columns that follow from their contents: order keys and search words. */
final class Records {
    private static final String CHILDREN_IN_PLACE = """
            FROM child JOIN household ON household.id = child.household JOIN hamlet ON hamlet.id = household.hamlet
            """;
    private static final String OF_CHILD = "child = ? ORDER BY since, rid";

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

    /** What the record of a change refers to, as it stands here. */
    List<UUID> references(Change change) {
        Values content = content(change);
        return references(change.entity()).map(field -> UUID.fromString(content.get(field.key()))).toList();
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
            }
            case Adult _, Spell _, Support _, Movement _ -> table(entity).put(id, seq, values);
        }
    }

    private void refreshWords(Household household) {
        for (Child child : children.where("household = ?", Columns.bytes(household.id()))) {
            database.run("UPDATE child SET words = ? WHERE id = ?", words(child, household), Columns.bytes(child.id()));
        }
    }

    private static String words(Child child, Household household) {
        return Stream.of(child.name(), household.father(), household.mother(), household.carer(), household.head(),
                        household.number(), child.personalId().digits())
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

    List<Spell> spellsOf(UUID child) {
        return spells.where(OF_CHILD, Columns.bytes(child));
    }

    List<Support> supportsOf(UUID child) {
        return supports.where(OF_CHILD, Columns.bytes(child));
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

    List<Movement> movementsOf(UUID child) {
        return movements.where("child = ? ORDER BY happenedOn, rid", Columns.bytes(child));
    }

    /** A row of the list with what stands around it; a change of the child after this position waits. */
    ChildRow row(long rid, long settledTo) {
        String columns = String.join(", ", children.select(), households.select(), hamlets.select());
        return database.first("SELECT " + columns + """
                , EXISTS (SELECT 1 FROM history h JOIN change_log c ON c.history = h.seq
                          WHERE h.record = child.id AND c.position > ?1)
                , EXISTS (SELECT 1 FROM spell WHERE spell.child = child.id)
                    OR EXISTS (SELECT 1 FROM support WHERE support.child = child.id)
                """ + CHILDREN_IN_PLACE + " WHERE child.rid = ?2", row -> {
            int household = 1 + children.width();
            int hamlet = household + households.width();
            int facts = hamlet + hamlets.width();
            Child child = children.read(row, 1);
            return new ChildRow(row.getBoolean(facts + 1) ? groups(child) : Groups.ofTicks(child),
                    households.read(row, household), hamlets.read(row, hamlet), row.getBoolean(facts));
        }, settledTo, rid).orElseThrow();
    }
}
