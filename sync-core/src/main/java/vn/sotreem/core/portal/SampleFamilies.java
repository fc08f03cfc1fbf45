package vn.sotreem.core.portal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.portal.SampleNames.People;

/** Makes up one household after the other, hamlet by hamlet. */
final class SampleFamilies {
    /** Children of a household in so many of a hundred: 1.7 on average. */
    private static final int ONE = 46;
    private static final int TWO = 87;
    private static final int THREE = 97;

    private final Dice dice;
    private final RecordIds ids;
    private final SampleChildren children;
    private UUID hamlet;
    private People neighbours;
    private int number;

    SampleFamilies(Dice dice, RecordIds ids, LocalDate today) {
        this.dice = dice;
        this.ids = ids;
        this.children = new SampleChildren(dice, ids, today);
    }

    /** The next households live here; most people of a hamlet are of one ethnic group. */
    void enterHamlet(Hamlet hamlet, int index) {
        this.hamlet = hamlet.id();
        neighbours = dice.common(SampleNames.PEOPLES);
        number = 0;
        children.enterHamlet(index);
    }

    /** Adds a household with one to four children, and no more than there is room for. */
    void add(int room, List<Household> households, List<Child> all) {
        number++;
        Family family = family();
        Household household = household(family);
        households.add(household);
        List<LocalDate> births = children.births(Math.min(room, size()));
        births.forEach(birth -> all.add(children.child(household, family, birth)));
    }

    private int size() {
        int throwOf = dice.between(0, 99);
        return throwOf < ONE ? 1 : throwOf < TWO ? 2 : throwOf < THREE ? 3 : 4;
    }

    private Family family() {
        People people = dice.percent(70) ? neighbours : dice.common(SampleNames.PEOPLES);
        People mothers = dice.percent(75) ? people : dice.common(SampleNames.PEOPLES);
        boolean alone = dice.percent(5);
        boolean away = !alone && dice.percent(6);
        String motherName = dice.common(mothers.families());
        String name = alone ? motherName : dice.common(people.families());
        String father = alone ? "" : SampleNames.adult(dice, name, people, Sex.MALE);
        String mother = dice.percent(2) ? "" : SampleNames.adult(dice, motherName, mothers, Sex.FEMALE);
        return new Family(people, name, father, mother, away, poverty());
    }

    private String poverty() {
        return dice.percent(14) ? "1" : dice.percent(14) ? "2" : dice.percent(97) ? "3" : "0";
    }

    private Household household(Family family) {
        String grandfather = SampleNames.adult(dice, family.name, family.people, Sex.MALE);
        String grandmother = SampleNames.adult(dice, dice.common(family.people.families()), family.people, Sex.FEMALE);
        Map<String, String> values = new HashMap<>();
        values.put("hamlet", hamlet.toString());
        values.put("number", Integer.toString(number));
        values.put("head", dice.percent(14) || family.parent().isEmpty() ? grandfather : family.parent());
        values.put("father", family.father);
        values.put("mother", family.mother);
        values.put("carer", family.away || family.parent().isEmpty() ? grandmother : "");
        values.put("phone", dice.percent(88) ? "0" + dice.any(List.of("97", "98", "86", "33", "36", "38", "91", "94",
                "82", "83")) + dice.digits(7) : "");
        values.put("address", dice.percent(55) ? "" : dice.any(List.of("Xóm Trên", "Xóm Dưới", "Xóm Đình", "Nhóm 1",
                "Nhóm 2", "Nhóm 3", "Nhóm 4", "Cạnh trường học", "Khu tái định cư", "Đầu cầu")));
        values.put("poverty", family.poverty);
        values.put("note", dice.percent(3) ? dice.any(List.of("Mới tách hộ", "Tạm trú", "Chuyển đến từ xã khác",
                "Cả nhà đi làm ăn xa sau Tết")) : "");
        return Household.FIELDS.read(ids.next(), Values.of(values));
    }

    /**
     * What the children of a household have in common.
     *
     * @param name    family name of the children
     * @param father  "" when not known
     * @param mother  "" when not known
     * @param away    both parents work far from home
     * @param poverty code of the catalog's poverty classes
     */
    record Family(People people, String name, String father, String mother, boolean away, String poverty) {

        /** Father, else mother, else "". */
        String parent() {
            return father.isEmpty() ? mother : father;
        }

        boolean hasOneParent() {
            return father.isEmpty() != mother.isEmpty();
        }

        boolean isPoor() {
            return poverty.equals("1");
        }

        boolean isNearPoor() {
            return poverty.equals("2");
        }
    }
}
