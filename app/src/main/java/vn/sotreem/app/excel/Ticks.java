package vn.sotreem.app.excel;

import java.util.Set;
import vn.sotreem.core.catalog.Folding;

/** What people write into a column to say yes or no. */
final class Ticks {

    private static final Set<String> YES = Set.of("x", "xx", "v", "co", "da", "da co", "roi", "da dang ky", "1");
    private static final Set<String> NO = Set.of("khong", "k", "ko", "chua", "chua co", "chua dang ky", "0");
    private static final Set<String> SIGNS = Set.of("✓", "✔", "☑", "√", "+");

    private Ticks() {
    }

    static boolean isYes(String text) {
        return SIGNS.contains(text) || YES.contains(Folding.fold(text));
    }

    static boolean isNo(String text) {
        return NO.contains(Folding.fold(text));
    }

    /** A dash or dots: somebody went past this cell. */
    static boolean isNothing(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit) && !SIGNS.contains(text);
    }
}
