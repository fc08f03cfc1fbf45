package vn.sotreem.core.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Values;

/**
 * Puts back what a register has lost: changes that were saved in it once, under the names they had, so that the portal
 * takes none of them twice.
 */
final class Replay {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final ChangeLog log;
    private final PortalCopies copies;
    private final Epochs epochs;

    /**
     * What came of it.
     *
     * @param replayed changes that were put back
     * @param missing  those that cannot stand here, because what they refer to is lost too
     */
    record Outcome(long replayed, List<JournalEntry.Saves> missing) {
    }

    Replay(EncryptedDatabase database, Settings settings, Records records, ChangeLog log, PortalCopies copies,
           Epochs epochs) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.log = log;
        this.copies = copies;
        this.epochs = epochs;
    }

    boolean isKnown(Change change) {
        return log.position(change.id()).isPresent();
    }

    /** Puts back what is not here yet, in this order and in one transaction. */
    Outcome putBack(List<JournalEntry.Saves> saves) {
        long own = log.next().number();
        try {
            return database.inTransaction(() -> {
                long replayed = 0;
                List<JournalEntry.Saves> missing = new ArrayList<>();
                for (JournalEntry.Saves some : saves) {
                    for (int index = 0; index < some.changes().size(); index++) {
                        Change change = some.changes().get(index);
                        Instant savedAt = some.savedAt().get(index);
                        if (isKnown(change)) {
                            continue;
                        }
                        if (putBack(change, savedAt)) {
                            replayed++;
                        } else {
                            missing.add(new JournalEntry.Saves(List.of(change), List.of(savedAt)));
                        }
                    }
                }
                return new Outcome(replayed, missing);
            });
        } finally {
            log.rewind(own);
        }
    }

    private boolean putBack(Change change, Instant savedAt) {
        Optional<RecordTable.Stored> stored = records.table(change.entity()).stored(change.record());
        Values was = stored.map(RecordTable.Stored::values).orElse(Values.EMPTY);
        Values content = change.delta().applyTo(was);
        if (stored.isEmpty() && change.op() != Op.CREATE || !records.canStand(change.entity(), content)) {
            return false;
        }
        Optional<Values> portals = copies.find(change.record(), stored.map(RecordTable.Stored::values));
        log.knowSession(change.id().session(), savedAt);
        long seq = log.add(change, stored.isPresent() ? Op.UPDATE : Op.CREATE, Delta.between(was, content), savedAt);
        records.put(change.entity(), change.record(), content, seq);
        copies.keep(change.entity(), change.record(), portals, content);
        settings.seen(change.hlc());
        return true;
    }

    /** What came back is told again in a new epoch: the portal may have later batches than the register knows. */
    void tellAgain() {
        epochs.afterSettled(LastBatch.NONE);
        FeedMark.read(database).withOurs().keep(database);
    }

    /**
     * From now on the register is this laptop, in an epoch that it has not been in.
     *
     * @param known what the journal knew last; empty when the register itself says it
     */
    void become(Optional<Laptop> known) {
        Laptop laptop = known.orElseGet(settings::laptop);
        database.inTransaction(() -> {
            boolean same = settings.enrolment().map(Enrolment::device)
                    .equals(laptop.enrolment().map(Enrolment::device));
            int latest = laptop.enrolment().map(Enrolment::epoch).orElse(0);
            settings.become(laptop);
            if (same) {
                epochs.afterSettled(new LastBatch(latest, 0, ""));
                FeedMark.read(database).withOurs().keep(database);
            } else {
                epochs.fromTheBeginning(latest);
                FeedMark.read(database).anew().keep(database);
            }
            return laptop;
        });
    }
}
