package vn.sotreem.app.excel;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Texts;

/** Tells Vietnamese words from those that only look so because their font is gone. */
final class Syllables {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}]+");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    /** Beginning, vowels and end of a syllable, its tone taken away. */
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdđhklmnprstvx])?"
            + "(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oay|oă|oe|oeo|oi|ôi|ơi|oo|ua|uâ|uây|uê|ui"
            + "|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)(?:ch|ng|nh|[cmnpt])?");

    private Syllables() {
    }

    /** How many words of a text have marks and are no syllables. */
    static int strange(String text) {
        return (int) BETWEEN.splitAsStream(text).filter(Syllables::isMarked).filter(word -> !isOne(word)).count();
    }

    private static boolean isMarked(String word) {
        return word.chars().anyMatch(letter -> letter > 0x7F);
    }

    private static boolean isOne(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Texts.VIETNAMESE), Normalizer.Form.NFD);
        String toneless = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        return TONE.matcher(apart).results().limit(2).count() < 2 && SYLLABLE.matcher(toneless).matches();
    }
}
