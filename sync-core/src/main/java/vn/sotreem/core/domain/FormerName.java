package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A name that a hamlet had. Papers of its time keep it (NĐ 185/2026 Điều 9 lets documents under an old name stand).
 *
 * @param until    the first day on which it had another one
 * @param name     as it was printed
 * @param decision number and date of the decision that gave it another one, as written; "" when not known
 */
public record FormerName(LocalDate until, String name, String decision) {
    private static final String BAR = " | ";
    private static final int PARTS = 3;

    /** The names in a hamlet's text, one a line; a line that is none is passed over. */
    static List<FormerName> parse(String text) {
        return text.lines().map(FormerName::ofLine).flatMap(Optional::stream).toList();
    }

    private static Optional<FormerName> ofLine(String line) {
        String[] parts = line.split("\\|", PARTS);
        try {
            return parts.length < 2 ? Optional.empty() : Optional.of(new FormerName(LocalDate.parse(parts[0].strip()),
                    parts[1].strip(), parts.length < PARTS ? "" : parts[2].strip()));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** As a line of the hamlet's text. */
    String line() {
        return until + BAR + name.replace('|', '/') + (decision.isEmpty() ? "" : BAR + decision);
    }
}
