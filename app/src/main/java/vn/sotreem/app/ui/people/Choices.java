package vn.sotreem.app.ui.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Folding;

/** What can be chosen in a field by typing, accents or not: "nung" is Nùng, "ng ng" is Người nước ngoài. */
final class Choices {
    private final List<Choice> all;

    Choices(List<Choice> all) {
        this.all = List.copyOf(all);
    }

    /** The codes of a list that can be given today, found by their other names too. */
    static Choices of(Stream<Entry> entries, Locale locale) {
        return new Choices(entries
                .map(entry -> new Choice(entry.code(), entry.label(locale), sought(entry))).toList());
    }

    /** A person may search by the code, the short name and what others call it. */
    private static String sought(Entry entry) {
        return String.join(" ", entry.code(), entry.name(), entry.shortName(),
                String.join(" ", entry.labels().aliases()));
    }

    List<Choice> all() {
        return all;
    }

    Optional<String> label(String code) {
        return all.stream().filter(choice -> choice.code().equals(code)).findFirst().map(Choice::label);
    }

    /** The choices with a word that begins with each typed word; all of them for blank text. */
    List<Choice> matching(String typed) {
        String[] words = Folding.fold(typed).split(" ");
        return all.stream().filter(choice ->
                hasAll(" " + Folding.fold(choice.label() + " " + choice.sought()), words)).toList();
    }

    /** The choice that a typed text can only mean: its label, its code, or the one choice it matches. */
    Optional<Choice> meant(String typed) {
        String key = key(typed);
        Optional<Choice> exact = all.stream()
                .filter(choice -> key(choice.label()).equals(key) || choice.code().equals(typed.strip())).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<Choice> matching = matching(typed);
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }

    private static boolean hasAll(String label, String[] words) {
        return Arrays.stream(words).allMatch(word -> label.contains(" " + word));
    }

    private static String key(String text) {
        return Folding.fold(text).replace(" ", "");
    }
}
