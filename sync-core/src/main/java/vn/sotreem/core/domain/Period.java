package vn.sotreem.core.domain;

import java.time.LocalDate;

/**
 * From one day to another, both of them in it, each as far as it is known. What is not known sets no limit: without a
 * beginning it was ever so, without an end it still is.
 */
public record Period(PartialDate since, PartialDate until) {

    /**
     * Whether any day from the first to the last can be in it. A beginning without its day is as early as can be, an
     * end as late.
     */
    public boolean meets(LocalDate first, LocalDate last) {
        boolean begun = !since.isKnown() || !since.earliest().isAfter(last);
        boolean over = until.isKnown() && until.latest().isBefore(first);
        return begun && !over;
    }
}
