package vn.sotreem.core.catalog;

import static java.text.Normalizer.Form.NFC;
import static java.text.Normalizer.Form.NFKD;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/**
 * Two forms of a Vietnamese text: the tidy one that is kept and shown, and the folded one that is searched and
 * compared. Both are idempotent, and both give the same answer for composed (NFC) and decomposed (NFD) input, because
 * keyboards, spreadsheets and phones send either.
 */
public final class Folding {

    private static final int DROPPED = -1;
    private static final int SPACE = ' ';

    private Folding() {
    }

    /**
     * The text without what people leave out when they search: lower case, no marks ("ễ" is "e", "ơ" is "o"), đ is d,
     * only letters and digits with single spaces between them. Everything else separates words, so
     * "Bru-Vân Kiều" is "bru van kieu" and "05/09/2015" is "05 09 2015". Compatibility forms (full-width digits,
     * ligatures) become their plain letters.
     */
    public static String fold(String text) {
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
