package vn.sotreem.core.domain;

import static java.text.Normalizer.Form.NFD;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sotreem.core.catalog.Folding;

/**
 * A Vietnamese name as it is compared with another: family name first, given name last, and every word by its letters,
 * its vowel marks and its tone. Where in a word the tone is written ("Hòa", "Hoà"), and whether a word ends in y or i
 * ("Lý", "Lí"), says nothing about who it is; what the accents are does ("Ấn", "Ân"), unless they were left out.
 */
public final class PersonName {
    /** A newborn whose name nobody knows yet is written down so (domain word of the paper books). */
    private static final Map<String, Sex> PROVISIONAL = Map.of("trai", Sex.MALE, "gai", Sex.FEMALE);
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final String VOWELS = "aeiouy";
    /** Letters that may differ in a short and in a long name, and how long a long one is. */
    private static final int SLIPS_SHORT = 1;
    private static final int SLIPS_LONG = 2;
    private static final int LONG = 12;

    private final List<String> plain;
    private final List<String> marked;

    /** How one name is like another. */
    public enum Likeness {
        /** The same, but for case, spaces and where the tone is written. */
        SAME,
        /** The same, and one of the two was written without any accents. */
        WITHOUT_ACCENTS,
        /** The same words in another order. */
        REORDERED,
        /** The same given name, with a slip or a word left out before it; or the same with an accent forgotten. */
        NEAR,
        /** A newborn without a name yet, who may have got this one. */
        UNNAMED,
        DIFFERENT
    }

    private PersonName(List<String> plain, List<String> marked) {
        this.plain = plain;
        this.marked = marked;
    }

    public static PersonName of(String text) {
        return of(text, UnaryOperator.identity());
    }

    /** @param kept gives one text for all that are the same, where many names are kept */
    static PersonName of(String text, UnaryOperator<String> kept) {
        String words = NOT_A_LETTER.matcher(Folding.nfc(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return new PersonName(words(Folding.fold(text)).stream().map(PersonName::endingInI).map(kept).toList(),
                words(words).stream().map(PersonName::marked).map(kept).toList());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** Letters with the marks that make another letter of them, then the tone wherever it was written. */
    private static String marked(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        Normalizer.normalize(word, NFD).codePoints().forEach(letter ->
                (TONES.indexOf(letter) < 0 ? letters : tones).appendCodePoint(letter));
        return endingInI(letters.toString()) + tones;
    }

    /** "Ly" is written "Li" too, where y is the only vowel of its word. */
    private static String endingInI(String letters) {
        int last = letters.length() - 1;
        return last > 0 && letters.charAt(last) == 'y'
                && letters.chars().limit(last).noneMatch(letter -> VOWELS.indexOf(letter) >= 0)
                ? letters.substring(0, last) + "i" : letters;
    }

    public boolean isEmpty() {
        return plain.isEmpty();
    }

    public boolean isProvisional() {
        return plain.size() == 1 && PROVISIONAL.containsKey(plain.getFirst());
    }

    /** The sex that stands in the place of the name of a newborn without one; empty of any other name. */
    public static Optional<Sex> provisional(String name) {
        return name.strip().indexOf(' ') < 0 ? Optional.ofNullable(PROVISIONAL.get(Folding.fold(name)))
                : Optional.empty();
    }

    /** The words without accents in alphabetical order: the same for names that differ in accents or order only. */
    String key() {
        return String.join(" ", sorted(plain));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** How this name is like another; the same whichever of the two is asked. */
    public Likeness likenessTo(PersonName other) {
        if (isEmpty() || other.isEmpty()) {
            return Likeness.DIFFERENT;
        }
        if (isProvisional() || other.isProvisional()) {
            return Likeness.UNNAMED;
        }
        if (marked.equals(other.marked)) {
            return Likeness.SAME;
        }
        if (plain.equals(other.plain)) {
            return likenessInAccents(other);
        }
        if (sorted(marked).equals(sorted(other.marked))) {
            return Likeness.REORDERED;
        }
        return isNear(other) ? Likeness.NEAR : Likeness.DIFFERENT;
    }

    /** Accents are left out of a whole name, or one is forgotten; two that are written and differ are two names. */
    private Likeness likenessInAccents(PersonName other) {
        if (marked.equals(plain) || other.marked.equals(plain)) {
            return Likeness.WITHOUT_ACCENTS;
        }
        return IntStream.range(0, plain.size()).allMatch(word -> marked.get(word).equals(other.marked.get(word))
                || marked.get(word).equals(plain.get(word)) || other.marked.get(word).equals(plain.get(word)))
                ? Likeness.NEAR : Likeness.DIFFERENT;
    }

    /** Brothers and sisters share family and middle name; so only names with the same given name are near. */
    private boolean isNear(PersonName other) {
        return plain.getLast().equals(other.plain.getLast()) && Math.min(plain.size(), other.plain.size()) > 1
                && (leavesOut(other) || other.leavesOut(this)
                || slips(String.join(" ", plain), String.join(" ", other.plain)));
    }

    /** Whether this is the other name without some words in the middle. */
    private boolean leavesOut(PersonName other) {
        return plain.size() < other.plain.size() && plain.getFirst().equals(other.plain.getFirst())
                && other.plain.containsAll(plain);
    }

    private static boolean slips(String one, String other) {
        int most = Math.max(one.length(), other.length()) >= LONG ? SLIPS_LONG : SLIPS_SHORT;
        return Math.abs(one.length() - other.length()) <= most && EditDistance.of(one, other) <= most;
    }
}
