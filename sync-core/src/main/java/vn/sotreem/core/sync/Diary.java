package vn.sotreem.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotreem.core.register.Register;

/**
 * The last things that happened between this laptop and the portal, by network or by stick: when, what, how many, and
 * nothing about anybody. It belongs to the register's thread.
 */
public final class Diary {
    static final int ENTRIES_MAX = 20;

    public static final String SENT = "sent";
    public static final String RECEIVED = "received";
    public static final String STICK_WRITTEN = "stick-written";
    public static final String STICK_RELAYED = "stick-relayed";
    public static final String STICK_ANSWERED = "stick-answered";
    public static final String REPLY_WRITTEN = "reply-written";
    /** What was in the way: this and the name of a {@link SyncStatus.Obstacle} in small letters. */
    public static final String HELD = "held.";
    /** What stopped sending: this and the code of a {@link PushAnswer.Problem}. */
    public static final String STOPPED = "stopped.";

    private final Register register;

    /**
     * One thing that happened.
     *
     * @param what  one of the codes above
     * @param count how many changes, records, receipts or tries
     */
    public record Entry(Instant at, String what, long count) {
        private boolean isAgain(String event) {
            return what.equals(event) && (event.startsWith(HELD) || event.startsWith(STOPPED));
        }

        private String line() {
            return at.toEpochMilli() + " " + what + " " + count;
        }

        private static Optional<Entry> read(String line) {
            String[] parts = line.split(" ");
            try {
                return parts.length != 3 ? Optional.empty() : Optional.of(new Entry(
                        Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], Long.parseLong(parts[2])));
            } catch (NumberFormatException bent) {
                return Optional.empty();
            }
        }
    }

    public Diary(Register register) {
        this.register = register;
    }

    /** What happened, the latest first. */
    public List<Entry> entries() {
        return register.dispatch().diary().stream().flatMap(String::lines).map(Entry::read)
                .flatMap(Optional::stream).toList();
    }

    /** Adds what happened; the same thing in the way again and again is one entry that counts. */
    public void note(Instant at, String what, long count) {
        List<Entry> entries = new ArrayList<>(entries());
        boolean again = !entries.isEmpty() && entries.getFirst().isAgain(what);
        long before = again ? entries.removeFirst().count() : 0;
        entries.addFirst(new Entry(at, what, before + count));
        register.dispatch().keepDiary(entries.stream().limit(ENTRIES_MAX).map(Entry::line)
                .collect(Collectors.joining("\n")));
    }

    /** Adds what a round brought about, and what was in its way at the end. */
    public void note(Instant at, Done done, SyncStatus end) {
        if (done.sent() > 0) {
            note(at, SENT, done.sent());
        }
        if (done.received() > 0) {
            note(at, RECEIVED, done.received());
        }
        switch (end) {
            case SyncStatus.Held held -> note(at, HELD + held.obstacle().name().toLowerCase(Locale.ROOT), 1);
            case SyncStatus.Stopped stopped -> note(at, STOPPED + stopped.problem().code(), 1);
            case SyncStatus.NotEnrolled _, SyncStatus.Elsewhere _, SyncStatus.AllSent _, SyncStatus.Receiving _,
                    SyncStatus.Drifted _, SyncStatus.Waiting _, SyncStatus.Sending _, SyncStatus.Recovering _ -> { }
        }
    }
}
