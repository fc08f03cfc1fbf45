package vn.sotreem.core.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.PartialDate;

/**
 * What somebody typed into the search field, word by word: each must be found, as the beginning of a word, as a part of
 * a number, as a date of birth as people type it, or as the code of a group.
 */
final class SearchTerms {
    /** Words that are looked at; nobody types more to find a child. */
    private static final int TERMS_MAX = 16;
    /** Digits that may stand anywhere in a number: fewer are in every other one. */
    private static final int PART_MIN = 3;
    private static final int YEAR_DIGITS = 4;

    private final List<Term> terms;

    /**
     * One typed word.
     *
     * @param words what must be found among the folded words; in one text all of them
     * @param birth the date it may be
     * @param group the code of a group it may be
     */
    private record Term(List<byte[]> words, Optional<PartialDate> birth, Optional<String> group) {
    }

    private SearchTerms(List<Term> terms) {
        this.terms = terms;
    }

    /** @param sight of the person who searches: a code that is kept from him finds nobody */
    static SearchTerms of(String typed, int thisYear, Sight sight) {
        return new SearchTerms(Arrays.stream(typed.strip().split("\\s+")).limit(TERMS_MAX)
                .map(word -> term(word, thisYear, sight)).filter(term -> !term.words.isEmpty()).toList());
    }

    private static Term term(String typed, int thisYear, Sight sight) {
        List<byte[]> words = Stream.of(Folding.fold(typed).split(" ")).filter(word -> !word.isEmpty())
                .map(SearchTerms::pattern).toList();
        Optional<PartialDate> birth = PartialDate.parse(typed, thisYear)
                .filter(date -> date.isKnown() && typed.length() >= YEAR_DIGITS);
        return new Term(words, birth, group(typed, sight));
    }

    /** A number alone is not the code of a group but one of a house; codes have a dot or a letter. */
    private static Optional<String> group(String typed, Sight sight) {
        String code = typed.toUpperCase(Locale.ROOT);
        return code.chars().allMatch(Character::isDigit) ? Optional.empty() : Stream.of(GroupList.values())
                .flatMap(list -> Catalog.bundled().list(list.code()).stream()).map(sight::offered)
                .flatMap(list -> list.find(code).stream()).map(Entry::code).findFirst();
    }

    private static byte[] pattern(String word) {
        boolean isPart = word.length() >= PART_MIN && word.chars().allMatch(Character::isDigit);
        return (isPart ? word : " " + word).getBytes(StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether a word, by its place among the typed ones, stands in a text of folded words. */
    boolean isIn(int term, byte[] text) {
        return isIn(terms.get(term), text, text.length);
    }

    /** Whether all words are found with the child, or else where its household is. */
    boolean isAt(ChildFacts child, IntPredicate elsewhere) {
        for (int term = 0; term < terms.size(); term++) {
            if (!isAt(child, terms.get(term)) && !elsewhere.test(term)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAt(ChildFacts child, Term term) {
        return isIn(term, child.words(), child.words().length)
                || term.birth.filter(date -> isBornOn(child, date)).isPresent()
                || term.group.filter(child.groups()::contains).isPresent();
    }

    private static boolean isBornOn(ChildFacts child, PartialDate date) {
        PartialDate birth = child.birth();
        return birth.year() == date.year() && (date.month() == 0 || date.month() == birth.month())
                && (date.day() == 0 || date.day() == birth.day());
    }

    /** Whether all words are in the child's own name. */
    boolean isNameOf(ChildFacts child) {
        for (Term term : terms) {
            if (!isIn(term, child.words(), child.nameEnd())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(Term term, byte[] text, int end) {
        for (byte[] word : term.words) {
            if (!isIn(word, text, end)) {
                return false;
            }
        }
        return true;
    }

    /** The second letter is looked at before the rest: the first is a space nearly always. */
    private static boolean isIn(byte[] word, byte[] text, int end) {
        byte first = word[0];
        byte second = word[1];
        for (int from = 0; from <= end - word.length; from++) {
            if (text[from] == first && text[from + 1] == second
                    && Arrays.equals(text, from, from + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
