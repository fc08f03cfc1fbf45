package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A child with everything the rules look at.
 *
 * @param groups    the child and the groups it stands in
 * @param adults    of its household; those in the bin count for nothing
 * @param movements of the child, likewise
 * @param sameId    other children of the register who have this child's personal id
 */
public record Dossier(Groups groups, Household household, List<Adult> adults, List<Movement> movements,
                      List<Child> sameId) {

    public Dossier {
        adults = adults.stream().filter(adult -> adult.state() == RecordState.ACTIVE).toList();
        movements = movements.stream().filter(movement -> movement.state() == RecordState.ACTIVE).toList();
        UUID own = groups.child().id();
        sameId = sameId.stream().filter(other -> !other.id().equals(own)).toList();
    }

    /** Of a child of which nothing more is known than its line of the book. */
    public static Dossier of(Child child, Household household) {
        return new Dossier(Groups.ofTicks(child), household, List.of(), List.of(), List.of());
    }

    /** The same, and who else has the child's personal id. */
    public Dossier sharing(List<Child> others) {
        return new Dossier(groups, household, adults, movements, others);
    }

    public Child child() {
        return groups.child();
    }

    Stream<Adult> parents() {
        return Stream.of(Adult.FATHER, Adult.MOTHER).flatMap(relation -> adult(relation).stream());
    }

    private Optional<Adult> adult(String relation) {
        return adults.stream().filter(adult -> adult.relation().equals(relation)).findFirst();
    }

    /** Whether it has died, or moved away and not come back: nobody here has to get anything for it any more. */
    public boolean isGone(LocalDate today) {
        return Movement.isGone(movements, today);
    }
}
