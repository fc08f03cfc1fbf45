package vn.sotreem.app.excel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands in a cell, before anyone knows what it means.
 *
 * @param text   as a person reads it: a date is 05/09/2015, a number has no exponent
 * @param day    the day a number means if it is a date; people also paste dates without their format
 * @param spread whether it stands here only because its cell is merged with one further up
 */
record CellValue(Kind kind, String text, Optional<LocalDate> day, boolean spread) {

    enum Kind { BLANK, TEXT, NUMBER, DATE, ERROR }

    static final CellValue BLANK = new CellValue(Kind.BLANK, "", Optional.empty(), false);

    /** The given text, tidied already. */
    static CellValue text(String text) {
        return text.isEmpty() ? BLANK : new CellValue(Kind.TEXT, text, Optional.empty(), false);
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }

    CellValue spreadDown() {
        return new CellValue(kind, text, day, true);
    }

    /** The kind only: contents are personal data. */
    @Override
    public String toString() {
        return kind.name();
    }
}
