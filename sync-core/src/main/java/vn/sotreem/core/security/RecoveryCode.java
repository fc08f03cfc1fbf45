package vn.sotreem.core.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The code that opens the register when the password is forgotten: shown once at set-up, written on paper, kept by the
 * commune. 130 random bits, so it cannot be guessed, and two check characters: {@code K7QF-9M2T-…}, seven groups.
 */
public final class RecoveryCode {
    /** 26 characters of 5 bits; the generator is (x + 2)(x + 4) = x² + 6x + 8. */
    private static final PaperCode FORM = new PaperCode(26, 6, 8);

    private final String data;

    private RecoveryCode(String data) {
        this.data = data;
    }

    static RecoveryCode random(SecureRandom random) {
        return new RecoveryCode(FORM.random(random));
    }

    /** Reads a code as typed from paper or heard by phone. */
    public static CodeReading<RecoveryCode> parse(String typed) {
        return FORM.read(typed, RecoveryCode::new);
    }

    /** The code as a person copies it: upper case, groups of four, hyphens. Only for showing and printing. */
    public String text() {
        return FORM.written(data);
    }

    byte[] secret() {
        return data.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}
