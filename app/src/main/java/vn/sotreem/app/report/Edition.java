package vn.sotreem.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.register.BookOnDay.Gaps;

/**
 * As of which day a paper is, and when and by whom it is printed.
 *
 * @param gaps   what is not known as of a day that has passed; empty on paper of the day it is printed
 * @param handed the hamlets on it that were handed over to other communes since
 */
public record Edition(LocalDate asOf, LocalDate printedOn, String printedBy, Optional<Gaps> gaps,
                      List<BookPaper.Handed> handed) {

    /** Of the day it is printed. */
    public static Edition today(LocalDate today, String printedBy) {
        return of(today, today, printedBy);
    }

    public static Edition of(LocalDate asOf, LocalDate printedOn, String printedBy) {
        return new Edition(asOf, printedOn, printedBy, Optional.empty(), List.of());
    }

    boolean isPast() {
        return asOf.isBefore(printedOn);
    }

    Edition with(Gaps notKnown, List<BookPaper.Handed> since) {
        return new Edition(asOf, printedOn, printedBy, Optional.of(notKnown), since);
    }
}
