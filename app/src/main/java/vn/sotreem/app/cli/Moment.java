package vn.sotreem.app.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A moment as it is written in Vietnam, in the person's own time zone. */
final class Moment {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private Moment() {
    }

    static String of(Instant moment, Clock clock) {
        return FORM.format(moment.atZone(clock.getZone()));
    }
}
