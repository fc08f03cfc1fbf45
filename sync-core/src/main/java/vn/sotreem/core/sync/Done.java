package vn.sotreem.core.sync;

/**
 * What sending and asking have brought about.
 *
 * @param sent     changes that got their receipt
 * @param received records that came from the portal
 */
public record Done(long sent, long received) {
    public static final Done NOTHING = new Done(0, 0);

    Done andSent(long changes) {
        return new Done(sent + changes, received);
    }

    Done andReceived(long records) {
        return new Done(sent, received + records);
    }

    /** What has come about since it was this much. */
    public Done since(Done before) {
        return new Done(sent - before.sent, received - before.received);
    }
}
