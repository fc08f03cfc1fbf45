package vn.sotreem.app.ui.people;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;

/**
 * How a person writes a field. What cannot be read stays in the field as typed and is told beside it.
 *
 * @param show what stands in the field for a canonical text
 * @param read the canonical text that a typed one means; empty when it cannot be read, "" for blank
 */
record Writing(UnaryOperator<String> show, Function<String, Optional<String>> read) {

    /** Names, addresses, notes: kept tidy. */
    static final Writing TEXT = new Writing(UnaryOperator.identity(), typed -> Optional.of(Folding.nfc(typed)));

    /** What an editor offers and nobody types, such as ticks: canonical already. */
    static final Writing CODE = new Writing(UnaryOperator.identity(), Optional::of);

    static final Writing PERSONAL_ID = new Writing(Writing::grouped,
            typed -> PersonalId.parse(typed).map(PersonalId::digits));

    private static final int ID_GROUP = 3;

    /** @param thisYear the year of today, for years of two digits */
    static Writing date(int thisYear) {
        return new Writing(iso -> PartialDate.parseIso(iso).map(PartialDate::display).orElse(iso),
                typed -> PartialDate.parse(typed, thisYear).map(PartialDate::iso));
    }

    /** One of these, or nothing; a code that is not among them is shown as it is. */
    static Writing choice(Choices choices) {
        return new Writing(code -> choices.label(code).orElse(code),
                typed -> typed.isBlank() ? Optional.of("") : choices.meant(typed).map(Choice::code));
    }

    /** One of these; blank cannot be read. */
    static Writing needed(Choices choices) {
        return new Writing(code -> choices.label(code).orElse(""),
                typed -> typed.isBlank() ? Optional.empty() : choices.meant(typed).map(Choice::code));
    }

    /** The typed text as it stands after the field is left: tidy when it can be read, else untouched. */
    String tidy(String typed) {
        return read.apply(typed).map(show).orElse(typed);
    }

    /** 020 215 123 456: easier to compare with a card than twelve digits in a row. */
    private static String grouped(String digits) {
        return digits.replaceAll("(\\d{" + ID_GROUP + "})(?=\\d)", "$1 ");
    }
}
