package vn.sotreem.core.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Two records that may be one child.
 *
 * @param one      the record with the smaller id
 * @param other    the one with the larger id
 * @param grade    how likely it is
 * @param likeness what is alike
 */
public record Duplicate(UUID one, UUID other, Grade grade, Set<Alike> likeness) {

    /** The surest first. */
    public enum Grade { SURE, LIKELY, POSSIBLE }

    /** What two records have in common; the names of the constants are used in messages and JSON. */
    public enum Alike {
        SAME_ID, SAME_NAME, NAME_WITHOUT_ACCENTS, NAME_REORDERED, NAME_NEAR, UNNAMED,
        SAME_BIRTH, BIRTH_WITHIN, BIRTH_SWAPPED, BIRTH_NEAR, SAME_FATHER, SAME_MOTHER, SAME_HOUSEHOLD
    }

    public Duplicate {
        likeness = Collections.unmodifiableSet(EnumSet.copyOf(likeness));
    }
}
