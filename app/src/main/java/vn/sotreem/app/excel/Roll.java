package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.DuplicateFinder;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.domain.Written;

/**
 * The children that need not be taken in any more: those of the register and those of the rows before.
 *
 * <p>A row is a child of the roll when name and birth date can be the same and either the personal id is the same, or
 * the hamlet is the same and the families can be. Two siblings of one name, accents and birth date do not exist, but
 * two newborn without a name do: each of those on the roll stands for one row only.
 */
final class Roll {

    /**
     * A child of the roll.
     *
     * @param row where it stands in the file, empty when the register has it
     */
    record Entry(Child child, Household household, Optional<RowRef> row) {
        String name() {
            return child.name();
        }

        PartialDate birth() {
            return child.birth();
        }
    }

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<PersonalId, Entry> byId = new HashMap<>();
    private final Map<UUID, Entry> byRecord = new HashMap<>();
    private final DuplicateFinder doubles = new DuplicateFinder();
    private final Map<String, Entry> byLikeness = new HashMap<>();
    private final Set<Entry> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param record the id by which rows written by this program know the child */
    void add(Child child, Household household, Optional<UUID> record, Optional<RowRef> row) {
        Entry entry = new Entry(child, household, row);
        record.ifPresent(id -> byRecord.putIfAbsent(id, entry));
        doubles.add(new Written(child, household));
        String likeness = likeness(child);
        if (!likeness.isEmpty()) {
            byLikeness.putIfAbsent(likeness, entry);
        }
        byName.computeIfAbsent(key(household.hamlet(), child.name()), key -> new ArrayList<>(1)).add(entry);
        if (child.personalId().isKnown()) {
            byId.putIfAbsent(child.personalId(), entry);
        }
        if (row.isPresent()) {
            taken.add(entry);
        }
    }

    /**
     * The child of the roll that a row is about.
     *
     * @param record which counts only as long as the name or the birth date is still that child's: rows are copied
     */
    Optional<Entry> find(Child child, Household household, Optional<UUID> record) {
        Optional<Entry> found = record.map(byRecord::get).filter(entry -> isAlike(entry, child))
                .or(() -> withoutRecord(child, household));
        found.ifPresent(taken::add);
        return found;
    }

    /** A child of the roll that may be the same one all the same, the likeliest; even one of other parents. */
    Optional<Written> like(Child child, Household household) {
        return doubles.like(new Written(child, household)).or(() -> Optional.ofNullable(byLikeness.get(likeness(child)))
                .map(entry -> new Written(entry.child(), entry.household())));
    }

    /** Of the few fields it asks for: a list has many rows. */
    private static String likeness(Child child) {
        return SameChild.likeness(Values.of(Map.of("name", child.name(), "birth", child.birth().iso(),
                "sex", child.sex().code())));
    }

    private Optional<Entry> withoutRecord(Child child, Household household) {
        return withId(child.personalId()).filter(entry -> canBeSame(entry, child))
                .or(() -> byName.getOrDefault(key(household.hamlet(), child.name()), List.of()).stream()
                        .filter(entry -> canBeSame(entry, child) && canBeFamily(entry.household(), household))
                        .filter(entry -> !Spelling.isProvisional(entry.name()) || !taken.contains(entry))
                        .findFirst());
    }

    private static boolean isAlike(Entry entry, Child child) {
        return Spelling.sameName(entry.name(), child.name()) || entry.birth().equals(child.birth());
    }

    /** The child of the roll with this personal id. */
    Optional<Entry> withId(PersonalId id) {
        return id.isKnown() ? Optional.ofNullable(byId.get(id)) : Optional.empty();
    }

    private static String key(UUID hamlet, String name) {
        return hamlet + Folding.fold(name);
    }

    private static boolean canBeSame(Entry entry, Child child) {
        return canBeSame(entry.birth(), child.birth()) && Spelling.sameName(entry.name(), child.name());
    }

    /** Whether two dates, one of them perhaps only a year, can mean the same day. */
    private static boolean canBeSame(PartialDate one, PartialDate other) {
        return one.isKnown() && other.isKnown()
                && !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
    }

    /**
     * The same household number, or no parent against it: both parents in common where the numbers differ, nothing
     * known that speaks against it where a number is missing.
     */
    private static boolean canBeFamily(Household one, Household other) {
        boolean numbered = !one.number().isEmpty() && !other.number().isEmpty();
        boolean sameNumber = numbered && Folding.fold(one.number()).equals(Folding.fold(other.number()));
        Parents parents = Parents.of(one, other);
        return sameNumber || !parents.contradict() && (!numbered || parents.agreeing() == Parents.BOTH);
    }
}
