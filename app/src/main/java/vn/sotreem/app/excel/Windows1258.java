package vn.sotreem.app.excel;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Reads text of the Vietnamese code page 1258 of Windows that was taken for the Western one, 1252. */
final class Windows1258 {

    /** What the two differ in: each Western sign before the Vietnamese one. */
    private static final String DIFFERENT =
            "ÃĂÌ\u0300ÐĐÒ\u0309ÕƠÝƯÞ\u0303ãăì\u0301ðđò\u0323õơýưþ₫";
    private static final Map<Character, Character> LETTERS = new HashMap<>();

    static {
        for (int at = 0; at < DIFFERENT.length(); at += 2) {
            LETTERS.put(DIFFERENT.charAt(at), DIFFERENT.charAt(at + 1));
        }
    }

    private Windows1258() {
    }

    static String read(String text) {
        StringBuilder read = new StringBuilder(text.length());
        text.chars().forEach(sign -> read.append((char) LETTERS.getOrDefault((char) sign, (char) sign)));
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }
}
