package vn.sotreem.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.RecordState;
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
        return List.of(save(at, household, children));
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

    /** What lies in the bin is taken out before it is changed; hamlets stay as they are. */
    private static boolean isStanding(Item item) {
        return switch (item) {
            case Hamlet _ -> false;
            case Household household -> household.state() == RecordState.ACTIVE;
            case Child child -> child.state() == RecordState.ACTIVE;
        };
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
            default -> throw new IllegalStateException("hamlets are not edited");
        };
    }

    private static Save change(Laptop at, Item was, Item is) {
        return Save.of(at.actor(), Edit.change(was, is));
    }

    List<Save> sameAgain(Laptop at, Chance chance) {
        Item item = chance.any(at.book().records());
        return List.of(Save.of(at.actor(), chance.percent(50) ? Edit.create(item) : Edit.change(item, item)));
    }

    List<Save> bin(Laptop at, Chance chance) {
        Child child = chance.any(at.book().children());
        RecordState other = child.state() == RecordState.ACTIVE ? RecordState.VOID : RecordState.ACTIVE;
        return List.of(change(at, child, mark().on(child.with("state", other.code()))));
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
        refused.stream().filter(item -> item.record().equals(household)).findFirst().ifPresent(item -> {
            Household was = (Household) at.book().record(household);
            edits.add(Edit.change(was, mark().on(was)));
        });
        for (Child child : at.book().childrenOf(household)) {
            Optional<ReviewItem> why = refused.stream().filter(item -> item.record().equals(child.id())
                    && !item.outcome().field().equals("household")).findFirst();
            if (refused.stream().anyMatch(item -> item.record().equals(child.id()))) {
                edits.add(Edit.change(child, mark().on(put(child, why))));
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

    private static UUID householdOf(Laptop at, UUID record) {
        return at.book().record(record) instanceof Child child ? child.household() : record;
    }

    private static Child put(Child child, Optional<ReviewItem> why) {
        return switch (why.map(item -> item.outcome().field()).orElse("")) {
            case "name" -> child.with("name", NAMES.getFirst());
            case "birth" -> child.with("birth", BIRTHS.getFirst());
            case "personalId" -> child.with("personalId", "");
            default -> child;
        };
    }
}
