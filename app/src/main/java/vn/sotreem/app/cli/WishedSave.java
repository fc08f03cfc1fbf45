package vn.sotreem.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Dossier;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Sight;

/**
 * Turns wishes into edits of the register, and saves nothing itself. A new record that is in all its fields one that
 * stands in the register already is that record: whoever cannot know whether an earlier {@code save} came to its end
 * may send the same again.
 */
final class WishedSave {
    private static final String HAMLET = "hamlet";
    private static final String NAME = "name";
    private static final String CHILD = "child";

    private final Register register;
    private final Sight sight;
    private final Map<UUID, Item> wished = new LinkedHashMap<>();
    /** By the record above, what stands below it in the register or is wished to, by content. */
    private final Map<UUID, Map<Values, Item>> below = new HashMap<>();

    /**
     * What a wish comes to.
     *
     * @param edits in the order they are to be saved; none when everything is as wished already
     */
    record Wanted(Item item, boolean isNew, List<Edit> edits) {
    }

    WishedSave(Register register) {
        this.register = register;
        this.sight = register.sight();
    }

    Wanted of(Wish wish) throws CommandFailure {
        return wish.isNew() ? make(wish) : change(wish);
    }

    /** The child as it is wished, with what stands around it as it is wished or as the register has it. */
    Dossier dossierOf(Child child) {
        Household household = find(child.household()).map(Household.class::cast).orElseThrow();
        Stream<Child> standing = register.dossiers().holders(child.personalId()).stream()
                .filter(holder -> !wished.containsKey(holder.id()));
        Stream<Child> others = wished.values().stream().filter(Child.class::isInstance).map(Child.class::cast)
                .filter(other -> child.personalId().isKnown() && other.personalId().equals(child.personalId())
                        && other.state() == RecordState.ACTIVE);
        return register.dossiers().of(child, household).sharing(Stream.concat(standing, others).toList());
    }

    /** The child of this id as it is wished, or as the register has it. */
    Child childOf(UUID id) {
        return find(id).map(Child.class::cast).orElseThrow();
    }

    private Wanted change(Wish wish) throws CommandFailure {
        UUID id = uuid(wish, Wish.ID, wish.id());
        Item before = find(id).orElseThrow(() -> CommandFailure.problem("record-unknown", id));
        Map<String, String> texts = wish.texts(before.entity());
        Item after = read(wish, id, before.entity(), before.values().with(referring(wish, texts)), texts);
        wished.put(id, after);
        return new Wanted(after, false, List.of(Edit.change(before, after)));
    }

    private Wanted make(Wish wish) throws CommandFailure {
        List<Edit> edits = new ArrayList<>();
        Map<String, String> texts = wish.texts(wish.entity());
        if (wish.hasHouseholdWithin()) {
            Wish within = wish.householdWithin();
            Item household = made(within, Entity.HOUSEHOLD, within.texts(Entity.HOUSEHOLD), edits);
            texts.put(Wish.HOUSEHOLD, household.id().toString());
        }
        int before = edits.size();
        Item item = made(wish, wish.entity(), texts, edits);
        return new Wanted(item, edits.size() > before, edits);
    }

    private Item made(Wish wish, Entity entity, Map<String, String> texts, List<Edit> edits) throws CommandFailure {
        Values values = Values.of(referring(wish, texts));
        UUID id = switch (entity) {
            case HAMLET -> RecordIds.hamlet(register.office().communeCode(), Folding.fold(values.get(NAME)));
            case ADULT -> adultId(wish, values);
            case HOUSEHOLD, CHILD, SPELL, SUPPORT, MOVEMENT -> register.ids().next();
        };
        Item item = read(wish, id, entity, values, texts);
        Optional<Item> same = same(item);
        if (same.isEmpty()) {
            wished.put(id, item);
            edits.add(Edit.create(item));
        }
        return same.orElse(item);
    }

    /** Of father, mother and carer there is one in each household. */
    private UUID adultId(Wish wish, Values values) throws CommandFailure {
        String relation = values.get("relation");
        return Adult.isNamed(relation)
                ? RecordIds.adult(uuid(wish, Wish.HOUSEHOLD, values.get(Wish.HOUSEHOLD)), relation)
                : register.ids().next();
    }

