package vn.sotreem.app.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import vn.sotreem.core.catalog.Texts;

/** Puts times into words as people here say them, in the time zone of the clock. */
public final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final long SECONDS_ROUNDED = 10;

    private final Texts texts;
    private final Clock clock;

    public Times(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** "14:02". */
    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    /** "14:02 hôm nay", "14:02 hôm qua", "14:02 ngày 05/09/2026". */
    public String moment(Instant at) {
        ZonedDateTime then = at.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (then.toLocalDate().equals(today)) {
            return texts.get("time.today", TIME.format(then));
        }
        return then.toLocalDate().equals(today.minusDays(1))
                ? texts.get("time.yesterday", TIME.format(then))
                : texts.get("time.day", TIME.format(then), DATE.format(then));
    }

    /** How long ago, in its largest unit: "3 ngày". A time to come, by a clock put back, is no time ago. */
    public String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toDays() > 0) {
            return texts.get("time.days", age.toDays());
        }
        return age.toHours() > 0 ? texts.get("time.hours", age.toHours())
                : texts.get("time.minutes", Math.max(0, age.toMinutes()));
    }

    /** About how long still, rounded up so that it is not broken as a promise: "40 giây". */
    public String about(Duration left) {
        if (left.toMinutes() > 0) {
            return texts.get("time.minutes", left.toMinutes() + 1);
        }
        long seconds = left.toSeconds() + 1;
        return texts.get("time.seconds", seconds < SECONDS_ROUNDED ? seconds
                : Math.ceilDiv(seconds, SECONDS_ROUNDED) * SECONDS_ROUNDED);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Time since then. */
    public Duration since(Instant then) {
        return Duration.between(then, clock.instant());
    }
}
