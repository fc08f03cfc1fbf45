package vn.sotreem.core.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Values;

/** Writes saves: the one place where rows, history, queue and clock are written, and always together. */
final class Writer {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final ChangeLog log;

    Writer(EncryptedDatabase database, Settings settings, Records records, ChangeLog log) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.log = log;
    }

    Saved write(List<Save> saves, Instant at) {
        long firstNumber = log.next().number();
        boolean kept = false;
        try {
            Saved saved = database.inTransaction(
                    () -> new Saved(saves.stream().mapToInt(save -> write(save, at)).sum()));
            kept = true;
            return saved;
        } finally {
            if (!kept) {
                log.rewind(firstNumber);
            }
        }
    }

    private int write(Save save, Instant at) {
        long group = log.next().number();
        int changes = 0;
        for (Edit edit : save.edits()) {
            changes += write(edit, save.actor(), group, at) ? 1 : 0;
        }
        return changes;
    }

    private boolean write(Edit edit, String actor, long group, Instant at) {
        Item item = edit.after();
        Optional<RecordTable.Stored> stored = records.stored(item);
        Values was = stored.map(RecordTable.Stored::values).orElse(Values.EMPTY);
        Values seen = was.isEmpty() ? was : edit.before().map(Item::values).orElseGet(() -> known(was, item));
        Values content = Delta.between(seen, tidy(item)).applyTo(was);
        Delta delta = Delta.between(was, content);
        if (delta.isEmpty()) {
            return false;
        }
        Hlc clock = settings.clock().next(at.toEpochMilli());
        ChangeId id = log.next();
        Op op = stored.isPresent() ? Op.UPDATE : Op.CREATE;
        Change change = new Change(id, group, item.entity(), item.id(), op,
                stored.map(RecordTable.Stored::version).orElse(0L), delta, Change.SCHEMA, clock, actor);
        long seq = log.add(change, at);
        records.put(item, content, seq);
        settings.keepClock(clock);
        return true;
    }

    /** The content as it is kept. */
    private static Values tidy(Item item) {
        Values tidied = FieldTable.of(item.entity()).tidy(item.values());
        for (String key : tidied.keys()) {
            if (tidied.get(key).length() > Field.TEXT_MAX) {
                throw new IllegalArgumentException("longer than " + Field.TEXT_MAX + " characters: " + key);
            }
        }
        return tidied;
    }

    /** The stored content without the fields of a newer portal: a whole record saved here does not clear them. */
    private static Values known(Values stored, Item item) {
        return Records.read(item, stored).values();
    }
}
