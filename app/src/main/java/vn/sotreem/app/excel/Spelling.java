package vn.sotreem.app.excel;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;

/** Compares names as people write them: in capitals, without accents, "Hoà" or "Hòa". */
final class Spelling {

    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SPACES = Pattern.compile(" +");
    /** A newborn is written down before it has a name (domain facts 1.7). */
    private static final Set<String> PROVISIONAL = Set.of("trai", "gai", "con trai", "con gai", "be trai", "be gai",
            "chua dat ten", "chua co ten");

    private Spelling() {
    }

    /**
     * Whether both can be the same name: alike but for case and the place of the tone mark, or one of them written
     * without any accents at all. "Nguyen Thi Hoa" can be both Hòa and Hoá; Hòa and Hoá are two children.
     */
    static boolean sameName(String one, String other) {
        return tonesLast(one).equals(tonesLast(other))
                || Folding.fold(one).equals(Folding.fold(other)) && (isBare(one) || isBare(other));
    }

    static boolean isProvisional(String name) {
        return PROVISIONAL.contains(Folding.fold(name));
    }

    /** The better written of two spellings of one name: not in capitals, and with its accents. */
    static String better(String one, String other) {
        return quality(other) > quality(one) ? other : one;
    }

    private static int quality(String name) {
        boolean shouted = name.equals(name.toUpperCase(Texts.VIETNAMESE));
        return (isBare(name) ? 0 : 2) + (shouted ? 0 : 1);
    }

    private static boolean isBare(String name) {
        return !MARK.matcher(decomposed(name)).find() && name.toLowerCase(Texts.VIETNAMESE).indexOf('đ') < 0;
    }

    /** "hòa" and "hoà" both become "hoa" and the tone. */
    private static String tonesLast(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : SPACES.split(decomposed(name).toLowerCase(Texts.VIETNAMESE).strip())) {
            words.append(TONE.matcher(word).replaceAll(""));
            TONE.matcher(word).results().forEach(tone -> words.append(tone.group()));
            words.append(' ');
        }
        return words.toString();
    }

    private static String decomposed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
    }
}
