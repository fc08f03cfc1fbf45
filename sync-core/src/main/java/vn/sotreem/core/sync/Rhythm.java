package vn.sotreem.core.sync;

import java.time.Duration;

/**
 * How a laptop keeps in touch with the portal by itself.
 *
 * @param every     time between two rounds when nothing is saved
 * @param quiet     so long after the last save what was saved is sent, so that an afternoon's saves are a few batches
 * @param isMetered whether the network is paid for by the byte: then nothing goes out unless a person asks
 */
public record Rhythm(Duration every, Duration quiet, boolean isMetered) {
    public static final Duration EVERY_USUAL = Duration.ofMinutes(30);
    public static final Duration QUIET_USUAL = Duration.ofSeconds(10);
    public static final Rhythm USUAL = new Rhythm(EVERY_USUAL, QUIET_USUAL, false);
}
