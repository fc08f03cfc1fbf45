package vn.sotreem.app.report;

import java.time.LocalDate;
import java.time.Month;
import vn.sotreem.core.catalog.Texts;

/**
 * The texts of the paper. They are Vietnamese whatever the language of the window, as the papers of the State are
 * (Hiến pháp 2013 Điều 5.3), so their bundle has no other language.
 */
final class Wording {
    static final Texts TEXTS = Texts.of("vn.sotreem.app.report.paper", Texts.VIETNAMESE);

    private Wording() {
    }

    /** A day in words; days below 10 and the months 1 and 2 get a leading zero (NĐ 30/2020 Phụ lục I, II.4). */
    static String day(LocalDate day) {
        int month = day.getMonthValue();
        return TEXTS.get("day", "%02d".formatted(day.getDayOfMonth()),
                month <= Month.FEBRUARY.getValue() ? "0" + month : "" + month, "" + day.getYear());
    }

    /** A day in digits: 05/09/2026. */
    static String date(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** A number as paper writes it: 1.450. */
    static String number(int number) {
        return TEXTS.get("number", number);
    }
}
