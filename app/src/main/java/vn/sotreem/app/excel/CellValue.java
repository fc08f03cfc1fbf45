package vn.sotreem.app.excel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Folding;

/**
 * What stands in a cell, before anyone knows what it means.
 *
 * @param content as a person reads it, with its line breaks: a date is 05/09/2015, a number has no exponent
 * @param day     the day a number means if it is a date; people also paste dates without their format
 * @param spread  whether it stands here only because its cell is merged with one further up
 */
record CellValue(Kind kind, String content, Optional<LocalDate> day, boolean spread) {

    enum Kind { BLANK, TEXT, NUMBER, DATE, ERROR }

    static final CellValue BLANK = new CellValue(Kind.BLANK, "", Optional.empty(), false);

    /** The given text. */
    static CellValue text(String text) {
        return text.isEmpty() ? BLANK : new CellValue(Kind.TEXT, text, Optional.empty(), false);
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** The content in one line. */
    String text() {
        return content.indexOf('\n') < 0 ? content : Folding.nfc(content);
    }

    CellValue spreadDown() {
        return new CellValue(kind, content, day, true);
    }

    /** The cell as it is kept: its text in the letters of Unicode, tidied line by line. */
    CellValue read(UnaryOperator<String> letters) {
        if (kind != Kind.TEXT && kind != Kind.ERROR) {
            return this;
        }
        String tidy = letters.apply(content).lines().map(Folding::nfc).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return tidy.isEmpty() ? BLANK : new CellValue(kind, tidy, day, spread);
    }

    /** The kind only: contents are personal data. */
    @Override
    public String toString() {
        return kind.name();
    }
}
