package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Household;

/**
 * Brings rows together into households: those of one hamlet with the same household number, else those with the same
 * parents and carer. Where a row stands does not matter: lists are sorted by age as often as by household, so two rows
 * that follow one another are no family for that.
 *
 * <p>Two couples under one number stay two households of that number, else the children of one would get the parents of
 * the other. So does a child with a carer only beside children with parents.
 */
final class Families {

    private final Supplier<UUID> ids;
    private final List<Family> all = new ArrayList<>();
    private final Map<UUID, Family> byRecord = new HashMap<>();
    private final Map<String, List<Family>> byNumber = new HashMap<>();
    private final Map<String, List<Family>> byAdults = new HashMap<>();

    Families(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** A family the register has. */
    void add(Family family) {
        byRecord.put(family.household().id(), family);
        all.add(family);
        index(family);
    }

    /** Makes the family be found by what is known of it now. */
    void index(Family family) {
        number(family.household()).ifPresent(key -> index(byNumber, key, family));
        adults(family.household()).ifPresent(key -> index(byAdults, key, family));
    }

    /**
     * The family a row belongs to, empty for a new one.
     *
     * @param record the id by which rows written by this program know the household
     */
    Optional<Family> find(Household said, Optional<UUID> record) {
        return record.isPresent() ? record.map(byRecord::get) : find(said);
    }

    private Optional<Family> find(Household said) {
        Optional<String> number = number(said);
        Optional<Family> sameNumber = number.flatMap(key -> byNumber.getOrDefault(key, List.of()).stream()
                .filter(family -> canBeOne(family.household(), said)).findFirst());
        return sameNumber.or(() -> adults(said).flatMap(key -> byAdults.getOrDefault(key, List.of()).stream()
                .filter(family -> number.isEmpty() || family.household().number().isEmpty()).findFirst()));
    }

    /** Whether another family has the number of this row. */
    boolean isNumberTaken(Household said) {
        return number(said).map(byNumber::containsKey).orElse(false);
    }

    Family make(Household said, Optional<UUID> record) {
        Family family = Family.made(ids.get(), said);
        record.ifPresent(id -> byRecord.put(id, family));
        all.add(family);
        index(family);
        return family;
    }

    /** The families that get new children, in the order of their first rows. */
    List<PlannedHousehold> planned() {
        return all.stream().filter(Family::hasNewChildren).map(Family::planned).toList();
    }

    private static void index(Map<String, List<Family>> families, String key, Family family) {
        List<Family> alike = families.computeIfAbsent(key, none -> new ArrayList<>(1));
        if (!alike.contains(family)) {
            alike.add(family);
        }
    }

    private static Optional<String> number(Household household) {
        String number = Folding.fold(household.number());
        return number.isEmpty() ? Optional.empty() : Optional.of(household.hamlet() + " " + number);
    }

    private static Optional<String> adults(Household household) {
        String adults = String.join(" + ", Folding.fold(household.father()), Folding.fold(household.mother()),
                Folding.fold(household.carer()));
        return adults.equals(" +  + ") ? Optional.empty() : Optional.of(household.hamlet() + " " + adults);
    }

    private static boolean canBeOne(Household one, Household other) {
        Parents carers = Parents.named(one.carer(), other.carer());
        if (isAlone(one) || isAlone(other) || carers.agreeing() > 0) {
            return !Parents.of(one, other).contradict();
        }
        return hasParents(one) && hasParents(other) ? !Parents.of(one, other).contradict()
                : !hasParents(one) && !hasParents(other) && !carers.contradict();
    }

    private static boolean hasParents(Household household) {
        return !household.father().isEmpty() || !household.mother().isEmpty();
    }

    /** Nobody is named, so nobody can be another. */
    private static boolean isAlone(Household household) {
        return !hasParents(household) && household.carer().isEmpty();
    }
}
