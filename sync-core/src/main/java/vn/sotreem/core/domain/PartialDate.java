package vn.sotreem.core.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it is known: to the day, to the month, only the year, or not at all. Registers of hamlets hold many
 * children of whom only the year of birth was written down.
 *
 * @param year  1900 to 2199, or 0 when nothing is known
 * @param month 1 to 12, or 0 when only the year is known
 * @param day   1 to 31, or 0 when the day is not known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    /** How much of the date is known. */
    public enum Precision { UNKNOWN, YEAR, MONTH, DAY }

    public static final PartialDate UNKNOWN = new PartialDate(0, 0, 0);
    public static final int YEAR_MIN = 1900;
    public static final int YEAR_MAX = 2199;

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    /** A slash, dot or hyphen with blanks around it, or blanks; never tried twice, however many blanks there are. */
    private static final String BETWEEN = "(?:\\s++(?:[/.\\-]\\s*+)?+|[/.\\-]\\s*+)";
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?:(\\d{1,2})" + BETWEEN + ")?(\\d{1,2})" + BETWEEN + ")?(\\d{4}|\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final int CENTURY = 100;
    private static final int NOT_A_PART = -1;
    private static final int TEN = 10;

    /** @throws DateTimeException when there is no such date */
    public PartialDate {
        if (year == 0 && (month != 0 || day != 0) || month == 0 && day != 0) {
            throw new DateTimeException("a day without its month, or a month without its year");
        }
        if (year != 0 && (year < YEAR_MIN || year > YEAR_MAX)) {
            throw new DateTimeException("year out of range");
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** Reads the canonical text: ISO 8601 date, year-month, year, or "" for unknown. */
    public static Optional<PartialDate> parseIso(String text) {
        if (text.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? valid(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)))
                : Optional.empty();
    }

    /** The date of a field, unknown when it is not in canonical form. */
    static PartialDate of(Values values, String key) {
        return parseIso(values.get(key)).orElse(UNKNOWN);
    }

    /**
     * Reads what people type: 5/9/2015, 05092015, 5-9-15, 5.9.2015, 9/2015, 2015 and the ISO forms. A year of two
     * digits is the latest one that does not lie after the given year.
     *
     * @param thisYear the year of today, for years of two digits
     * @return empty when the text is not a date; {@link #UNKNOWN} for blank text
     */
    public static Optional<PartialDate> parse(String typed, int thisYear) {
        String text = typed.strip();
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return valid(number(digits.group(3)), number(digits.group(2)), number(digits.group(1)));
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            boolean shortYear = parts.group(3).length() == 2;
            if (shortYear && parts.group(1) == null) {
                return Optional.empty();
            }
            int year = number(parts.group(3));
            return valid(shortYear ? inCentury(year, thisYear) : year, number(parts.group(2)), number(parts.group(1)));
        }
        return parseIso(text);
    }

    private static int inCentury(int lastTwo, int thisYear) {
        int year = thisYear - thisYear % CENTURY + lastTwo;
        return year > thisYear ? year - CENTURY : year;
    }

    /** The number of a written part, 0 of one that is left out; a written zero is no day and no month. */
    private static int number(String digits) {
        if (digits == null) {
            return 0;
        }
        int number = Integer.parseInt(digits);
        return number == 0 ? NOT_A_PART : number;
    }

    private static Optional<PartialDate> valid(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    public Precision precision() {
        return year == 0 ? Precision.UNKNOWN : month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
    }

    public boolean isKnown() {
        return year != 0;
    }

    /** The first day the date can mean. Only of a known date. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day the date can mean. Only of a known date. */
    public LocalDate latest() {
        return switch (precision()) {
            case DAY -> LocalDate.of(year, month, day);
            case MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case YEAR -> Year.of(year).atMonth(12).atEndOfMonth();
            case UNKNOWN -> throw new IllegalStateException("an unknown date has no last day");
        };
    }

    /** Canonical text: "2015-09-05", "2015-09", "2015", or "". */
    public String iso() {
        return switch (precision()) {
            case DAY -> year + "-" + twoDigits(month) + "-" + twoDigits(day);
            case MONTH -> year + "-" + twoDigits(month);
            case YEAR -> String.valueOf(year);
            case UNKNOWN -> "";
        };
    }

    /** As people read it here: "05/09/2015", "09/2015", "2015", or "". */
    public String display() {
        return switch (precision()) {
            case DAY -> twoDigits(day) + "/" + twoDigits(month) + "/" + year;
            case MONTH -> twoDigits(month) + "/" + year;
            case YEAR -> String.valueOf(year);
            case UNKNOWN -> "";
        };
    }

    /** Written by hand: a register writes millions of dates. A year has four digits by itself. */
    private static String twoDigits(int number) {
        return number < TEN ? "0" + number : String.valueOf(number);
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso().compareTo(other.iso());
    }

    @Override
    public String toString() {
        return iso();
    }
}
