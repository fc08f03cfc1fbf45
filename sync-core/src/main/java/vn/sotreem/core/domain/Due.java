package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that is to be done for a child by a day.
 *
 * @param day the last one in time
 */
public record Due(What what, LocalDate day) {

    /** What is to be done; the names of the constants are used in messages and JSON. */
    public enum What {
        /** The birth is to be registered. */
        REGISTRATION,
        /** A newborn written down as "Trai" or "Gái" is to get its name. */
        NAME,
        /** A child under six is to get its health-insurance card. */
        CARD,
        /** The card ends and another one is needed. */
        CARD_UNTIL,
        /** The child is to go to school. */
        SCHOOL,
        /** The child turns 16: that is to be written down, and what it receives as a child looked at. */
        SIXTEEN,
        /** A time in a group ends: does the child still stand in it? */
        SPELL,
        /** A support ends: does the child still need it? */
        SUPPORT,
        /** The yearly health check. */
        CHECK,
        /** The poverty class of its household ends and the household is to be reviewed. */
        POVERTY;

        /** Its name in the keys of texts and in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
