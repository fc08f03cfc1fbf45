package vn.sotreem.core.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Dossier;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;

/**
 * What is kept of a household and a child beside the lines of the book: the adults, and what happened with dates. What
 * lies in the bin comes too, except of adults; what the person who works may not be shown does not ({@link Sight}).
 * Belongs to the register's thread.
 */
public final class Dossiers {
    private final Shown shown;

    Dossiers(Shown shown) {
        this.shown = shown;
    }

    /** The adults of a household in the order of the catalog's relations, the bin left out. */
    public List<Adult> adultsOf(UUID household) {
        return shown.adultsOf(household);
    }

    public Optional<Adult> adult(UUID id) {
        return shown.adult(id);
    }

    /** The times a child stood in groups, earliest first. */
    public List<Spell> spellsOf(UUID child) {
        return shown.spellsOf(child);
    }

    /** What a child received, earliest first. */
    public List<Support> supportsOf(UUID child) {
        return shown.supportsOf(child);
    }

    /** What happened to a child's place in the register, earliest first. */
    public List<Movement> movementsOf(UUID child) {
        return shown.movementsOf(child);
    }

    /** Which groups a child stands in. */
    public Groups groups(Child child) {
        return shown.groups(child);
    }

    /**
     * A child with everything the rules look at.
     *
     * @param child     as it is or is going to be
     * @param household as it is or is going to be
     */
    public Dossier of(Child child, Household household) {
        return new Dossier(groups(child), household, adultsOf(household.id()), movementsOf(child.id()),
                holders(child.personalId()));
    }

    /** The children, the bin left out, who have this personal id; the rules allow one. */
    public List<Child> holders(PersonalId id) {
        return shown.holders(id);
    }

    /** The child that a record is, or belongs to; none of a hamlet, a household or an adult. */
    public Optional<UUID> childOf(Entity entity, UUID id) {
        return item(entity, id).flatMap(Dossiers::childOf);
    }

    static Optional<UUID> childOf(Item item) {
        return switch (item) {
            case Child child -> Optional.of(child.id());
            case Spell spell -> Optional.of(spell.child());
            case Support support -> Optional.of(support.child());
            case Movement movement -> Optional.of(movement.child());
            case Hamlet _, Household _, Adult _ -> Optional.empty();
        };
    }

    /** The record of any kind, in the bin or not. */
    public Optional<Item> item(Entity entity, UUID id) {
        return shown.find(entity, id);
    }
}
