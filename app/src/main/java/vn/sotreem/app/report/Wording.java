package vn.sotreem.app.report;

import vn.sotreem.core.catalog.Texts;

/**
 * The texts of the paper. They are Vietnamese whatever the language of the window, as the papers of the State are
 * (Hiến pháp 2013 Điều 5.3), so their bundle has no other language.
 */
final class Wording {
    static final Texts TEXTS = Texts.of("vn.sotreem.app.report.paper", Texts.VIETNAMESE);

    private Wording() {
    }

    /** A number as paper writes it: 1.450. */
    static String number(int number) {
        return TEXTS.get("number", number);
    }
}
