package vn.sotreem.app.ui;

import java.util.Locale;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.RegisterUnavailable;

/** Tells why a register cannot be opened, and what to do about it. */
final class UnavailableText {

    private UnavailableText() {
    }

    static Problem of(RegisterUnavailable.Cause cause, Texts texts) {
        String code = cause.name().toLowerCase(Locale.ROOT);
        return new Problem(texts.get("unavailable." + code), texts.get("unavailable.next." + code));
    }
}
