package vn.sotreem.core.register;

import java.time.Instant;

/**
 * Changes of this laptop that were written on a stick and have no receipt yet. The stick may be lost: they are counted
 * among what waits, and the next stick carries them again.
 *
 * @param writtenAt when the latest stick was written, by this laptop's clock
 * @param changes   how many of them it carries
 */
public record OnStick(Instant writtenAt, long changes) {
}
