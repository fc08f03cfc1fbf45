package vn.sotreem.core.sync;

import java.util.List;

/**
 * What was seen of the way while something was sent or asked.
 *
 * @param crossings one for each request, in their order; none when nothing lies between laptop and portal
 * @param goneOnAt  how many of the batch's bytes the portal had from earlier sendings
 */
public record Passage(List<Crossing> crossings, long goneOnAt) {
    public static final Passage UNSEEN = new Passage(List.of(), 0);

    public Passage {
        crossings = List.copyOf(crossings);
    }

    long bytesUp() {
        return crossings.stream().mapToLong(Crossing::up).sum();
    }
}
