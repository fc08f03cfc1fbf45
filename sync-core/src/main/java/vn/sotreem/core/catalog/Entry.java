package vn.sotreem.core.catalog;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One code of a coded list.
 *
 * @param code       what records and reports hold, unique in its list
 * @param parent     the code of the group this one belongs to, empty for a group of its own
 * @param labels     how people call it
 * @param restricted only those who must know may see who is in it (NĐ 356/2025/NĐ-CP Điều 4.2; Luật HIV Điều 30)
 * @param retiredOn  the first day on which it is no longer given to anyone; records that hold it keep it
 * @param details    the columns only its own list has, by name, such as {@code mau03-number}; empty cells are left out
 */
public record Entry(String code, Optional<String> parent, Labels labels, boolean restricted,
                    Optional<LocalDate> retiredOn, Map<String, String> details) {

    public Entry {
        details = Map.copyOf(details);
    }

    /** The full Vietnamese name, in the words of the law where there is one. */
    public String name() {
        return labels.name();
    }

    /** The Vietnamese name for lists and columns. */
    public String shortName() {
        return labels.shortName();
    }

    /** The full name in the language of the window. English has only the short one. */
    public String label(Locale locale) {
        return Texts.isEnglish(locale) ? labels.english() : labels.name();
    }

    /** The name for lists and columns in the language of the window. */
    public String shortLabel(Locale locale) {
        return Texts.isEnglish(locale) ? labels.english() : labels.shortName();
    }

    /** The article of law it comes from, where the list has one for each entry. */
    public Optional<String> source() {
        return detail("source");
    }

    /** A column only its own list has, empty if this entry has nothing there. */
    public Optional<String> detail(String column) {
        return Optional.ofNullable(details.get(column));
    }

    /** Whether it can be given on that day. */
    public boolean usableOn(LocalDate day) {
        return retiredOn.map(day::isBefore).orElse(true);
    }
}
