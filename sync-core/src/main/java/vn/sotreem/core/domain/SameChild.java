package vn.sotreem.core.domain;

import java.util.UUID;
import vn.sotreem.core.catalog.Folding;

/**
 * Whether two records may be one child written down twice. The rule is narrow, because every wrong guess costs a person
 * a look: the same name of two words or more, accents and case aside, the same birth date with its day, the same sex.
 */
public final class SameChild {
    private static final String SET_APART = "notSame.";
    private static final int WHOLE_DATE = "2015-09-05".length();

    private SameChild() {
    }

    /** What is alike of two records that may be one child; "" when this one cannot be another. */
    public static String likeness(Values child) {
        String name = Folding.fold(child.get("name"));
        boolean comparable = RecordState.of(child.get("state")) == RecordState.ACTIVE && name.contains(" ")
                && child.get("birth").length() == WHOLE_DATE;
        return comparable ? name + "|" + child.get("birth") + "|" + child.get("sex") : "";
    }

    /** Whether the two may be one child and nobody has said that they are not. */
    public static boolean isPossible(UUID one, Values child, UUID other, Values another) {
        return !likeness(child).isEmpty() && likeness(child).equals(likeness(another))
                && !child.has(apartFrom(other)) && !another.has(apartFrom(one));
    }

    /**
     * The field of a child that says it is not this other one. There is one for each pair, so that what two people say
     * of two pairs never meets; no table of fields knows it, and it travels as fields of later programs do.
     */
    public static String apartFrom(UUID other) {
        return SET_APART + other;
    }

    /** Whether a field is one of {@link #apartFrom}. */
    public static boolean isApart(String field) {
        return field.startsWith(SET_APART);
    }
}
