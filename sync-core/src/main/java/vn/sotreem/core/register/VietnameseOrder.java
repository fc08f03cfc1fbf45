package vn.sotreem.core.register;

import java.text.Collator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which lists in communes stand: people by given name, then by the names before it, with đ after d and the
 * marks in Vietnamese order; households by their number as people count. Keys are made once, when a row is written.
 */
final class VietnameseOrder {
    private static final Collator COLLATOR = Collator.getInstance(Locale.of("vi", "VN"));
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int NUMBER_WIDTH = 9;

    private VietnameseOrder() {
    }

    /** Key of a person's name: "Nông Văn An" stands by "An", then by "Nông Văn". */
    static byte[] person(String name) {
        int given = name.lastIndexOf(' ') + 1;
        byte[] first = key(name.substring(given));
        byte[] rest = key(name.substring(0, given));
        byte[] whole = new byte[first.length + rest.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(rest, 0, whole, first.length, rest.length);
        return whole;
    }

    /** Key of a name of a place. */
    static byte[] place(String name) {
        return key(name);
    }

    /** Key of a household number: "2" before "10" before "100.1". */
    static String number(String number) {
        return DIGITS.matcher(number).replaceAll(run -> Matcher.quoteReplacement(
                "0".repeat(Math.max(0, NUMBER_WIDTH - run.group().length())) + run.group()));
    }

    /** The collator's key; it ends with a zero, so that a shorter name stands first. */
    private static byte[] key(String text) {
        synchronized (COLLATOR) {
            return COLLATOR.getCollationKey(text).toByteArray();
        }
    }
}
