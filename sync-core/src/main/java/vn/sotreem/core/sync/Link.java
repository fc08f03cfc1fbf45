package vn.sotreem.core.sync;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of the link to the portal, learned from every exchange over it, and what follows for the size of the
 * next batch (docs/decisions/0028-poor-links.md). A value: each lesson gives another one.
 *
 * @param rate        bytes a second that go up once they flow, 0 while nothing is known
 * @param roundTrip   seconds from a question to its answer, the bytes left out
 * @param betweenCuts seconds that a connection in use holds, on the average
 * @param sinceCut    seconds of use since the last cut
 */
public record Link(double rate, double roundTrip, double betweenCuts, double sinceCut) {
    /** The first batch over a link nobody knows: 1 s at 64 kbit/s. */
    public static final int BATCH_BYTES_UNKNOWN = 8 * 1024;
    public static final int BATCH_BYTES_MIN = 4 * 1024;
    public static final int BATCH_BYTES_MAX = 256 * 1024;

    /** What a satellite or a 2G link has; until it is measured. */
    private static final double ROUND_TRIP_ASSUMED = 0.8;
    private static final double BETWEEN_CUTS_ASSUMED = 60;
    /** A link that holds longer asks for no larger batches. */
    private static final double BETWEEN_CUTS_MAX = 300;
    private static final double BETWEEN_CUTS_MIN = 1;
    /** How much the latest lesson counts beside all before. */
    private static final double WEIGHT = 0.5;
    /** An exchange of no more bytes tells of the round trip, one of more bytes up of the rate. */
    private static final int SMALL_BYTES = 2_000;
    /** At most so much of an exchange's time is believed to be the round trip. */
    private static final double ROUND_TRIP_SHARE_MAX = 0.75;
    private static final double RATE_MAX = 1e9;
    private static final double SECONDS_MIN = 1e-6;

    /** Laptop and portal are in one process: nothing lies between them. */
    static final Link NONE = new Link(RATE_MAX, 0, BETWEEN_CUTS_MAX, 0);
    public static final Link UNKNOWN = new Link(0, ROUND_TRIP_ASSUMED, BETWEEN_CUTS_ASSUMED, 0);

    /** What was seen of the way teaches. */
    Link learnt(Passage passage) {
        Link link = this;
        for (Crossing crossing : passage.crossings()) {
            link = crossing.isCut() ? link.cut(crossing) : link.crossed(crossing);
        }
        return link;
    }

    private Link crossed(Crossing crossing) {
        double seconds = crossing.seconds();
        boolean isSmall = crossing.up() + crossing.down() <= SMALL_BYTES;
        double trip = Math.min(seconds, isSmall ? mean(roundTrip, seconds - crossingSeconds(crossing)) : roundTrip);
        boolean tellsRate = crossing.up() > SMALL_BYTES;
        double flow = crossing.up() / Math.max(SECONDS_MIN, seconds - Math.min(trip, seconds * ROUND_TRIP_SHARE_MAX));
        double held = sinceCut + seconds;
        return new Link(!tellsRate ? rate : Math.min(RATE_MAX, isKnown() ? mean(rate, flow) : flow), trip,
                Math.min(BETWEEN_CUTS_MAX, Math.max(betweenCuts, held)), held);
    }

    /** Connections hold at least half as long as was thought. */
    private Link cut(Crossing crossing) {
        double held = mean(betweenCuts, sinceCut + crossing.seconds());
        return new Link(rate, roundTrip, Math.clamp(held, BETWEEN_CUTS_MIN, BETWEEN_CUTS_MAX), 0);
    }

    public boolean isKnown() {
        return rate > 0;
    }

    /**
     * How large the next batch should be. Small batches lose time to round trips, large ones to cuts; least is lost at
     * sqrt(2 x round trip x time between cuts) seconds of sending (Young 1974, for checkpoints).
     */
    int batchBytes() {
        double best = isKnown() ? rate * Math.sqrt(2 * roundTrip * betweenCuts) : BATCH_BYTES_UNKNOWN;
        return (int) Math.clamp(best, BATCH_BYTES_MIN, BATCH_BYTES_MAX);
    }

    /** How long so many bytes in so many batches take; empty as long as nothing is known. */
    Optional<Duration> time(long bytes, long batches) {
        return isKnown() ? Optional.of(Duration.ofMillis((long) ((bytes / rate + batches * roundTrip) * 1e3)))
                : Optional.empty();
    }

    /** For keeping: three numbers, the units as above. */
    String text() {
        return String.format(Locale.ROOT, "%.1f %.4f %.2f", rate, roundTrip, betweenCuts);
    }

    /** What was kept; nothing is known when it cannot be read. */
    static Link parse(String text) {
        try {
            String[] parts = text.split(" ");
            return parts.length == 3 ? of(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2])) : UNKNOWN;
        } catch (NumberFormatException unreadable) {
            return UNKNOWN;
        }
    }

    private static Link of(double rate, double roundTrip, double betweenCuts) {
        boolean isSound = rate >= 0 && rate <= RATE_MAX && roundTrip >= 0 && betweenCuts >= BETWEEN_CUTS_MIN;
        return isSound ? new Link(rate, roundTrip, Math.min(betweenCuts, BETWEEN_CUTS_MAX), 0) : UNKNOWN;
    }

    private double crossingSeconds(Crossing crossing) {
        return isKnown() ? (crossing.up() + crossing.down()) / rate : 0;
    }

    private static double mean(double before, double now) {
        return before + WEIGHT * (Math.max(0, now) - before);
    }
}
