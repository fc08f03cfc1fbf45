package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;

/** How much time is left for what has a last day. The names of the constants are used in messages and JSON. */
public enum Urgency {
    /** The last day has passed. */
    OVERDUE,
    /** The last day is today or one of the next {@code WEEK} days of {@link Catalog#thresholds}. */
    THIS_WEEK,
    /** It is one of the next {@code SOON} days. */
    SOON;

    /** Its name in the keys of texts and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return empty while nobody need think of it */
    public static Optional<Urgency> of(LocalDate lastDay, LocalDate today, Catalog catalog) {
        if (lastDay.isBefore(today)) {
            return Optional.of(OVERDUE);
        }
        if (!lastDay.isAfter(today.plusDays(catalog.threshold("WEEK")))) {
            return Optional.of(THIS_WEEK);
        }
        return lastDay.isAfter(today.plusDays(catalog.threshold("SOON"))) ? Optional.empty() : Optional.of(SOON);
    }
}
