package vn.sotreem.core.register;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;

/** Writes saves: the one place where what is made here goes into rows, history, queue and clock, always together. */
final class Writer {
    private static final String STATE = "state";

    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final ChangeLog log;
    private final PortalCopies copies;
    private final Supplier<Sight> sight;
    private Hlc clock;

    /**
     * What is to be made of one record.
     *
     * @param seen    its content as the person saw it; empty when it is whatever stands in the row
     * @param content its content as it is to be
     * @param always  fields the portal is told of even if they do not change: a person says that they are so
     * @param sight   of whoever wishes it: what that person may not be shown stays as it is
     */
    private record Wish(Entity entity, UUID record, Optional<Values> seen, Values content, Set<String> always,
                        Sight sight) {
    }

    /** What fields of one record are to be, "" for nothing known. */
    record Setting(Entity entity, UUID record, Map<String, String> fields) {
    }

    /** @param sight of the person who works */
    Writer(EncryptedDatabase database, Settings settings, Records records, ChangeLog log, PortalCopies copies,
           Supplier<Sight> sight) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.log = log;
        this.copies = copies;
        this.sight = sight;
    }

    /** What the person who works may be shown. */
    Sight sight() {
        return sight.get();
    }

    /**
     * Keeps what the person who works wants.
     *
     * @throws NotInSight if somebody wants something of a record that is kept from him; then nothing is kept
     */
    Saved write(List<Save> saves, Instant at) {
        return write(saves, at, () -> { });
    }

    /**
     * The same, and what is noted about it in the same transaction. A savepoint around many saves would cost more than
     * they do: SQLite walks through all pages that it would put back after every statement.
     */
    Saved write(List<Save> saves, Instant at, Runnable note) {
        Sight seeing = sight.get();
        return inTransaction(first -> {
            int changes = saves.stream().mapToInt(save -> write(save, seeing, at)).sum();
            note.run();
            return changes;
        });
    }

    /** Keeps a save that concerns what nobody was shown too, such as the merging of two records. */
    Saved writeWhole(Save save, Instant at) {
        return inTransaction(first -> write(save, Sight.OFFICER, at));
    }

    /** Runs the work in a transaction; when it fails, the numbers of its changes are free again. */
    private Saved inTransaction(LongFunction<Integer> work) {
        long firstNumber = log.next().number();
        clock = settings.clock();
        boolean kept = false;
        try {
            Saved saved = database.inTransaction(() -> saved(work.apply(firstNumber)));
            kept = true;
            return saved;
        } finally {
            if (!kept) {
                log.rewind(firstNumber);
            }
        }
    }

    /** The clock is kept once for all of a transaction. */
    private Saved saved(int changes) {
        if (changes > 0) {
            settings.keepClock(clock);
        }
        return new Saved(changes);
    }

    private int write(Save save, Sight seeing, Instant at) {
        List<Wish> wishes = new ArrayList<>();
        save.edits().forEach(edit -> wishes.add(inSight(new Wish(edit.after().entity(), edit.after().id(),
                edit.before().map(Item::values), tidy(edit.after()), edit.said(), seeing))));
        addRefusedWith(wishes);
        return write(wishes, save.actor(), at);
    }

    private int write(List<Wish> wishes, String actor, Instant at) {
        long group = log.next().number();
        int changes = 0;
        for (Wish wish : wishes) {
            changes += write(wish, actor, group, at) ? 1 : 0;
        }
        return changes;
    }

    /**
     * A save of which one change was refused was refused as a whole. When that change is corrected the others go with
     * it again, as they were saved together, and whatever they refer to that was refused only because of others: that
     * may lie in another save, which waits for this one.
     */
    private void addRefusedWith(List<Wish> wishes) {
        if (!log.hasRefusals()) {
            return;
        }
        Set<UUID> there = wishes.stream().map(Wish::record).collect(Collectors.toSet());
        Deque<Wish> again = wishes.stream().filter(wish -> !log.refused(wish.record).isEmpty())
                .collect(Collectors.toCollection(ArrayDeque::new));
        List.copyOf(again).stream().flatMap(wish -> log.refused(wish.record).stream())
                .flatMap(refused -> log.dependentsOfSave(refused.change()).stream())
                .filter(sibling -> there.add(sibling.change().record()))
                .forEach(sibling -> addAgain(sibling.change(), wishes, again));
        while (!again.isEmpty()) {
            Wish wish = again.remove();
            records.references(wish.entity, wish.record, wish.content).stream().filter(there::add)
                    .flatMap(record -> log.dependents(record).stream().limit(1))
                    .forEach(missing -> addAgain(missing.change(), wishes, again));
        }
        wishes.sort(Comparator.comparing(Wish::entity));
    }

    private void addAgain(Change refused, List<Wish> wishes, Deque<Wish> again) {
        Wish wish = again(refused);
        wishes.add(wish);
        again.add(wish);
    }

    private Wish again(Change refused) {
        Values content = content(refused.entity(), refused.record());
        return new Wish(refused.entity(), refused.record(), Optional.of(content), content, Set.of(), Sight.OFFICER);
    }

    /** Sends refused changes again, as one save: what they waited for is there now. */
    void sendAgain(List<Change> refused, Instant at) {
        List<Wish> wishes = new ArrayList<>(refused.stream().map(this::again).toList());
        wishes.sort(Comparator.comparing(Wish::entity));
        inTransaction(first -> write(wishes, refused.getFirst().actor(), at));
    }

    /** Sends changes of different records again as the records stand here, with what was refused together with them. */
    void sendCorrected(List<Change> refused, String actor, Instant at) {
        List<Wish> wishes = new ArrayList<>(refused.stream().map(this::again).toList());
        addRefusedWith(wishes);
        inTransaction(first -> write(wishes, actor, at));
    }

    /**
     * Keeps what a person decided about an item: a change made knowing what there is. A record that lies in the bin
     * comes out of it when something in it is wanted otherwise.
     *
     * @param fields of the record, with the values they are to have whether they have them or not
     */
    Saved decide(ReviewItem item, UUID record, Map<String, String> fields, String actor, Instant at) {
        Values was = content(item.entity(), record);
        Map<String, String> tidied = new TreeMap<>();
        fields.forEach((field, value) -> tidied.put(field,
                FieldTable.of(item.entity()).tidy(Values.EMPTY.with(field, value)).get(field)));
        Values content = was.with(tidied);
        boolean fromBin = !fields.containsKey(STATE) && !content.equals(was)
                && RecordState.of(was.get(STATE)) == RecordState.VOID;
        Wish wish = inSight(new Wish(item.entity(), record, Optional.of(was),
                fromBin ? content.with(STATE, "") : content, fields.keySet(), sight.get()));
        return inTransaction(first -> {
            int changes = write(List.of(wish), actor, at);
            database.run("UPDATE outcome SET decidedBy = ? WHERE position = ? AND field = ?", log.length(),
                    item.position(), item.outcome().field());
            return changes;
        });
    }

    /** Keeps what fields of records are to be, as one save; fields that no table knows too. */
    Saved set(List<Setting> settings, String actor, Instant at) {
        return inTransaction(first -> write(wishes(settings), actor, at));
    }

    /** The same, which takes changes back that were made here: what they decided is open again. */
    Saved undo(List<Setting> settings, ImportNote.Part changes, String actor, Instant at) {
        return inTransaction(first -> {
            int made = write(wishes(settings), actor, at);
            database.run("UPDATE outcome SET decidedBy = NULL, reopenedFrom = ? WHERE decidedBy BETWEEN ? AND ?",
                    log.length(), changes.first(), changes.last());
            return made;
        });
    }

    private List<Wish> wishes(List<Setting> settings) {
        List<Wish> wishes = new ArrayList<>();
        for (Setting setting : settings) {
            Values was = content(setting.entity(), setting.record());
            Wish wish = new Wish(setting.entity(), setting.record(), Optional.of(was), was.with(setting.fields()),
                    Set.of(), sight.get());
            if (isInSight(wish)) {
                wishes.add(wish);
            }
        }
        addRefusedWith(wishes);
        return wishes;
    }

    /**
     * Takes a decision back: its fields become exactly what they were before it, by a later change, and the item is
     * open again.
     *
     * @return false, with nothing changed, when one of the fields is not as the decision made it any more
     */
    boolean undo(Decision decision, String actor, Instant at) {
        Values was = content(decision.entity(), decision.record());
        Delta made = decision.made();
        Values seen = sight.get().shown(decision.entity(), was);
        if (!made.keys().stream().allMatch(field -> seen.get(field).equals(made.after().get(field)))) {
            return false;
        }
        Values content = new Delta(made.after(), made.before()).applyTo(was);
        inTransaction(first -> {
            Wish wish = new Wish(decision.entity(), decision.record(), Optional.of(was), content, Set.of(),
                    sight.get());
            int changes = write(isInSight(wish) ? List.of(wish) : List.of(), actor, at);
            database.run("UPDATE outcome SET decidedBy = NULL, reopenedFrom = ? WHERE position = ? AND field = ?",
                    log.length(), decision.position(), decision.field());
            return changes;
        });
        return true;
    }

    /**
     * Who may not see a record changes nothing in it, and makes none of it; taking back leaves it out. Asked before
     * anything of a save is written: who moves a household away has still saved what he wrote of its children.
     */
    private boolean isInSight(Wish wish) {
        boolean isThere = records.table(wish.entity).stored(wish.record).isPresent();
        return !wish.sight.hides(wish.entity, wish.content)
                && (!isThere || new Shown(records, wish.sight).isSeen(wish.entity, wish.record));
    }

    private Wish inSight(Wish wish) {
        if (!isInSight(wish)) {
            throw new NotInSight(wish.entity);
        }
        return wish;
    }

    private boolean write(Wish wish, String actor, long group, Instant at) {
        Optional<RecordTable.Stored> stored = records.table(wish.entity).stored(wish.record);
        Values was = stored.map(RecordTable.Stored::values).orElse(Values.EMPTY);
        Values known = stored.isEmpty() ? was : FieldTable.of(wish.entity).read(wish.record, was).values();
        Values seen = was.isEmpty() ? was : wish.sight.keeping(wish.entity, was, wish.seen.orElse(known));
        Delta wanted = Delta.between(seen, wish.sight.keeping(wish.entity, was, wish.content));
        Values content = wanted.applyTo(was);
        Delta here = with(wish.always, Delta.between(was, content), was, content);
        List<ChangeLog.Queued> refused = stored.isEmpty() ? List.of() : log.refused(wish.record);
        if (here.keys().isEmpty() && wish.always.isEmpty() && refused.isEmpty()) {
            return false;
        }
        clock = clock.next(at.toEpochMilli());
        Op op = stored.isPresent() ? Op.UPDATE : Op.CREATE;
        boolean anew = refused.stream().anyMatch(before -> before.change().op() == Op.CREATE);
        Delta told = anew ? new Delta(Values.EMPTY, content) : told(here, wanted, refused, content);
        long version = stored.map(RecordTable.Stored::version).orElse(0L);
        long base = refused.isEmpty() ? version : refused.getFirst().change().baseVersion();
        Change change = new Change(log.next(), group, wish.entity, wish.record, anew ? Op.CREATE : op,
                seen.equals(known) || seen.equals(was) ? base : 0, told, Change.SCHEMA, clock, actor);
        Optional<Values> portals = copies.find(wish.record, stored.map(RecordTable.Stored::values));
        long seq = log.add(change, op, here, at);
        records.put(wish.entity, wish.record, content, seq);
        copies.keep(wish.entity, wish.record, portals, content);
        return true;
    }

    /**
     * What the portal is told: of each field what the person saw and what it is now. What was refused before goes with
     * it, from what the portal has instead.
     */
    private Delta told(Delta here, Delta wanted, List<ChangeLog.Queued> refused, Values content) {
        Map<String, String> before = new TreeMap<>(here.before().asMap());
        here.keys().forEach(key -> before.put(key, wanted.keys().contains(key) ? wanted.before().get(key)
                : here.before().get(key)));
        for (ChangeLog.Queued queued : refused.reversed()) {
            queued.change().delta().keys().forEach(key -> before.put(key, before(queued, key, content.get(key))));
        }
        Map<String, String> after = new TreeMap<>();
        before.keySet().forEach(key -> after.put(key, content.get(key)));
        return new Delta(Values.of(before), Values.of(after));
    }

    /**
     * From what a field of a refused change is told to have become what it is. A value that was given back would be no
     * change, and what somebody else wrote meanwhile would go over it unseen: it is told from the refused one. Codes of
     * a set that were given back are no change indeed.
     */
    private String before(ChangeLog.Queued refused, String field, String is) {
        String left = log.leftBy(refused, field);
        boolean isSet = FieldTable.of(refused.change().entity()).field(field)
                .filter(known -> known.merge() == MergeClass.UNION).isPresent();
        return left.equals(is) && !isSet ? refused.change().delta().after().get(field) : left;
    }

    private static Delta with(Set<String> always, Delta delta, Values was, Values content) {
        Map<String, String> before = new TreeMap<>(delta.before().asMap());
        Map<String, String> after = new TreeMap<>(delta.after().asMap());
        always.forEach(key -> {
            before.put(key, was.get(key));
            after.put(key, content.get(key));
        });
        return new Delta(Values.of(before), Values.of(after));
    }

    private Values content(Entity entity, UUID record) {
        return records.table(entity).stored(record).map(RecordTable.Stored::values).orElse(Values.EMPTY);
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
}
