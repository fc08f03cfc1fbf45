package vn.sotreem.app.excel;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the letters of a list are written. Before Unicode each font drew Vietnamese letters in the places of others, so
 * that a text says nothing without its font.
 */
public enum Script {
    UNICODE("unicode", text -> text),
    /** The fonts .VnTime and .VnTimeH, code page TCVN 5712:1993 VN3, "ABC". */
    TCVN3("tcvn3", Tcvn3::read),
    /** The fonts VNI-Times: a letter, then its marks. */
    VNI("vni", Vni::read),
    /** Code page 1258 of Windows: letters of one byte, marks behind them. */
    WINDOWS_1258("windows-1258", Windows1258::read);

    /** The last letter that stands in one byte: what lies beyond is Unicode already. */
    private static final int LAST_BYTE_LETTER = 0xFF;

    private final String code;
    private final UnaryOperator<String> letters;

    Script(String code, UnaryOperator<String> letters) {
        this.code = code;
        this.letters = letters;
    }

    /** The stable name in options and JSON. */
    public String code() {
        return code;
    }

    public static Optional<Script> of(String code) {
        return Arrays.stream(values()).filter(script -> script.code.equals(code)).findFirst();
    }

    /** The key of its name in the texts of the app. */
    public String textKey() {
        return "import.script." + code;
    }

    /** The text in Unicode. A text with a letter that only Unicode has is left as it is. */
    public String read(String text) {
        boolean isUnicode = text.chars().anyMatch(letter -> letter > LAST_BYTE_LETTER && Character.isLetter(letter));
        return isUnicode ? text : letters.apply(text);
    }
}
