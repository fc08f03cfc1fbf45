package vn.sotreem.app.ui.people;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;

/**
 * How a person writes a field. What cannot be read stays in the field as typed and is told beside it.
 *
 * @param name what it is, for the words that say why a text cannot be read
 * @param show what stands in the field for a canonical text
 * @param read the canonical text that a typed one means; empty when it cannot be read, "" for blank
 */
record Writing(String name, UnaryOperator<String> show, Function<String, Optional<String>> read) {

    /** Names, addresses, notes: kept tidy. */
    static final Writing TEXT = new Writing("text", UnaryOperator.identity(),
            typed -> Optional.of(Folding.nfc(typed)));

    /** What an editor offers and nobody types, such as ticks: canonical already. */
    static final Writing CODE = new Writing("code", UnaryOperator.identity(), Optional::of);

    static final Writing PERSONAL_ID = new Writing("personalId", Writing::grouped,
            typed -> PersonalId.parse(typed).map(PersonalId::digits));

    /** Đồng: "1.500.000" or "1500000", shown with points between thousands. */
    static final Writing MONEY = new Writing("money", Writing::thousands,
            typed -> Optional.of(typed.replaceAll("[\\s.,đĐ]", "")).filter(digits -> digits.matches("\\d{0,12}")));

    /** Kilograms and centimetres with at most one decimal, after a comma as people here write it. */
    static final Writing MEASURE = new Writing("measure", canonical -> canonical.replace('.', ','),
            typed -> Optional.of(typed.strip().replace(',', '.')).filter(text -> text.matches("(\\d{1,3}(\\.\\d)?)?")));

    private static final int ID_GROUP = 3;
    /** Day, month and year of two digits each with nothing between them. */
    private static final Pattern SIX_DIGITS = Pattern.compile("\\s*(\\d{2})(\\d{2})(\\d{2})\\s*");

    /** @param thisYear the year of today, for years of two digits */
    static Writing date(int thisYear) {
        return new Writing("date", iso -> PartialDate.parseIso(iso).map(PartialDate::display).orElse(iso),
                typed -> PartialDate.parse(SIX_DIGITS.matcher(typed).replaceFirst("$1/$2/$3"), thisYear)
                        .map(PartialDate::iso));
    }

    /** One of these, or nothing; a code that is not among them is shown as it is. */
    static Writing choice(Choices choices) {
        return new Writing("choice", code -> choices.label(code).orElse(code),
                typed -> typed.isBlank() ? Optional.of("") : choices.meant(typed).map(Choice::code));
    }

    /** One of the hamlets; blank cannot be read. */
    static Writing hamlet(Choices choices) {
        return new Writing("hamlet", code -> choices.label(code).orElse(""),
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

    private static String thousands(String digits) {
        return digits.replaceAll("\\B(?=(\\d{3})+$)", ".");
    }
}
