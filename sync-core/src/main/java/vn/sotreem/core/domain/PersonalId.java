package vn.sotreem.core.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Số định danh cá nhân: 12 digits = 3 of the province (or country) where the birth was registered, 1 of century
 * and sex, 2 of the birth year, 6 random; no check digit (NĐ 137/2015 Điều 13; TT 07/2016/TT-BCA Điều 7).
 *
 * @param digits exactly 12 digits, or "" when the child has none yet
 */
public record PersonalId(String digits) {
    public static final PersonalId NONE = new PersonalId("");
    public static final int LENGTH = 12;

    private static final Pattern DIGITS = Pattern.compile("\\d{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.\\u00a0'-]");
    private static final int PREFIX_LENGTH = 3;
    private static final int FIRST_CENTURY = 1900;

    public PersonalId {
        if (!digits.isEmpty() && !DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a personal id has " + LENGTH + " digits");
        }
    }

    /** The id a text holds, spaces and dots taken away; blank is {@link #NONE}; empty when it is not an id. */
    public static Optional<PersonalId> parse(String text) {
        String digits = BETWEEN.matcher(text).replaceAll("");
        return digits.isEmpty() || DIGITS.matcher(digits).matches()
                ? Optional.of(new PersonalId(digits)) : Optional.empty();
    }

    public boolean isKnown() {
        return !digits.isEmpty();
    }

    /** The first three digits. Only of a known id. */
    public String prefix() {
        return digits.substring(0, PREFIX_LENGTH);
    }

    /** The sex that the fourth digit tells: even is Nam, odd is Nữ. Only of a known id. */
    public Sex sex() {
        return centuryAndSex() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** The birth year that digits 4 to 6 tell. Only of a known id. */
    public int birthYear() {
        return FIRST_CENTURY + centuryAndSex() / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
    }

    private int centuryAndSex() {
        return digits.charAt(PREFIX_LENGTH) - '0';
    }

    @Override
    public String toString() {
        return digits.isEmpty() ? "PersonalId[none]" : "PersonalId[…]";
    }
}
