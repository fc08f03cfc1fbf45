package vn.sotreem.sim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;

/** What people write down: the saves of a deed, made from what they have before them. */
final class People {
    private static final List<String> NAMES = List.of("Hứa Văn Tài", "Lý Thị Mai", "Nông Văn Ân");
    private static final List<String> BIRTHS = List.of("2014", "2018-03", "2021-09-05");
    /** So few that they are taken soon. */
    private static final List<String> PERSONAL_IDS = List.of("020215000001", "020215000002");
    private static final List<String> CHILD_FIELDS = List.of("name", "birth", "school", "schoolClass");
    private static final List<String> HOUSEHOLD_FIELDS = List.of("father", "mother", "phone", "address");
    private static final int FAMILIES_IN_A_LIST = 5;

    private final Happenings happenings = new Happenings(this::mark);
    private long marks;

    private Mark mark() {
        marks++;
        return new Mark(marks);
    }

    List<Save> family(Laptop at, Chance chance) {
        List<Child> children = new ArrayList<>();
        Household household = household(at, chance);
        for (int most = chance.between(1, 3); children.size() < most; ) {
            children.add(child(at, household, chance));
        }
        Save family = save(at, household, children);
        if (!chance.percent(30)) {
            return List.of(family);
        }
        List<Edit> edits = new ArrayList<>(family.edits());
        edits.add(1, Edit.create(mark().on((Item) happenings.adult(at, household, chance))));
        return List.of(new Save(at.actor(), edits));
    }

    List<Save> list(Laptop at, Chance chance) {
        List<Save> saves = new ArrayList<>();
        while (saves.size() < FAMILIES_IN_A_LIST) {
            saves.addAll(family(at, chance));
        }
        return saves;
    }

    private Household household(Laptop at, Chance chance) {
        return mark().on(Household.empty(at.register().ids().next(), at.register().hamlets().getFirst().id())
                .with("number", String.valueOf(marks)).with("father", chance.any(NAMES)));
    }

    private Child child(Laptop at, Household household, Chance chance) {
        return mark().on(Child.empty(at.register().ids().next(), household.id())
                .with("name", chance.any(NAMES)).with("birth", chance.any(BIRTHS)));
    }

    private static Save save(Laptop at, Household household, List<Child> children) {
        List<Edit> edits = new ArrayList<>(List.of(Edit.create(household)));
        children.forEach(child -> edits.add(Edit.create(child)));
        return new Save(at.actor(), edits);
    }

    /** A family, or a change of a child, with something in it that the portal does not take; more may refer to it. */
    List<Save> refusable(Laptop at, Chance chance) {
        List<Child> known = at.book().children().stream().filter(People::isStanding).toList();
        if (chance.percent(40) && !known.isEmpty()) {
            Child was = chance.any(known);
            return List.of(change(at, was, mark().on(spoilt(was, chance)).with("school", "trường " + marks)));
        }
        Household household = household(at, chance);
        Save family = save(at, household, List.of(spoilt(child(at, household, chance), chance),
                child(at, household, chance)));
        return chance.percent(60) ? List.of(family)
                : List.of(family, Save.of(at.actor(), Edit.create(child(at, household, chance))));
    }

    private static Child spoilt(Child child, Chance chance) {
        return switch (chance.between(0, 2)) {
            case 0 -> child.with("name", "");
            case 1 -> child.with("birth", "2060-01");
            default -> child.with("personalId", chance.any(PERSONAL_IDS));
        };
    }

    List<Save> edit(Laptop at, Chance chance) {
        List<Item> known = at.book().records().stream().filter(People::isStanding).toList();
        return switch (chance.any(known)) {
            case Household household when chance.percent(30) ->
                    List.of(new Save(at.actor(), List.of(Edit.create(child(at, household, chance)))));
            case Household household when chance.percent(30) -> List.of(adult(at, household, chance));
            case Child child when chance.percent(30) -> List.of(happenings.of(at, child, chance));
            case Item item -> List.of(edit(at, item, chance));
        };
    }

    List<Save> sharedEdit(Laptop at, Chance chance) {
        Item child = at.book().record(Templates.CHILD.id());
        if (child == null) {
            return edit(at, chance);
        }
        return List.of(edit(at, chance.percent(70) && isStanding(child) ? child
                : at.book().record(Templates.HOUSEHOLD.id()), chance));
    }

    private Save adult(Laptop at, Household household, Chance chance) {
        Adult adult = happenings.adult(at, household, chance);
        return Optional.ofNullable(at.book().record(adult.id()))
                .map(known -> change(at, known, happenings.edited(at, known, chance)))
                .orElseGet(() -> Save.of(at.actor(), Edit.create(mark().on((Item) adult))));
    }

    /** What lies in the bin is taken out before it is changed; hamlets stay as they are. */
    private static boolean isStanding(Item item) {
        return item.entity() != Entity.HAMLET && item.state() == RecordState.ACTIVE;
    }

