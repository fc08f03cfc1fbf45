package vn.sotreem.core.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a sending is. What was sent and what is confirmed are told apart: only a receipt confirms.
 *
 * @param confirmed  changes with a receipt since this sending began
 * @param total      changes this sending is about
 * @param bytesSent  bytes that have left this laptop, what may still lie in its send buffer left out
 * @param bytesTotal bytes this sending is about: those of sealed batches exact, the rest as recent ones cost
 * @param left       how long it will still take at the rate observed; empty as long as nothing is known of the link
 */
public record Progress(long confirmed, long total, long bytesSent, long bytesTotal, Optional<Duration> left) {

    /** The same when so many more bytes of the batch under way have left. */
    Progress sent(long bytes) {
        long now = Math.min(bytesTotal, bytesSent + bytes);
        long toGo = Math.max(1, bytesTotal - bytesSent);
        return new Progress(confirmed, total, now, bytesTotal,
                left.map(time -> time.multipliedBy(bytesTotal - now).dividedBy(toGo)));
    }

    /** Between 0 and 1, by bytes that have left. */
    public double part() {
        return bytesTotal == 0 ? 0 : (double) bytesSent / bytesTotal;
    }
}
