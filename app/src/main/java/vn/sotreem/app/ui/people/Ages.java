package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import vn.sotreem.core.domain.PartialDate;

/**
 * An age as people say it: in years from the third birthday on, in months before; "about" when the day is not known.
 *
 * @param key    of the text that says it
 * @param number of years or months
 */
record Ages(String key, int number) {
    private static final int MONTHS_UNTIL_YEARS = 3;

    /** Empty when the birth is not known or has not come. */
    static Optional<Ages> of(PartialDate birth, LocalDate today) {
        if (!birth.isKnown() || birth.earliest().isAfter(today)) {
            return Optional.empty();
        }
        if (birth.precision() == PartialDate.Precision.YEAR) {
            return Optional.of(new Ages("people.age.about", today.getYear() - birth.year()));
        }
        Period age = Period.between(birth.earliest(), today);
        return Optional.of(age.getYears() < MONTHS_UNTIL_YEARS
                ? new Ages("people.age.months", (int) age.toTotalMonths())
                : new Ages("people.age.years", age.getYears()));
    }
}
