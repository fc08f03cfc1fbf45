package vn.sotreem.app.ui;

import java.util.Optional;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.security.Password;

/** Tells what is wrong with a new password, and how hard it is to guess. */
final class PasswordText {
    private static final int LENGTH_STRONG = 14;
    private static final int LETTERS_STRONG = 7;
    private static final int LETTERS_WEAK = 4;

    /** How hard a password is to guess, roughly: a hint, not a rule. */
    enum Strength { TOO_SHORT, WEAK, FAIR, STRONG }

    private PasswordText() {
    }

    /** Why it may not be set, or empty when it may. */
    static Optional<String> fault(Password password, boolean repeatedRight, Texts texts) {
        Optional<String> problem = password.problem().map(found -> switch (found) {
            case TOO_SHORT -> texts.get("password.tooShort", Password.LENGTH_MIN);
            case TOO_LONG -> texts.get("password.tooLong", Password.LENGTH_MAX);
        });
        return problem.or(() -> repeatedRight ? Optional.empty() : Optional.of(texts.get("password.differs")));
    }

    /** Long and of many different letters is strong; the kinds of characters do not matter. */
    static Strength strength(String typed) {
        int length = typed.codePointCount(0, typed.length());
        long letters = typed.codePoints().distinct().count();
        if (length < Password.LENGTH_MIN) {
            return Strength.TOO_SHORT;
        }
        if (letters <= LETTERS_WEAK || typed.codePoints().allMatch(Character::isDigit)) {
            return Strength.WEAK;
        }
        return length >= LENGTH_STRONG && letters >= LETTERS_STRONG ? Strength.STRONG : Strength.FAIR;
    }
}
