package vn.sotreem.core.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.sotreem.core.domain.PersonName.Likeness;
import vn.sotreem.core.domain.Duplicate.Alike;
import vn.sotreem.core.domain.Duplicate.Grade;

/**
 * One child made ready to be compared, and the comparison. Evidence for and against, in this order: the personal id
 * (nobody shares one, and nobody has two); the parents (two children of one name and birth date in one hamlet, with
 * other parents, are two); the name; the birth date. Duplicates of one mother share everything but their given names.
 */
final class DuplicateProfile {
    /** Days that a birth may be off when a collaborator wrote it down from memory before the child had a name. */
    private static final int NEWBORN_DAYS = 10;

    private final UUID child;
    private final UUID household;
    private final String id;
    private final PartialDate birth;
    private final Sex sex;
    private final PersonName name;
    private final PersonName father;
    private final PersonName mother;

    private enum Parent { SAME, OTHER, UNKNOWN }

    DuplicateProfile(Written written) {
        this(written, PersonName::of);
    }

    /** @param names makes names of what is written; it may give one for many */
    DuplicateProfile(Written written, Function<String, PersonName> names) {
        this.child = written.child().id();
        this.household = written.household().id();
        this.id = written.child().personalId().digits();
        this.birth = written.child().birth();
        this.sex = written.child().sex();
        this.name = names.apply(written.child().name());
        this.father = names.apply(written.household().father());
        this.mother = names.apply(written.household().mother());
    }

    String id() {
        return id;
    }

    String names() {
        return name.isProvisional() ? "" : name.key();
    }

    String birthDay() {
        return birth.precision() == PartialDate.Precision.DAY ? birth.iso() : "";
    }

    String fatherAndYear() {
        return withYear(father);
    }

    String motherAndYear() {
        return withYear(mother);
    }

    private String withYear(PersonName parent) {
        return parent.isEmpty() || !birth.isKnown() ? "" : parent.key() + "|" + birth.year();
    }

    Optional<Duplicate> with(DuplicateProfile other) {
        Set<Alike> alike = EnumSet.noneOf(Alike.class);
        Optional<Grade> grade = grade(other, alike);
        boolean inOrder = child.compareTo(other.child) < 0;
        return grade.map(found -> new Duplicate(inOrder ? child : other.child,
                inOrder ? other.child : child, found, alike));
    }

    private Optional<Grade> grade(DuplicateProfile other, Set<Alike> alike) {
        boolean sameId = !id().isEmpty() && id().equals(other.id());
        boolean otherId = !id().isEmpty() && !other.id().isEmpty() && !sameId;
        boolean sameName = names(other, alike);
        boolean sameBirth = births(other, alike);
        boolean sameParents = parents(other, alike);
        boolean sameHousehold = household.equals(other.household);
        if (sameHousehold) {
            alike.add(Alike.SAME_HOUSEHOLD);
        }
        if (sameId) {
            alike.add(Alike.SAME_ID);
            return Optional.of(sameName || sameBirth ? Grade.SURE : Grade.LIKELY);
        }
        boolean known = sameParents || sameHousehold;
        if (!isAlike(alike) || otherParents(other) && !sameHousehold || otherId && !(sameName && sameBirth && known)) {
            return Optional.empty();
        }
        boolean sameSex = sex == other.sex || sex == Sex.UNKNOWN
                || other.sex == Sex.UNKNOWN;
        if (sameName && sameBirth) {
            return sameSex ? Optional.of(otherId ? Grade.POSSIBLE : known ? Grade.SURE : Grade.LIKELY)
                    : known ? Optional.of(Grade.POSSIBLE) : Optional.empty();
        }
        return known && sameSex ? Optional.of(Grade.POSSIBLE) : Optional.empty();
    }

