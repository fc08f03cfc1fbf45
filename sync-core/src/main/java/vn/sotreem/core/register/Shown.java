package vn.sotreem.core.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;

/**
 * The records as one person may be shown them. Whatever leaves the register for a window, a paper, a file or a terminal
 * comes through here; what stays inside, such as merging, sending and examining, reads {@link Records}.
 */
final class Shown {
    private final Records records;
    private final Sight sight;

    Shown(Records records, Sight sight) {
        this.records = records;
        this.sight = sight;
    }

    /** The record of any kind, in the bin or not. */
    Optional<Item> find(Entity entity, UUID id) {
        return records.table(entity).find(id).<Item>map(item -> item).filter(this::isSeen).map(this::shown);
    }

    Optional<Hamlet> hamlet(UUID id) {
        return records.hamlets().find(id).filter(this::isSeen);
    }

    Optional<Household> household(UUID id) {
        return records.households().find(id).filter(this::isSeen);
    }

    Optional<Child> child(UUID id) {
        return records.children().find(id).filter(this::isSeen).map(sight::shown);
    }

    Optional<Adult> adult(UUID id) {
        return records.adults().find(id).filter(this::isSeen);
    }

    List<Hamlet> hamlets() {
        return records.standingHamlets().stream().filter(hamlet -> sight.sees(hamlet.id())).toList();
    }

    List<Household> householdsOf(UUID hamlet) {
        return sight.sees(hamlet) ? records.householdsOf(hamlet) : List.of();
    }

    List<Child> childrenOf(UUID household) {
        return isInSight(household) ? records.childrenOf(household).stream().map(sight::shown).toList() : List.of();
    }

    List<Adult> adultsOf(UUID household) {
        return isInSight(household) ? records.adultsOf(household) : List.of();
    }

    List<Spell> spellsOf(UUID child) {
        return isOfSeen(child) ? sight.shown(records.spellsOf(child)) : List.of();
    }

    List<Support> supportsOf(UUID child) {
        return isOfSeen(child) ? records.supportsOf(child) : List.of();
    }

    List<Movement> movementsOf(UUID child) {
        return isOfSeen(child) ? records.movementsOf(child) : List.of();
    }

    /** Of a child as it is given: it need not stand in the register. */
    Groups groups(Child child) {
        return new Groups(sight.shown(child), spellsOf(child.id()), supportsOf(child.id()));
    }

    List<Child> holders(PersonalId id) {
        return records.holders(id).stream().filter(this::isSeen).map(sight::shown).toList();
    }

    /** A change of a child after that position waits. */
    List<ChildRow> rows(Listing listing, int from, int to, long settledTo) {
        return IntStream.range(from, to).mapToObj(index -> row(records.row(listing.row(index), settledTo))).toList();
    }

    private ChildRow row(ChildRow row) {
        return new ChildRow(sight.shown(row.groups()), row.household(), row.hamlet(), row.waiting());
    }

    private Item shown(Item item) {
        return item instanceof Child child ? sight.shown(child) : item;
    }

    /** Whether this person may know of the record at all; of a hamlet that was handed over, that it is one. */
    boolean isSeen(Item item) {
        return !sight.hides(item.entity(), item.values()) && (!sight.isLimited() || switch (item) {
            case Hamlet hamlet -> !sight.isHeld() || sight.sees(hamlet.id());
            case Household household -> sight.sees(household.hamlet());
            case Adult adult -> isInSight(adult.household());
            case Child child -> isInSight(child.household());
            case Spell spell -> isOfSeen(spell.child());
            case Support support -> isOfSeen(support.child());
            case Movement movement -> isOfSeen(movement.child());
        });
    }

    /** The same of a record that may not be here. */
    boolean isSeen(Entity entity, UUID id) {
        return records.table(entity).stored(id)
                .map(stored -> isSeen(FieldTable.of(entity).read(id, stored.values()))).orElse(!sight.isLimited());
    }

    private boolean isInSight(UUID household) {
        return !sight.isLimited()
                || records.households().find(household).filter(home -> sight.sees(home.hamlet())).isPresent();
    }

    private boolean isOfSeen(UUID child) {
        return !sight.isLimited()
                || records.children().find(child).filter(found -> isInSight(found.household())).isPresent();
    }
}
