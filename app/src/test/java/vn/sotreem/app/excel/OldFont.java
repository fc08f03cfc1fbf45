package vn.sotreem.app.excel;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Writes Unicode text as an old font would have kept it: the other way round of {@link Script#read}. */
final class OldFont {

    private static final char FIRST = 0x20;
    private static final char LAST = 0xFF;

    private final Map<String, String> signs = new HashMap<>();

    OldFont(Script script) {
        for (char one = FIRST; one <= LAST; one++) {
            String single = String.valueOf(one);
            signs.putIfAbsent(script.read(single), single);
            for (char mark = FIRST; Character.isLetter(one) && mark <= LAST; mark++) {
                String read = script.read(single + mark);
                if (read.length() == 1) {
                    signs.putIfAbsent(read, single + mark);
                }
            }
        }
    }

    /** A capital that the font does not have stands as the small letter, to be shown in the font of capitals. */
    String write(String text) {
        StringBuilder written = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String small = String.valueOf(Character.toLowerCase(letter));
            written.append(signs.getOrDefault(String.valueOf(letter), signs.getOrDefault(small, small)));
        }
        return written.toString();
    }
}