    /** The texts with the names of hamlets and the ids of households looked up. */
    private Map<String, String> referring(Wish wish, Map<String, String> texts) throws CommandFailure {
        if (texts.containsKey(HAMLET)) {
            texts.put(HAMLET, hamlet(wish, texts.get(HAMLET)).toString());
        }
        check(wish, texts, Wish.HOUSEHOLD, Household.class);
        check(wish, texts, CHILD, Child.class);
        return texts;
    }

    private void check(Wish wish, Map<String, String> texts, String key, Class<? extends Item> kind)
            throws CommandFailure {
        if (texts.containsKey(key)) {
            String typed = texts.get(key);
            find(uuid(wish, key, typed)).filter(kind::isInstance).orElseThrow(() -> wish.wrong(key, typed));
        }
    }

    private UUID hamlet(Wish wish, String typed) throws CommandFailure {
        List<Hamlet> hamlets = new ArrayList<>(register.hamlets());
        wished.values().stream().filter(Hamlet.class::isInstance).map(Hamlet.class::cast).forEach(hamlets::add);
        return hamlets.stream().map(Hamlet::id).filter(id -> id.toString().equals(typed)).findFirst()
                .or(() -> HamletChoice.among(hamlets, typed).map(Hamlet::id))
                .orElseThrow(() -> wish.wrong(HAMLET, typed));
    }

    /** The record these values make. What was written must come back as it was written, or it was not understood. */
    private Item read(Wish wish, UUID id, Entity entity, Values values, Map<String, String> texts)
            throws CommandFailure {
        String needed = switch (entity) {
            case HAMLET -> NAME;
            case HOUSEHOLD -> HAMLET;
            case ADULT, CHILD -> Wish.HOUSEHOLD;
            case SPELL, SUPPORT, MOVEMENT -> CHILD;
        };
        if (!values.has(needed)) {
            throw CommandFailure.problem("save-needs", Wish.number(wish.place()), needed);
        }
        Item item = FieldTable.of(entity).read(id, values);
        if (!sight.mayWrite(item)) {
            throw CommandFailure.problem("restricted");
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (!item.values().get(text.getKey()).equals(text.getValue())) {
                throw wish.wrong(text.getKey(), text.getValue());
            }
        }
        return item;
    }

    /** The record that is this one already. A hamlet is the same by its folded name, which makes its id. */
    private Optional<Item> same(Item item) {
        return switch (item) {
            case Hamlet hamlet -> find(hamlet.id());
            case Household household -> same(household, below.computeIfAbsent(household.hamlet(),
                    hamlet -> byContent(register.householdsOf(hamlet))));
            case Child child -> same(child, below.computeIfAbsent(child.household(),
                    household -> byContent(register.childrenOf(household))));
            case Adult adult -> find(adult.id()).or(() -> same(adult, below.computeIfAbsent(adult.household(),
                    household -> byContent(register.dossiers().adultsOf(household)))));
            case Spell spell -> same(spell, below.computeIfAbsent(spell.child(),
                    child -> byContent(register.dossiers().spellsOf(child))));
            case Support support -> same(support, below.computeIfAbsent(support.child(),
                    child -> byContent(register.dossiers().supportsOf(child))));
            case Movement movement -> same(movement, below.computeIfAbsent(movement.child(),
                    child -> byContent(register.dossiers().movementsOf(child))));
        };
    }

    private static Optional<Item> same(Item item, Map<Values, Item> standing) {
        return Optional.ofNullable(standing.putIfAbsent(item.values(), item));
    }

    private static Map<Values, Item> byContent(List<? extends Item> items) {
        Map<Values, Item> byContent = new HashMap<>();
        items.forEach(item -> byContent.putIfAbsent(item.values(), item));
        return byContent;
    }

    private Optional<Item> find(UUID id) {
        return Optional.ofNullable(wished.get(id)).or(() -> Stream.of(Entity.values())
                .map(entity -> register.dossiers().item(entity, id)).flatMap(Optional::stream).findFirst());
    }

    private static UUID uuid(Wish wish, String key, String text) throws CommandFailure {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw wish.wrong(key, text);
        }
    }
}
