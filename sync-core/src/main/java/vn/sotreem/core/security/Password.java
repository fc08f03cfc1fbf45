package vn.sotreem.core.security;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A password as a person typed it, in the one form that is hashed: UTF-8 of Unicode NFC. UniKey can be set to give
 * decomposed letters, and the same word typed on another machine must still open the register.
 */
public final class Password extends Secret {
    /** Least length in characters as people count them ("ệ" is one); the national system asks for the same. */
    public static final int LENGTH_MIN = 8;
    /** Greatest length in characters; longer ones are pasted by mistake. */
    public static final int LENGTH_MAX = 256;

    /** Why a password may not be set. An existing password is never measured by these rules. */
    public enum Problem { TOO_SHORT, TOO_LONG }

    private final int length;

    private Password(byte[] bytes, int length) {
        super(bytes);
        this.length = length;
    }

    /** Takes what was typed and wipes the array. Close the password after use. */
    public static Password of(char[] typed) {
        CharSequence composed = CharBuffer.wrap(typed);
        if (!Normalizer.isNormalized(composed, Normalizer.Form.NFC)) {
            // The JDK composes into a String only, which cannot be wiped; composed input, the usual one, has no copy.
            composed = Normalizer.normalize(composed, Normalizer.Form.NFC);
        }
        int length = Character.codePointCount(composed, 0, composed.length());
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(composed));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(typed, '\0');
        return new Password(bytes, length);
    }

    /** What forbids setting this as a new password, or empty when it may be set. */
    public Optional<Problem> problem() {
        if (length < LENGTH_MIN) {
            return Optional.of(Problem.TOO_SHORT);
        }
        return length > LENGTH_MAX ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }
}
