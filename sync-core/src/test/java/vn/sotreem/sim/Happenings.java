package vn.sotreem.sim;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Save;

/** What people write of a family beside the lines of the book: its adults, and what happened to its children. */
final class Happenings {
    private static final List<String> DATES = List.of("2024", "2025-03", "2026-01-15", "");
    private static final List<String> WORDS = List.of("QĐ 12", "theo mẹ kể", "5 kg gạo", "xã bên");
    private static final List<String> RELATIONS = List.of(Adult.FATHER, Adult.MOTHER, "P5");
    private static final List<String> CONDITIONS = List.of("C1", "C3", "C4", "");
    private static final List<String> SUPPORTS = List.of("S1", "S2");

    private final Supplier<Mark> marks;

    Happenings(Supplier<Mark> marks) {
        this.marks = marks;
    }

    Adult adult(Laptop at, Household household, Chance chance) {
        return Adult.of(household.id(), chance.any(RELATIONS), at.register().ids()::next)
                .with("condition", chance.any(CONDITIONS));
    }

    /** A group is ticked, or its tick gets a date; or the child is helped, or moves. */
    Save of(Laptop at, Child child, Chance chance) {
        return switch (chance.between(0, 3)) {
            case 0, 1 -> group(at, child, child.circumstances().isEmpty() ? "" : chance.any(DATES));
            case 2 -> create(at, Support.of(child, chance.any(SUPPORTS), known(at, child, Support.class),
                    at.register().ids()::next).with("since", chance.any(DATES)));
            default -> create(at, Movement.of(at.register().ids().next(), child, "B2")
                    .with("happenedOn", chance.any(DATES)));
        };
    }

    private Save create(Laptop at, Item item) {
        return Save.of(at.actor(), Edit.create(marks.get().on(item)));
    }

    private Save group(Laptop at, Child child, String since) {
        Mark mark = marks.get();
        Chance chance = Groups.chance(at, mark);
        String code = Groups.any(at, chance);
        CodeSet ticks = child.circumstances();
        if (!ticks.contains(code)) {
            return ticked(at, child, CodeSet.of(Stream.concat(ticks.codes().stream(), Stream.of(code)).toList()), mark);
        }
        return chance.percent(30) ? ticked(at, child, ticks.without(code), mark) : dated(at, child, code, since, mark);
    }

    private static Save ticked(Laptop at, Child child, CodeSet codes, Mark mark) {
        return Save.of(at.actor(), Edit.change(child, mark.on(child.with(Groups.TICKS, codes.text()))));
    }

    private Save dated(Laptop at, Child child, String code, String since, Mark mark) {
        Spell spell = Spell.of(child, GroupList.CIRCUMSTANCES, code, known(at, child, Spell.class),
                at.register().ids()::next).with("since", since);
        return Save.of(at.actor(), Edit.change(child, mark.on(GroupList.CIRCUMSTANCES.untick(child, code))),
                Edit.create(marks.get().on(spell)));
    }

    private static <T extends Item> List<T> known(Laptop at, Child child, Class<T> kind) {
        return at.book().records().stream().filter(kind::isInstance).map(kind::cast)
                .filter(item -> item.values().get("child").equals(child.id().toString())).toList();
    }

    /** The same record, with something in it written otherwise. */
    Item edited(Laptop at, Item item, Chance chance) {
        Mark mark = marks.get();
        return mark.on(switch (item) {
            case Adult adult -> chance.percent(50) ? adult.with("condition", chance.any(CONDITIONS))
                    : adult.with(chance.any(List.of("name", "birth")), chance.any(DATES));
            case Spell spell -> edited(spell.with(chance.any(List.of("since", "until")), chance.any(DATES)), at,
                    Groups.chance(at, mark));
            case Support support -> support.with(chance.any(List.of("provider", "goods")), chance.any(WORDS));
            case Movement movement -> movement.with("place", chance.any(WORDS));
            default -> throw new IllegalStateException("a line of the book");
        });
    }

    /** Now and then it turns out to be another group. */
    private static Spell edited(Spell spell, Laptop at, Chance chance) {
        return chance.percent(25) ? spell.with("code", Groups.any(at, chance)) : spell;
    }
}
