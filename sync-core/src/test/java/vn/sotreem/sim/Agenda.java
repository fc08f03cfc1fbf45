package vn.sotreem.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The one true time of a run, and what is still to happen in it. Nothing waits: time moves to the next happening. */
final class Agenda {
    static final Instant BEGINNING = Instant.parse("2026-11-22T05:00:00Z");

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::order));
    private long now;
    private long order;

    /** Something that happens at a moment. */
    interface Happening {
        void happen() throws Exception;
    }

    /** What is due at one millisecond happens in the order in which it was put down. */
    private record Entry(long at, long order, Happening happening) {
    }

    void in(Duration wait, Happening happening) {
        entries.add(new Entry(now + wait.toMillis(), order++, happening));
    }

    Instant now() {
        return BEGINNING.plusMillis(now);
    }

    /** How long the run has gone on. */
    Duration elapsed() {
        return Duration.ofMillis(now);
    }

    /** Lets everything happen that is due by then, and whatever follows from it. */
    void run(Duration end) throws Exception {
        while (!entries.isEmpty() && entries.peek().at <= end.toMillis()) {
            Entry next = entries.poll();
            now = next.at;
            next.happening.happen();
        }
        now = Math.max(now, end.toMillis());
    }
}
