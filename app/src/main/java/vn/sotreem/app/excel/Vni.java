package vn.sotreem.app.excel;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import vn.sotreem.core.catalog.Texts;

/** Reads text of the fonts VNI-Times and their like: a letter and behind it one sign for all its marks. */
final class Vni {

    /** Letters of one sign, each before what it means. */
    private static final String WHOLE = "ñđôơöưîỵæỉóĩòị";
    /** Letters that marks may follow. */
    private static final String BEARERS = "aeouyơư";
    private static final char GRAVE = '\u0300';
    private static final char ACUTE = '\u0301';
    private static final char CIRCUMFLEX = '\u0302';
    private static final char TILDE = '\u0303';
    private static final char BREVE = '\u0306';
    private static final char HOOK = '\u0309';
    private static final char DOT = '\u0323';

    private static final Map<Character, String> MARKS = new HashMap<>();
    private static final Map<Character, Character> LETTERS = new HashMap<>();

    static {
        marks("", "ùøûõï");
        marks(String.valueOf(CIRCUMFLEX), "áàåãä");
        marks(String.valueOf(BREVE), "éèúüë");
        MARKS.put('â', String.valueOf(CIRCUMFLEX));
        MARKS.put('ê', String.valueOf(BREVE));
        for (int at = 0; at < WHOLE.length(); at += 2) {
            LETTERS.put(WHOLE.charAt(at), WHOLE.charAt(at + 1));
        }
    }

    private Vni() {
    }

    /** The signs of acute, grave, hook, tilde and dot, in this order, each with another mark. */
    private static void marks(String other, String signs) {
        char[] tones = {ACUTE, GRAVE, HOOK, TILDE, DOT};
        for (int tone = 0; tone < tones.length; tone++) {
            MARKS.put(signs.charAt(tone), other + tones[tone]);
        }
    }

    static String read(String text) {
        StringBuilder read = new StringBuilder(text.length());
        char bearer = ' ';
        for (char sign : text.toCharArray()) {
            String marks = BEARERS.indexOf(bearer) < 0 ? null : MARKS.get(Character.toLowerCase(sign));
            if (marks != null) {
                read.append(marks);
                bearer = ' ';
            } else {
                char letter = letter(sign);
                read.append(letter);
                bearer = Character.toLowerCase(letter);
            }
        }
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }

    private static char letter(char sign) {
        Character letter = LETTERS.get(Character.toLowerCase(sign));
        if (letter == null) {
            return sign;
        }
        return Character.isUpperCase(sign) ? letter.toString().toUpperCase(Texts.VIETNAMESE).charAt(0) : letter;
    }
}
