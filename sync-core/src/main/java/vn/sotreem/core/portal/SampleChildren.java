package vn.sotreem.core.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Answer;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.portal.SampleFamilies.Family;

/** Makes up the children of a household. */
final class SampleChildren {
    /** A child is under 16 (Luật Trẻ em Điều 1). */
    private static final int AGE_LIMIT = 16;
    private static final int DAYS_BETWEEN_SIBLINGS = 300;
    private static final int NEWBORN_DAYS = 60;
    private static final int CENTURY = 100;

    private final Dice dice;
    private final RecordIds ids;
    private final LocalDate today;
    private final Set<String> personalIds = new HashSet<>();
    private int hamlet;

    SampleChildren(Dice dice, RecordIds ids, LocalDate today) {
        this.dice = dice;
        this.ids = ids;
        this.today = today;
    }

    /** The next children live in the hamlet of this index: it decides where they go to school. */
    void enterHamlet(int index) {
        hamlet = index;
    }

    /** Days of birth of brothers and sisters, the eldest first; now and then twins. */
    List<LocalDate> births(int count) {
        int days = (int) ChronoUnit.DAYS.between(today.minusYears(AGE_LIMIT), today);
        while (true) {
            int[] ages = dice.random().ints(count, 0, days).sorted().toArray();
            boolean twins = count > 1 && dice.percent(2);
            if (twins) {
                ages[0] = ages[1];
            }
            if (areSiblings(ages, twins ? 1 : 0)) {
                List<LocalDate> births = new ArrayList<>();
                for (int age : ages) {
                    births.addFirst(today.minusDays(age));
                }
                return births;
            }
        }
    }

    private static boolean areSiblings(int[] ages, int from) {
        for (int i = from; i + 1 < ages.length; i++) {
            if (ages[i + 1] - ages[i] < DAYS_BETWEEN_SIBLINGS) {
                return false;
            }
        }
        return true;
    }

    Child child(Household household, Family family, LocalDate birth) {
        Sex sex = dice.percent(51.5) ? Sex.MALE : Sex.FEMALE;
        boolean unnamed = birth.isAfter(today.minusDays(NEWBORN_DAYS)) && dice.percent(40);
        Map<String, String> values = new HashMap<>();
        values.put("household", household.id().toString());
        values.put("name", unnamed ? sex == Sex.MALE ? "Trai" : "Gái"
                : SampleNames.child(dice, family.name(), family.people(), sex));
        values.put("birth", written(birth).iso());
        values.put("sex", sex.code());
        values.put("ethnicity", family.people().ethnicity());
        putPapers(values, family, birth, sex, !unnamed && dice.percent(97));
        int years = today.getYear() - birth.getYear();
        boolean left = years >= 11 && dice.percent(3);
        if (!left) {
            putSchool(values, years);
        }
        putCircumstances(values, family, left);
        values.put("note", dice.percent(2) ? dice.any(List.of("Ở với ông bà ngoại", "Học bán trú", "Cần làm lại thẻ",
                "Hay ốm", "Sắp chuyển trường")) : "");
        return Child.FIELDS.read(ids.next(), Values.of(values));
    }

    private PartialDate written(LocalDate birth) {
        return dice.percent(95) ? PartialDate.of(birth)
                : dice.percent(30) ? new PartialDate(birth.getYear(), birth.getMonthValue(), 0)
                : PartialDate.ofYear(birth.getYear());
    }

    private void putPapers(Map<String, String> values, Family family, LocalDate birth, Sex sex, boolean registered) {
        values.put("birthRegistered", (registered ? Answer.YES : dice.percent(80) ? Answer.NO : Answer.UNKNOWN).code());
        if (registered) {
            values.put("birthCertificate", dice.percent(55) ? dice.between(1, 320) + "/" + birth.getYear() : "");
            values.put("personalId", dice.percent(95) ? personalId(birth, sex) : "");
            values.put("healthCard", dice.percent(93) ? healthCard(family, birth) : "");
        }
    }

    private String personalId(LocalDate birth, Sex sex) {
        int century = birth.getYear() / CENTURY - 19;
        String province = dice.percent(94) ? "020" : dice.any(List.of("001", "004", "019", "024", "027"));
        int centuryAndSex = 2 * century + (sex == Sex.MALE ? 0 : 1);
        String start = province + centuryAndSex + "%02d".formatted(birth.getYear() % CENTURY);
        String id = start + dice.digits(6);
        while (!personalIds.add(id)) {
            id = start + dice.digits(6);
        }
        return id;
    }

    private String healthCard(Family family, LocalDate birth) {
        boolean little = birth.isAfter(today.minusYears(6));
        String group = little ? "TE1" : family.isPoor() ? "HN2" : family.isNearPoor() ? "CN3"
                : dice.percent(60) ? "DT2" : "HS4";
        return group + "20" + "20" + dice.digits(8);
    }

    private void putSchool(Map<String, String> values, int years) {
        String site = dice.percent(2) ? "Bản Chang" : hamlet % 2 == 0 ? "Khuổi Luông" : "Nà Slon";
        String letter = dice.any(List.of("A", "B"));
        if (years >= 15) {
            values.put("school", "Trường THPT Khuổi Luông");
            values.put("schoolClass", years - 5 + letter + dice.between(1, 6));
        } else if (years >= 11) {
            values.put("school", "Trường THCS Khuổi Luông");
            values.put("schoolClass", years - 5 + letter);
        } else if (years >= 6) {
            values.put("school", "Trường Tiểu học " + site);
            values.put("schoolClass", years - 5 + letter);
        } else if (years >= 2 && dice.percent(90)) {
            values.put("school", "Trường Mầm non " + site);
            values.put("schoolClass", years == 2 ? "Nhà trẻ" : years + " tuổi " + letter);
        }
    }

    private void putCircumstances(Map<String, String> values, Family family, boolean leftSchool) {
        Stream.Builder<String> risks = Stream.builder();
        if (family.isPoor() || family.isNearPoor()) {
            risks.add("R1");
        }
        if (family.isPoor()) {
            risks.add("R1.1");
        }
        if (leftSchool) {
            risks.add("R2");
        }
        if (family.away()) {
            risks.add("R6");
        }
        if (family.hasOneParent() && dice.percent(40)) {
            risks.add("R7");
        }
        boolean special = dice.percent(7);
        String ill = family.isPoor() ? "13.1" : family.isNearPoor() ? "13.2" : "4.2";
        values.put("circumstances", special ? CodeSet.of(dice.common(List.of("4.2", "4.3", ill, "4.1", "1.3", "3.7",
                "2.2", "3.3", "8.2", "1.4"))).text() : "");
        values.put("risks", CodeSet.of(risks.build().toList()).text());
        values.put("others", dice.percent(0.5) ? "K2" : "");
        values.put("supports", supports(special, family.isPoor()));
    }

    private String supports(boolean special, boolean poor) {
        Stream.Builder<String> supports = Stream.builder();
        if (special && dice.percent(70)) {
            supports.add("S1");
        }
        if ((special || poor) && dice.percent(60)) {
            supports.add("S2");
        }
        if (poor && dice.percent(60)) {
            supports.add("S3");
        }
        return CodeSet.of(supports.build().toList()).text();
    }
}
