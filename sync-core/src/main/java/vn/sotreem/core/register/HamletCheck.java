package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Dossier;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Rules;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.Checked.Found;

/** The rules over the children of one hamlet, with everything that is kept of it beside the lines of the book. */
final class HamletCheck {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final String OF_HOUSEHOLDS = "household IN (SELECT id FROM household WHERE hamlet = ?)";
    private static final String OF_CHILDREN = """
            child IN (SELECT c.id FROM household h CROSS JOIN child c ON c.household = h.id WHERE h.hamlet = ?)
            """;

    private final Hamlet hamlet;
    private final LocalDate today;
    private final Map<UUID, Household> households;
    private final Map<UUID, List<Adult>> adults;
    private final Map<UUID, List<Spell>> spells;
    private final Map<UUID, List<Support>> supports;
    private final Map<UUID, List<Movement>> movements;
    private final Set<UUID> told = new HashSet<>();

    HamletCheck(Hamlet hamlet, Records records, Sight sight, LocalDate today) {
        byte[] key = Columns.bytes(hamlet.id());
        this.hamlet = hamlet;
        this.today = today;
        this.households = records.households().where("hamlet = ?", key).stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        this.adults = by(records.adults().where(OF_HOUSEHOLDS, key), Adult::household);
        this.spells = by(sight.shown(records.spells().where(OF_CHILDREN, key)), Spell::child);
        this.supports = by(records.supports().where(OF_CHILDREN, key), Support::child);
        this.movements = by(records.movements().where(OF_CHILDREN, key), Movement::child);
    }

    private static <T> Map<UUID, List<T>> by(List<T> items, Function<T, UUID> owner) {
        return items.stream().collect(Collectors.groupingBy(owner));
    }

    private static <T> List<T> of(Map<UUID, List<T>> map, UUID id) {
        return map.getOrDefault(id, List.of());
    }

    /**
     * @param personalId as it stands in the register
     * @param sameId     children who have it
     */
    Checked of(Child child, String personalId, List<Child> sameId) {
        Household household = households.get(child.household());
        List<Found> found = new ArrayList<>();
        Groups groups = new Groups(child, of(spells, child.id()), of(supports, child.id()));
        Dossier dossier = new Dossier(groups, household, of(adults, household.id()), of(movements, child.id()), sameId);
        boolean isMalformed = !child.personalId().isKnown() && !personalId.isBlank();
        Rules.check(dossier, today, CATALOG).stream()
                .filter(finding -> !isMalformed || ErrorList.of(finding) != ErrorList.WITHOUT_ID)
                .forEach(finding -> add(child, finding, found));
        if (isMalformed) {
            add(child, Rules.idMalformed(personalId), found);
        }
        addHousehold(household, found);
        Stream.of(of(spells, child.id()), of(supports, child.id()), of(movements, child.id()))
                .<Item>flatMap(items -> items.stream()).filter(HamletCheck::stands)
                .forEach(item -> Rules.check(item, child, today, CATALOG)
                        .forEach(finding -> add(item, finding, found)));
        return new Checked(child, household, hamlet, personalId, found);
    }

    /** What is wrong with a household is told with its first child, and what each child lacks by it with each. */
    private void addHousehold(Household household, List<Found> found) {
        boolean isFirst = told.add(household.id());
        Rules.check(household, today, CATALOG).stream()
                .filter(finding -> isFirst || ErrorList.of(finding) == ErrorList.BASICS)
                .forEach(finding -> add(household, finding, found));
        if (isFirst) {
            of(adults, household.id()).stream().filter(HamletCheck::stands).forEach(adult ->
                    Rules.check(adult, today, CATALOG).forEach(finding -> add(adult, finding, found)));
        }
    }

    private static boolean stands(Item item) {
        return item.state() == RecordState.ACTIVE;
    }

    private static void add(Item item, Finding finding, List<Found> found) {
        if (!tellsRestricted(item, finding)) {
            found.add(new Found(item.entity(), item.id(), finding));
        }
    }

    /** A code nobody knows can still be of a group that only few may see, which stands before its dot. */
    private static boolean tellsRestricted(Item item, Finding finding) {
        return FieldTable.of(item.entity()).field(finding.field()).flatMap(field -> CATALOG.list(field.list())).stream()
                .anyMatch(list -> finding.arguments().stream()
                        .flatMap(code -> list.find(code.split("\\.", 2)[0]).stream()).anyMatch(Entry::restricted));
    }
}
