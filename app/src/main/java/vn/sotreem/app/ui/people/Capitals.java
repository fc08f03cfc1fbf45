package vn.sotreem.app.ui.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;

/**
 * Offers the usual capitals for a name that was typed without them or all in capitals. Only offered: names such as
 * "Y Blơ" or "H'Nghĩa" have their own.
 */
final class Capitals {
    private static final Locale LANGUAGE = Texts.VIETNAMESE;
    /** The first letter of the name, and letters after a space, an apostrophe or a hyphen. */
    private static final Pattern FIRST_LETTER = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}");

    private Capitals() {
    }

    /** The name with usual capitals, when it differs from the tidied name. */
    static Optional<String> offer(String typed) {
        String name = Folding.nfc(typed);
        boolean shouted = name.equals(name.toUpperCase(LANGUAGE)) && name.length() > 1;
        String lower = shouted ? name.toLowerCase(LANGUAGE) : name;
        String capitals = FIRST_LETTER.matcher(lower).replaceAll(first -> first.group().toUpperCase(LANGUAGE));
        return capitals.equals(name) ? Optional.empty() : Optional.of(capitals);
    }
}
