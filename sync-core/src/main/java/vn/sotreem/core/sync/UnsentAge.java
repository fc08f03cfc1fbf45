package vn.sotreem.core.sync;

import java.time.Duration;
import java.time.Instant;
import vn.sotreem.core.register.Standing;

/** For how long something has been waiting to be sent: what is only on one laptop is lost with it. */
public enum UnsentAge {
    FRESH(0),
    A_DAY(1),
    /** Time to look for a network. */
    THREE_DAYS(3),
    /** Time to carry it out on a stick. */
    A_WEEK(7);

    private final int days;

    UnsentAge(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** @param now by the clock of the laptop on which it waits */
    public static UnsentAge of(Standing standing, Instant now) {
        long days = standing.oldestWaiting().map(oldest -> Duration.between(oldest, now).toDays()).orElse(0L);
        UnsentAge age = FRESH;
        for (UnsentAge each : values()) {
            age = days >= each.days ? each : age;
        }
        return age;
    }
}
