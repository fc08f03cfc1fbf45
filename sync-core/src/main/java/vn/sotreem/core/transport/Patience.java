package vn.sotreem.core.transport;

import java.time.Duration;

/**
 * How long to wait on a link before calling it dead. There is no limit on a whole exchange: a slow link that moves is
 * a working link.
 *
 * @param connect     for the connection to stand
 * @param noProgress  while sending, for one piece of {@link PiecewiseBody#PIECE_BYTES} to leave
 * @param silence     for the answer, once everything has been sent
 * @param slowestRate bytes a second of the slowest link served; the answer is waited for longer by the time the sent
 *                    bytes may still be under way at this rate
 */
public record Patience(Duration connect, Duration noProgress, Duration silence, int slowestRate) {
    /** For 2G and satellite links: 64 kbit/s on paper, seconds of delay, cuts. */
    public static final Patience POOR_LINK =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(30), 1_000);

    /** How long the answer to so many sent bytes may be awaited without a byte arriving. */
    Duration answerAfter(int bytesSent) {
        return silence.plusSeconds(bytesSent / slowestRate);
    }
}
