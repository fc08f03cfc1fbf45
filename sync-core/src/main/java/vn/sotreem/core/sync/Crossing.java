package vn.sotreem.core.sync;

import java.time.Duration;

/**
 * What one request over a standing connection was like.
 *
 * @param up    bytes that were handed to the connection
 * @param down  bytes that came back
 * @param time  from the first byte up to the last byte down, or to the break
 * @param isCut whether it broke before the answer was whole
 */
public record Crossing(long up, long down, Duration time, boolean isCut) {

    double seconds() {
        return time.toNanos() / 1e9;
    }
}
