package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Entry;

/**
 * A report that is owed. Days are those of the calendar: none of the sources moves one that falls on a Sunday or into
 * Tết.
 *
 * @param code     of the catalog's reports
 * @param by       who owes it
 * @param receiver as written
 * @param days     its last days in a year, in order; none of a report that is made when something happens
 */
public record Report(String code, Tier by, String receiver, List<MonthDay> days) {
    /** Most days of a report in a year. */
    public static final int DAYS_MAX = 12;
    /** Most letters of a receiver. */
    public static final int RECEIVER_MAX = Field.TEXT_MAX;

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})");
    private static final int LEAP_YEAR = 2024;

    /** Who owes a report. */
    public enum Tier { HAMLET, COMMUNE }

    public Report {
        days = days.stream().sorted().toList();
    }

    /** As the catalog tells it. */
    public static Report of(Entry entry, String receiver) {
        Tier by = entry.detail("by").orElseThrow().equals("hamlet") ? Tier.HAMLET : Tier.COMMUNE;
        return new Report(entry.code(), by, receiver, canonical(entry.detail("on").orElse("")));
    }

    /** The first last day on this day or after it. Of 29/02 it is 28/02 where there is no other. */
    public Optional<LocalDate> next(LocalDate from) {
        return days.stream().map(day -> day.atYear(from.getYear()).isBefore(from) ? day.atYear(from.getYear() + 1)
                : day.atYear(from.getYear())).min(Comparator.naturalOrder());
    }

    /** The days as they are kept: "05-05 11-05". */
    public String daysText() {
        return days.stream().map(day -> "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()))
                .collect(Collectors.joining(" "));
    }

    /** The days as people read them: "05/05, 05/11". */
    public String daysShown() {
        return days.stream().map(day -> "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue()))
                .collect(Collectors.joining(", "));
    }

    /** The same report with another receiver and other days. */
    public Report with(String to, List<MonthDay> on) {
        return new Report(code, by, to, on);
    }

    /** The days of {@link #daysText}. */
    public static List<MonthDay> canonical(String text) {
        return Arrays.stream(text.split(" ")).filter(day -> !day.isEmpty()).map(day -> MonthDay.parse("--" + day))
                .toList();
    }

    /**
     * Reads what people type: "5/5", "5/5, 5/11", "30-9; 31-12"; blank for none.
     *
     * @return empty when there is no such day, or more than {@link #DAYS_MAX}
     */
    public static Optional<List<MonthDay>> parse(String typed) {
        List<String> parts = Arrays.stream(typed.strip().split("\\s*[,;]\\s*|\\s+(?=\\d)"))
                .filter(part -> !part.isBlank()).toList();
        List<MonthDay> days = parts.stream().flatMap(part -> day(part).stream()).distinct().toList();
        return days.size() == parts.size() && days.size() <= DAYS_MAX ? Optional.of(days) : Optional.empty();
    }

    private static Optional<MonthDay> day(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return PartialDate.parse(parts.group(1) + "/" + parts.group(2) + "/" + LEAP_YEAR, LEAP_YEAR)
                .map(date -> MonthDay.of(date.month(), date.day()));
    }
}