    private Save edit(Laptop at, Item item, Chance chance) {
        return switch (item) {
            case Child child -> {
                String field = chance.any(CHILD_FIELDS);
                yield change(at, child, mark().on(child.with(field, chance.any(
                        field.equals("birth") ? BIRTHS : NAMES))));
            }
            case Household household -> change(at, household,
                    mark().on(household.with(chance.any(HOUSEHOLD_FIELDS), chance.any(NAMES))));
            case Hamlet _ -> throw new IllegalStateException("hamlets are not edited");
            case Adult _, Spell _, Support _, Movement _ -> change(at, item, happenings.edited(at, item, chance));
        };
    }

    private static Save change(Laptop at, Item was, Item is) {
        return Save.of(at.actor(), Edit.change(was, is));
    }

    List<Save> sameAgain(Laptop at, Chance chance) {
        Item item = chance.any(at.book().records());
        return List.of(Save.of(at.actor(), chance.percent(50) ? Edit.create(item) : Edit.change(item, item)));
    }

    /** Two children are one, often the two that were written down last; else a record goes into the bin. */
    List<Save> merge(Laptop at, Chance chance) {
        List<Child> standing = at.book().children().stream().filter(People::isStanding).toList();
        if (standing.size() < 2 || chance.percent(30)) {
            return bin(at, chance);
        }
        if (chance.percent(50)) {
            standing = standing.subList(standing.size() - 2, standing.size());
        }
        Child one = chance.any(standing);
        return List.of(merge(at, one, chance.any(standing.stream().filter(child -> child != one).toList())));
    }

    List<Save> bin(Laptop at, Chance chance) {
        Item item = chance.any(at.book().records().stream()
                .filter(any -> any.entity().compareTo(Entity.HOUSEHOLD) > 0).toList());
        RecordState other = item.state() == RecordState.ACTIVE ? RecordState.VOID : RecordState.ACTIVE;
        return List.of(change(at, item, mark().on(FieldTable.of(item.entity()).read(item.id(),
                item.values().with("state", other.code()).with("mergedInto", "")))));
    }

    private Save merge(Laptop at, Child one, Child other) {
        Save merge = at.register().duplicates().save(ChildMerge.of(one, other), LocalDate.EPOCH, at.actor());
        return new Save(at.actor(), merge.edits().stream().map(edit -> edit.before()
                .map(was -> Edit.change(was, mark().on(edit.after())))
                .orElseGet(() -> Edit.create(mark().on(edit.after())))).toList());
    }

    /**
     * One household's refusals are looked through and put right, all in one save; nothing when there are none. What was
     * refused only because of them has to follow by itself, and is touched only when nothing else is left.
     */
    List<Save> correct(Laptop at) {
        List<ReviewItem> all = at.register().review().stream()
                .filter(item -> item.outcome().result().isRefusal() && item.entity() != Entity.HAMLET).toList();
        List<ReviewItem> first = all.stream().filter(item -> item.outcome().result() == Result.REJECTED).toList();
        List<ReviewItem> refused = first.isEmpty() ? all : first;
        if (refused.isEmpty()) {
            return List.of();
        }
        UUID household = householdOf(at, refused.getFirst().record());
        List<Edit> edits = new ArrayList<>();
        for (Item item : ofHousehold(at, household)) {
            List<ReviewItem> whys = refused.stream().filter(why -> why.record().equals(item.id())).toList();
            if (!whys.isEmpty()) {
                edits.add(Edit.change(item, mark().on(put(item, whys))));
            }
        }
        return List.of(new Save(at.actor(), edits));
    }

    /** The first conflict of which both values are known is decided, if there is one. */
    boolean decide(Laptop at, Chance chance) throws Exception {
        Optional<ReviewItem> item = at.register().review().stream()
                .filter(open -> open.conflict().isPresent()).findFirst();
        if (item.isPresent()) {
            at.decide(item.get(), chance.percent(50) ? new Choice.Mine() : new Choice.Theirs());
        }
        return item.isPresent();
    }

    /** A record stands before those that refer to it. */
    private static List<Item> ofHousehold(Laptop at, UUID household) {
        return at.book().records().stream().filter(item -> item.entity() != Entity.HAMLET)
                .filter(item -> householdOf(at, item.id()).equals(household))
                .sorted(Comparator.comparing(Item::entity)).toList();
    }

    private static UUID householdOf(Laptop at, UUID record) {
        Values values = at.book().record(record).values();
        return values.has("child") ? householdOf(at, UUID.fromString(values.get("child")))
                : values.has("household") ? UUID.fromString(values.get("household")) : record;
    }

    private static Item put(Item item, List<ReviewItem> whys) {
        String field = whys.stream().map(why -> why.outcome().field()).filter(why -> !why.equals("household"))
                .findFirst().orElse("");
        return switch (item) {
            case Child child when field.equals("name") -> child.with("name", NAMES.getFirst());
            case Child child when field.equals("birth") -> child.with("birth", BIRTHS.getFirst());
            case Child child when field.equals("personalId") -> child.with("personalId", "");
            case Child child when field.equals(Groups.TICKS) ->
                    child.with(Groups.TICKS, Groups.known(child.circumstances().text()));
            case Spell spell when field.equals("code") -> spell.with("code", Groups.OPEN.getFirst());
            case Child child when field.equals("mergedInto") -> child.with("state", "").with("mergedInto", "");
            default -> item;
        };
    }
}
