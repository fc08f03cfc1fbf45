package vn.sotreem.app.excel;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Texts;

/**
 * Recognises Vietnamese that was written in the fonts of the time before Unicode: each letter with an accent stands as
 * some other sign, "§éc lËp" for "Độc lập" (TCVN3, the fonts .VnTime) or "Ñoäc laäp" (VNI).
 */
final class LegacyText {

    /** The words họ, tên, ngày, dân tộc, số, hộ of headers, in TCVN3 and in VNI. */
    private static final Set<String> HEADER_WORDS = Set.of("hä", "tªn", "ngµy", "d©n", "téc", "sè", "hé", "giíi",
            "hoï", "teân", "ngaøy", "daân", "toäc", "giôùi");
    private static final int WORDS_MIN = 3;
    private static final Pattern NOT_A_LETTER_OF_ANY_NAME =
            Pattern.compile("[A-Za-z][§®µ¸·¶¹¨©ª¬\u00AD»¾¼½×÷¡¢£¤¥¦]|[§®µ¸·¶¹¨©ª¬\u00AD»¾¼½×÷¡¢£¤¥¦][A-Za-z]");

    private LegacyText() {
    }

    /** Whether the first lines of a sheet, its titles and header, are in such a font. */
    static boolean in(List<Line> lines) {
        return lines.stream().flatMap(Line::filled)
                .flatMap(cell -> Pattern.compile("[\\s,.()]+").splitAsStream(cell.text()))
                .map(word -> word.toLowerCase(Texts.VIETNAMESE)).filter(HEADER_WORDS::contains)
                .distinct().count() >= WORDS_MIN;
    }

    /** Whether a name holds signs that stand for letters in such a font. */
    static boolean in(String name) {
        return NOT_A_LETTER_OF_ANY_NAME.matcher(name).find();
    }
}
