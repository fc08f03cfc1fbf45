package vn.sotreem.core.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Values;

/**
 * Shows another laptop's changes in this register before the portal has decided about them. A group of fields is taken
 * where this register holds what the other laptop saw; where it holds something else, that stays, and the portal's
 * merge decides (docs/decisions/0016-stick.md). What cannot be shown here is passed over: it goes to the portal all the
 * same.
 */
final class Foreign {
    private final EncryptedDatabase database;
    private final Records records;
    private final ChangeLog log;
    private final PortalCopies copies;
    private final Settings settings;

    Foreign(EncryptedDatabase database, Records records, ChangeLog log, PortalCopies copies, Settings settings) {
        this.database = database;
        this.records = records;
        this.log = log;
        this.copies = copies;
        this.settings = settings;
    }

    /** Shows the changes of a batch, in their order; one that was seen before or was made here is passed over. */
    void show(List<Change> changes) {
        for (Change change : changes) {
            boolean isNew = log.position(change.id()).isEmpty() && database.run("""
                    INSERT INTO relay_change (session, number) VALUES (?, ?) ON CONFLICT DO NOTHING
                    """, Columns.bytes(change.id().session()), change.id().number()) > 0;
            if (isNew) {
                show(change);
            }
        }
    }

    /** What this laptop's people are not told by the portal a stick does not tell them either. */
    private void show(Change change) {
        Audience audience = settings.toldFor();
        Values here = records.table(change.entity()).stored(change.record()).map(RecordTable.Stored::values)
                .orElse(Values.EMPTY);
        if (audience.told(change.entity(), here.with(change.delta().after().asMap())).isPresent()) {
            show(change, audience.told(change.entity(), change.delta()));
        }
    }

    private void show(Change change, Delta delta) {
        Optional<RecordTable.Stored> stored = records.table(change.entity()).stored(change.record());
        boolean isKnownLater = stored.filter(here -> here.version() > change.baseVersion()).isPresent();
        if (isKnownLater || stored.isEmpty() && change.op() != Op.CREATE) {
            return;
        }
        Values was = stored.map(RecordTable.Stored::values).orElse(Values.EMPTY);
        Delta shown = Delta.between(was, merged(was, change.entity(), delta));
        if (!shown.isEmpty() && canStandHere(change, shown.applyTo(was))) {
            put(change, shown, shown.applyTo(was));
        }
    }

    private static Values merged(Values here, Entity entity, Delta delta) {
        FieldTable<?> fields = FieldTable.of(entity);
        Map<String, List<String>> groups = delta.keys().stream()
                .collect(Collectors.groupingBy(key -> fields.field(key).map(Field::group).orElse(key)));
        Map<String, String> taken = new HashMap<>();
        for (List<String> group : groups.values()) {
            if (group.stream().allMatch(key -> here.get(key).equals(delta.before().get(key)))) {
                group.forEach(key -> taken.put(key, delta.after().get(key)));
            }
        }
        return here.with(taken);
    }

    /** Whether everything it refers to is here, and no text is longer than this register keeps. */
    private boolean canStandHere(Change change, Values content) {
        return content.asMap().values().stream().allMatch(text -> text.length() <= Field.TEXT_MAX)
                && records.canStand(change.entity(), content);
    }

    private void put(Change change, Delta shown, Values content) {
        Optional<Values> row = records.table(change.entity()).stored(change.record())
                .map(RecordTable.Stored::values);
        Optional<Values> portals = copies.find(change.record(), row);
        long seq = log.addTold(change.entity(), change.record(), change.op(), shown,
                new Stamp(change.hlc(), change.actor()));
        records.put(change.entity(), change.record(), content, seq);
        copies.keep(change.entity(), change.record(), portals, content);
        settings.seen(change.hlc());
        database.run("UPDATE relay_change SET history = ? WHERE session = ? AND number = ?", seq,
                Columns.bytes(change.id().session()), change.id().number());
    }
}
