package vn.sotreem.app.excel;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Texts;

/**
 * Reads text of the code page TCVN 5712:1993 VN3. It has no capitals with tones: they are the small letters in a font
 * of capitals (.VnTimeH), so what stands in capitals but for those letters is read in capitals.
 */
final class Tcvn3 {

    /** The letters of the bytes A1 to FE, a dot where there is none. */
    private static final String LETTERS = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ......."
            + "ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";
    private static final int FIRST = 0xA1;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** A single capital may be the first letter of a name. */
    private static final int CAPITALS_MIN = 2;

    private Tcvn3() {
    }

    static String read(String text) {
        StringBuilder read = new StringBuilder(text.length());
        text.chars().forEach(sign -> read.append(letter((char) sign)));
        return isInCapitals(text) ? read.toString().toUpperCase(Texts.VIETNAMESE) : read.toString();
    }

    private static char letter(char sign) {
        int place = sign - FIRST;
        boolean isLetter = place >= 0 && place < LETTERS.length() && LETTERS.charAt(place) != '.';
        return isLetter ? LETTERS.charAt(place) : sign;
    }

    /** Whether every word that can tell is in capitals; "Vâ" cannot, "VâN" and "CéNG" can. */
    private static boolean isInCapitals(String text) {
        List<String> telling = Arrays.stream(SPACES.split(text)).map(Tcvn3::plainLetters)
                .filter(word -> word.length() >= CAPITALS_MIN).toList();
        return !telling.isEmpty() && telling.stream().allMatch(word -> word.chars().allMatch(Character::isUpperCase));
    }

    private static String plainLetters(String word) {
        return word.replaceAll("[^A-Za-z]", "");
    }
}
