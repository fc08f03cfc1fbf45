package vn.sotreem.app.excel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be wrong with a list besides what the rules of the register find; its words are the texts
 * {@code import.finding.<code>}. The arguments are told in brackets.
 */
public enum Flaw {
    /** A sheet without a list of children: nothing of it is read. */
    SHEET_NO_LIST,
    /** A column the register has no place for (its letter, its header). */
    COLUMN_UNREAD,
    /** Something every child should have and the list has no column for. */
    COLUMN_MISSING,
    /** Excel's own error, or a text too long for any cell (its beginning). */
    CELL_ERROR,
    /** Excel made a day of something else, such as the number 1-2 (the day). */
    CELL_IS_DATE,
    /** A long number of which Excel has kept only the first digits (what it shows). */
    CELL_ROUNDED,
    /** What stands in the column of this program's own ids and is none (it). */
    RECORD_ID_UNREADABLE,
    /** A name that is a number or a day (it). */
    NAME_UNREADABLE,
    /** A name in a font of the time before Unicode (it). */
    NAME_LEGACY_FONT,
    /** A birth date that is no date (it). */
    BIRTH_UNREADABLE,
    /** A birth date that the calendar does not have (it). */
    BIRTH_NO_SUCH_DAY,
    /** Both the column of boys and that of girls have a birth date (the second). */
    BIRTH_TWICE,
    /** Another date that is none (it). It goes into the note. */
    DATE_UNREADABLE,
    SEX_UNREADABLE,
    SEX_TWICE,
    /** A personal id that Excel has made a number of, so that digits are lost (it). */
    ID_AS_NUMBER,
    /** A personal id that is none (it). */
    ID_NOT_12_DIGITS,
    /** A personal id that a row before has (its row, its sheet). */
    ID_OF_OTHER_ROW,
    /** A personal id that another child of the register has. */
    ID_OF_OTHER_CHILD,
    /** Words for which the list of codes has no entry (they). They go into the note. */
    NOT_IN_LIST,
    /** A group of which only officers may speak, such as HIV: it is left out. */
    GROUP_RESTRICTED,
    /** Two ticks where one is right (the second). */
    CODE_TWICE,
    /** A household for which earlier rows or the register say something else (this row, what stays). */
    HOUSEHOLD_DIFFERS,
    /** Other parents under a household number that is taken (the number). */
    SECOND_FAMILY,
    /** A child of a row before (its row, its sheet). */
    DOUBLE,
    /** The same with another precision of the birth date (its row, its sheet, its birth date). */
    DOUBLE_OTHER_BIRTH,
    /** A child of the register with another precision of the birth date (its birth date). */
    THERE_OTHER_BIRTH,
    /** A child of the register that the row tells otherwise (the names of the fields). */
    THERE_DIFFERS,
    /** A child that may be one of the register or of a row before (its household, hamlet, name and birth date). */
    MAYBE_DOUBLE,
    /** The same, and the person who imports has said that it is (likewise). */
    SAME_CHILD,
    /** Nothing says which hamlet the row belongs to. */
    HAMLET_MISSING,
    /** A hamlet the register does not have, while none may be made (its name). */
    HAMLET_UNKNOWN,
    /** A name that a hamlet had before, or that of one that is part of it now (the name, what it is called now). */
    HAMLET_FORMER_NAME,
    /** A name several hamlets have (it). */
    HAMLET_AMBIGUOUS,
    /** More new hamlets than a commune can have (the name). */
    HAMLETS_TOO_MANY;

    /** The stable code in JSON output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Flaw> of(String code) {
        return Arrays.stream(values()).filter(flaw -> flaw.code().equals(code)).findFirst();
    }

    /** The key of its words. */
    String textKey() {
        return "import.finding." + code();
    }
}
