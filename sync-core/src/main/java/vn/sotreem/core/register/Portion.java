package vn.sotreem.core.register;

import java.util.List;
import java.util.function.Function;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.Change;

/**
 * How much of the queue goes into the next batch: whole saves from its beginning, about as many as make the size that
 * suits the link. It is decided before the batch is sealed, and never again.
 *
 * @param queued  what goes in, as it stands in the queue
 * @param changes as they are told
 * @param payload as they travel
 */
record Portion(List<ChangeLog.Queued> queued, List<Change> changes, byte[] payload) {
    /** Characters of changes after which a batch is full: some 250 kB of them, compressed far less. */
    private static final int TEXT_MAX = 250_000;
    /** Parts of the size asked for within which a payload is good enough. */
    private static final double SIZE_MAX = 1.25;
    private static final double SIZE_MIN = 0.75;
    /** How often the number of changes is put right before what has come of it is taken. */
    private static final int TRIES_MAX = 3;
    /** A change in its columns, before any batch has shown what changes cost here. */
    private static final double CHANGE_BYTES = 60;

    /** What a portion has to be. */
    record Wish(int changesMax, int bytes) {

        /** How many changes make the size, if they cost what they did lately. */
        private int changes(Load.Sealed recent) {
            double each = recent.changes() == 0 ? CHANGE_BYTES
                    : Math.max(1.0, recent.bytes() / (double) recent.changes());
            return (int) Math.clamp(bytes / each, 1, changesMax);
        }
    }

    /** The next portion; not empty if the queue is not. */
    static Portion of(List<ChangeLog.Queued> queue, Wish wish, Load.Sealed recent,
                      Function<List<ChangeLog.Queued>, List<Change>> told) {
        int wanted = wish.changes(recent);
        Portion portion = of(wholeSaves(queue, wanted), told);
        for (int tries = 0; tries < TRIES_MAX && !portion.suits(queue, wish, wanted); tries++) {
            wanted = (int) Math.clamp((double) wanted * wish.bytes / portion.payload.length, 1, wish.changesMax);
            portion = of(wholeSaves(queue, wanted), told);
        }
        return portion;
    }

    private static Portion of(List<ChangeLog.Queued> queued, Function<List<ChangeLog.Queued>, List<Change>> told) {
        List<Change> changes = told.apply(queued);
        return new Portion(queued, changes, BatchCodec.encode(changes));
    }

    private boolean suits(List<ChangeLog.Queued> queue, Wish wish, int wanted) {
        boolean couldBeMore = queued.size() < queue.size() && wanted < wish.changesMax;
        boolean couldBeLess = wanted > 1;
        return (payload.length >= wish.bytes * SIZE_MIN || !couldBeMore)
                && (payload.length <= wish.bytes * SIZE_MAX || !couldBeLess);
    }

    /** As many whole saves from the beginning as fit into one batch; the first one always does. */
    static List<ChangeLog.Queued> wholeSaves(List<ChangeLog.Queued> queued, int most) {
        int end = 0;
        int text = 0;
        for (int next = 0; next < queued.size() && (next < most || end == 0); next++) {
            text += queued.get(next).change().delta().length();
            boolean endsSave = next + 1 == queued.size() || !sameSave(queued.get(next), queued.get(next + 1));
            if (endsSave && end > 0 && text > TEXT_MAX) {
                break;
            }
            end = endsSave ? next + 1 : end;
        }
        return queued.subList(0, end);
    }

    private static boolean sameSave(ChangeLog.Queued left, ChangeLog.Queued right) {
        return left.change().group() == right.change().group()
                && left.change().id().session().equals(right.change().id().session());
    }
}
