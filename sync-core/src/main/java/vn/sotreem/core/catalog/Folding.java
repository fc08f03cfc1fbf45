package vn.sotreem.core.catalog;

import static java.text.Normalizer.Form.NFC;
import static java.text.Normalizer.Form.NFKD;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Two forms of a Vietnamese text: the tidy one that is kept and shown, and the folded one that is searched and
 * compared. Both are idempotent, and both give the same answer for composed (NFC) and decomposed (NFD) input, because
 * keyboards, spreadsheets and phones send either.
 */
public final class Folding {

    private static final int DROPPED = -1;
    private static final int SPACE = ' ';
    /** Where the letters end that Vietnamese is written with, composed or decomposed. */
    private static final int COMMON_END = 0x1F00;
    /** In the table of common letters: takes more than one letter to tell, or is not of that many texts. */
    private static final char RARE = '\uffff';
    private static final char NOTHING = '\0';
    private static final char[] COMMON = commonLetters();

    private Folding() {
    }

    /**
     * The text without what people leave out when they search: lower case, no marks ("ễ" is "e", "ơ" is "o"), đ is d,
     * only letters and digits with single spaces between them. Everything else separates words, so
     * "Bru-Vân Kiều" is "bru van kieu" and "05/09/2015" is "05 09 2015". Compatibility forms (full-width digits,
     * ligatures) become their plain letters.
     */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        int length = 0;
        for (int i = 0; i < folded.length; i++) {
            char letter = text.charAt(i);
            char plain = letter < COMMON_END ? COMMON[letter] : RARE;
            if (plain == RARE) {
                return foldAny(text);
            }
            boolean afterSpace = length == 0 || folded[length - 1] == SPACE;
            if (plain != NOTHING && (plain != SPACE || !afterSpace)) {
                folded[length++] = plain;
            }
        }
        return new String(folded, 0, length > 0 && folded[length - 1] == SPACE ? length - 1 : length);
    }

    /** What becomes of each common letter, looked up because a register folds millions of words. */
    private static char[] commonLetters() {
        char[] plain = new char[COMMON_END];
        Arrays.fill(plain, RARE);
        IntStream.range(0, COMMON_END).filter(Folding::isCommon)
                .forEach(letter -> plain[letter] = common((char) letter));
        return plain;
    }

    /** Latin letters up to the phonetic ones, the combining marks, and the Latin letters with two marks. */
    private static boolean isCommon(int letter) {
        return letter < 0x250 || letter >= 0x300 && letter < 0x370 || letter >= 0x1E00;
    }

    private static char common(char letter) {
        String between = foldAny("a" + letter + "a");
        return switch (between.length()) {
            case 2 -> NOTHING;
            case 3 -> between.charAt(1);
            default -> RARE;
        };
    }

    private static String foldAny(String text) {
        return keep(Normalizer.normalize(text, NFKD), Folding::folded);
    }

    /**
     * The text as it is kept: composed (NFC), every run of white space or control characters one space, none at the
     * ends, and without the invisible format characters and broken surrogates that copying from other programs brings.
     */
    public static String nfc(String text) {
        return Normalizer.normalize(keep(text, Folding::tidied), NFC);
    }

    private static String keep(String text, IntUnaryOperator rule) {
        var kept = new StringBuilder(text.length());
        text.codePoints().map(rule).filter(letter -> letter != DROPPED).forEach(letter -> {
            boolean afterSpace = kept.isEmpty() || kept.charAt(kept.length() - 1) == SPACE;
            if (letter != SPACE || !afterSpace) {
                kept.appendCodePoint(letter);
            }
        });
        return kept.toString().strip();
    }

    private static int folded(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> DROPPED;
            default -> Character.isLetterOrDigit(letter) ? plain(Character.toLowerCase(letter)) : SPACE;
        };
    }

    /** The stroke of đ is no mark that Unicode can take off; eth and African d look the same and are typed for it. */
    private static int plain(int lowerCase) {
        return switch (lowerCase) {
            case 'đ', 'ð', 'ɖ' -> 'd';
            default -> lowerCase;
        };
    }

    private static int tidied(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> SPACE;
            case Character.FORMAT, Character.SURROGATE -> DROPPED;
            default -> letter;
        };
    }
}
