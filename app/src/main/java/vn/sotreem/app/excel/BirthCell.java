package vn.sotreem.app.excel;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.PartialDate;

/** Reads birth dates as people write them into lists, the day always before the month. */
final class BirthCell {

    private static final Pattern TIME = Pattern.compile("[ t]00:00(?::00(?:\\.0+)?)?$");
    private static final Pattern QUOTES = Pattern.compile("^['’`\"]+|['\"]+$");
    private static final Pattern WORDS = Pattern.compile("\\s*\\b(?:sinh|ngày|tháng|năm)\\b\\s*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LIKE_A_DATE = Pattern.compile("[\\d\\s/.\\-]+");

    private BirthCell() {
    }

    /**
     * The date in a cell, empty when it is none.
     *
     * @param thisYear for years of two digits
     */
    static Optional<PartialDate> read(CellValue cell, int thisYear) {
        return switch (cell.kind()) {
            case DATE -> cell.day().map(PartialDate::of);
            case NUMBER -> cell.day().map(PartialDate::of).or(() -> PartialDate.parse(cell.text(), thisYear));
            case TEXT -> PartialDate.parse(plain(cell.text()), thisYear).filter(PartialDate::isKnown);
            case BLANK, ERROR -> Optional.empty();
        };
    }

    /** Whether the cell is meant as a date, which then does not exist. */
    static boolean isLikeADate(CellValue cell) {
        return LIKE_A_DATE.matcher(plain(cell.text())).matches();
    }

    private static String plain(String text) {
        String bare = QUOTES.matcher(text.toLowerCase(Texts.VIETNAMESE)).replaceAll("").strip();
        String day = TIME.matcher(bare).replaceFirst("");
        return WORDS.matcher(day).replaceAll("/").replaceAll("/+", "/").replaceAll("^/|/$", "").strip();
    }
}
