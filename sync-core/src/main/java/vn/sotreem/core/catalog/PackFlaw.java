package vn.sotreem.core.catalog;

import java.util.Locale;

/**
 * Something that is wrong with a pack of administrative units.
 *
 * @param kind what
 * @param file in which file of the pack
 * @param line on which line, 0 when it is about the whole file
 * @param word the word in question, "" for none
 */
public record PackFlaw(Kind kind, String file, int line, String word) {

    /** What can be wrong; its words are the texts {@code pack.flaw.<code>}. */
    public enum Kind {
        /** The pack has no such file. */
        FILE_MISSING,
        /** Larger than {@link UnitPackReader#FILE_BYTES_MAX}. */
        FILE_TOO_LARGE,
        /** Not UTF-8: of another program's letters, or cut within one. */
        NOT_UTF8,
        /** The first line does not name the columns (those that are missing). */
        COLUMNS_MISSING,
        /** More lines than {@link UnitPackReader#LINES_MAX}. */
        TOO_MANY_LINES,
        /** A line with fewer or more cells than columns, as where a file is cut. */
        LINE_BROKEN,
        /** Fewer or more lines than the file says it has (how many it says). */
        LINES_LOST,
        /** No day, or none that can be: the day since when it is so. */
        SINCE_MISSING,
        /** A code that is not of five digits, or of two for a province (it). */
        CODE_WRONG,
        /** A name that is missing or too long. */
        NAME_WRONG,
        /** A code, or a pair of codes, that an earlier line has (it). */
        TWICE,
        /** A province that the pack does not have (its code). */
        PROVINCE_UNKNOWN,
        /** A commune that goes to several ones and does not say that it was split (its code). */
        SPLIT_UNSAID,
        /** A commune that became one which the pack does not have (the code of that). No error: packs have such. */
        SUCCESSOR_UNKNOWN;

        /** The stable code in JSON output. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It in words, with its file and line. */
    public String words(Texts texts) {
        String where = line == 0 ? file : file + texts.get("pack.line", line);
        return texts.get("pack.flaw." + kind.code(), where, word);
    }

    /** Whether the pack cannot be taken with it. */
    public boolean isError() {
        return kind != Kind.SUCCESSOR_UNKNOWN;
    }
}
