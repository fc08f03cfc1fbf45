package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.SealedBatch;

/**
 * Writes down, beside the database, every change that has become durable in it, so that a register whose database is
 * lost can be built anew (docs/decisions/0019-journal.md). It follows the queue: what the queue has and the journal has
 * not is written, however it came there.
 */
public final class Journal implements AutoCloseable {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final ChangeLog log;
    private final Outbox outbox;
    private final Replay replay;
    private Optional<Folder> folder = Optional.empty();
    private Optional<JournalFile> file = Optional.empty();
    private List<JournalEntry.Saves> unplaced = List.of();
    private byte[] laptop = new byte[0];
    private long written;
    private long seen;
    private long broughtBack;
    private boolean behind;

    /** Where the journal is written, and where the salts of its files come from. */
    private record Folder(JournalFolder files, SecureRandom random) {
    }

    Journal(EncryptedDatabase database, Settings settings, ChangeLog log, Outbox outbox, Replay replay) {
        this.database = database;
        this.settings = settings;
        this.log = log;
        this.outbox = outbox;
        this.replay = replay;
    }

    Replay replay() {
        return replay;
    }

    /**
     * Follows the register from now on, after bringing back what the journal has and the register lost: a disk may have
     * said that it had written and had not.
     */
    void begin(JournalFolder files, SecureRandom random) {
        folder = Optional.of(new Folder(files, random));
        List<JournalEntry> recent = recent(files);
        List<JournalEntry.Saves> saves = JournalFolder.saves(recent);
        broughtBack = database.inTransaction(() -> {
            Replay.Outcome back = replay.putBack(saves);
            if (back.replayed() > 0) {
                replay.tellAgain();
            }
            return back.replayed();
        });
        laptop = JournalFolder.laptop(recent).map(Laptop::bytes).orElse(laptop);
        written = saves.isEmpty() ? outbox.settledTo()
                : log.position(saves.getLast().changes().getLast().id()).orElseGet(outbox::settledTo);
        database.afterCommit(this::catchUp);
        catchUp();
    }

    /** What is to be read of the last files, back to the one with a save that the register knows. */
    private List<JournalEntry> recent(JournalFolder files) {
        List<JournalEntry> newestFirst = new ArrayList<>();
        try {
            unplaced = files.unplaced();
            for (Path candidate : files.files().reversed()) {
                JournalTail tail = new JournalTail(replay::isKnown);
                files.read(candidate, tail::add);
                newestFirst.addAll(tail.entries().reversed());
                if (tail.reachesBack()) {
                    break;
                }
            }
        } catch (IOException unreadable) {
            behind = true;
        }
        return newestFirst.reversed();
    }

    /**
     * Writes what is not written yet, durable on return. A disk that is full stops nobody from working: the database
     * has the change, and the journal catches up as soon as it can.
     */
    void catchUp() {
        long changes = database.number("SELECT total_changes()");
        if (folder.isEmpty() || changes == seen && !behind) {
            return;
        }
        try {
            place();
            write();
            seen = changes;
            behind = false;
        } catch (IOException full) {
            behind = true;
            leave();
        }
    }

    /** Tries what could not stand before: the portal may have brought what it refers to. */
    private void place() throws IOException {
        if (unplaced.isEmpty()) {
            return;
        }
        List<JournalEntry.Saves> tried = unplaced;
        unplaced = List.of();
        unplaced = replay.putBack(tried).missing();
        if (unplaced.isEmpty()) {
            folder.orElseThrow().files().forgetUnplaced();
        }
    }

    private void write() throws IOException {
        byte[] now = settings.laptop().bytes();
        long length = log.length();
        boolean moved = !Arrays.equals(now, laptop);
        if (written >= length && !moved) {
            return;
        }
        if (file.isEmpty()) {
            file = Optional.of(folder.get().files().next(folder.get().random()));
            moved = true;
        }
        if (moved) {
            file.get().append(new JournalEntry.Place(settings.laptop()));
        }
        long position = written;
        while (position < length) {
            List<ChangeLog.Queued> queued = Portion.wholeSaves(log.after(position, SealedBatch.CHANGES_MAX + 1),
                    SealedBatch.CHANGES_MAX);
            file.get().append(new JournalEntry.Saves(queued.stream().map(ChangeLog.Queued::change).toList(),
                    log.savedAt(queued.getFirst().position(), queued.getLast().position())));
            position = queued.getLast().position();
        }
        file.get().flush();
        written = position;
        laptop = now;
    }

    /** Everything that is here is in a whole backup too: files whose changes all have receipts are no longer needed. */
    void backedUp() {
        leave();
        if (folder.isEmpty()) {
            return;
        }
        long settledTo = outbox.settledTo();
        JournalFolder files = folder.get().files();
        try {
            for (Path old : files.files()) {
                if (files.isAll(old, entry -> isSettled(entry, settledTo))) {
                    Files.delete(old);
                }
            }
        } catch (IOException stays) {
            // What cannot be deleted is only there for longer; the next backup tries again.
        }
    }

    private boolean isSettled(JournalEntry entry, long settledTo) {
        return switch (entry) {
            case JournalEntry.Place place -> true;
            case JournalEntry.Saves saves -> saves.changes().stream().allMatch(change ->
                    log.position(change.id()).filter(at -> at <= settledTo).isPresent());
        };
    }

    /** How many changes wait for the portal to bring what they refer to; they are kept until then. */
    public long unplaced() {
        return unplaced.size();
    }

    /** How many changes the register had lost and the journal brought back when it was opened. */
    public long broughtBack() {
        return broughtBack;
    }

    /** Whether something is durable in the register and not yet in the journal: its disk cannot be written. */
    public boolean isBehind() {
        return behind;
    }

    /** The next entry goes into a new file: one that broke off, or was read in between, is not written to again. */
    private void leave() {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException broken) {
            behind = true;
        }
        file = Optional.empty();
    }

    @Override
    public void close() {
        leave();
    }
}