    /** Name and birth date are both alike in some way. */
    private static boolean isAlike(Set<Alike> alike) {
        return alike.stream().anyMatch(trait -> trait.compareTo(Alike.SAME_NAME) >= 0
                && trait.compareTo(Alike.UNNAMED) <= 0)
                && alike.stream().anyMatch(trait -> trait.compareTo(Alike.SAME_BIRTH) >= 0
                && trait.compareTo(Alike.BIRTH_NEAR) <= 0);
    }

    /** Whether the names are the same but for accents; adds how they are alike. */
    private boolean names(DuplicateProfile other, Set<Alike> alike) {
        Likeness likeness = name.likenessTo(other.name);
        switch (likeness) {
            case SAME -> alike.add(Alike.SAME_NAME);
            case WITHOUT_ACCENTS -> alike.add(Alike.NAME_WITHOUT_ACCENTS);
            case REORDERED -> alike.add(Alike.NAME_REORDERED);
            case NEAR -> alike.add(Alike.NAME_NEAR);
            case UNNAMED -> alike.add(Alike.UNNAMED);
            case DIFFERENT -> { }
        }
        return likeness == Likeness.SAME || likeness == Likeness.WITHOUT_ACCENTS || likeness == Likeness.REORDERED;
    }

    /** Whether the birth dates are the same to the day; adds how they are alike. */
    private boolean births(DuplicateProfile other, Set<Alike> alike) {
        PartialDate one = birth;
        PartialDate two = other.birth;
        if (!one.isKnown() || !two.isKnown()) {
            return false;
        }
        boolean toTheDay = !birthDay().isEmpty() && !other.birthDay().isEmpty();
        if (one.equals(two)) {
            alike.add(toTheDay ? Alike.SAME_BIRTH : Alike.BIRTH_WITHIN);
            return toTheDay;
        }
        if (isWithin(one, two) || isWithin(two, one)) {
            alike.add(Alike.BIRTH_WITHIN);
        } else if (!toTheDay) {
            return false;
        } else if (one.year() == two.year() && one.month() == two.day() && one.day() == two.month()) {
            alike.add(Alike.BIRTH_SWAPPED);
        } else if (isNear(one, two)) {
            alike.add(Alike.BIRTH_NEAR);
        }
        return false;
    }

    /** Whether the rough date can mean the exact one; where only the year is known, many write its first day. */
    private static boolean isWithin(PartialDate written, PartialDate exact) {
        boolean firstDay = written.month() == 1 && written.day() == 1;
        PartialDate rough = firstDay ? PartialDate.ofYear(written.year()) : written;
        return !rough.earliest().isAfter(exact.earliest()) && !rough.latest().isBefore(exact.latest());
    }

    /** One part of the date is another, or the dates are a few days apart. */
    private static boolean isNear(PartialDate one, PartialDate two) {
        int same = (one.year() == two.year() ? 1 : 0) + (one.month() == two.month() ? 1 : 0)
                + (one.day() == two.day() ? 1 : 0);
        boolean nextYear = Math.abs(one.year() - two.year()) <= 1;
        return same == 2 && nextYear
                || Math.abs(one.earliest().toEpochDay() - two.earliest().toEpochDay()) <= NEWBORN_DAYS;
    }

    private boolean parents(DuplicateProfile other, Set<Alike> alike) {
        boolean sameFather = parent(father, other.father) == Parent.SAME;
        boolean sameMother = parent(mother, other.mother) == Parent.SAME;
        if (sameFather) {
            alike.add(Alike.SAME_FATHER);
        }
        if (sameMother) {
            alike.add(Alike.SAME_MOTHER);
        }
        return sameFather || sameMother;
    }

    private boolean otherParents(DuplicateProfile other) {
        Parent fathers = parent(father, other.father);
        Parent mothers = parent(mother, other.mother);
        return fathers != Parent.SAME && mothers != Parent.SAME && (fathers == Parent.OTHER || mothers == Parent.OTHER);
    }

    private static Parent parent(PersonName one, PersonName other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Parent.UNKNOWN;
        }
        return one.likenessTo(other) == Likeness.DIFFERENT ? Parent.OTHER : Parent.SAME;
    }
}
