package vn.sotreem.core.register;

import java.util.Comparator;
import java.util.List;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/**
 * Puts records where they belong that an earlier version of the program could only keep and count: it did not know
 * their kind, and this one does. To history they come now, and from nobody in particular; what the portal is told and
 * tells is the same as before.
 */
final class Recognising {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final ChangeLog log;
    private final PortalCopies copies;

    /** A record that was kept, with the kind it turns out to be. */
    private record Recognised(Entity entity, RecordCopy copy) {
    }

    Recognising(EncryptedDatabase database, Settings settings, Records records, ChangeLog log, PortalCopies copies) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.log = log;
        this.copies = copies;
    }

    /** Those that refer to something that is not here stay where they are. */
    void run() {
        List<Recognised> found = copies.unknown().stream().flatMap(copy -> Entity.of(copy.entity())
                .map(entity -> new Recognised(entity, copy)).stream())
                .sorted(Comparator.comparing(Recognised::entity)).toList();
        if (!found.isEmpty()) {
            database.inTransaction(() -> {
                found.stream().filter(each -> records.canStand(each.entity, each.copy.content())).forEach(this::place);
                return found;
            });
        }
    }

    private void place(Recognised recognised) {
        RecordCopy copy = recognised.copy;
        long seq = log.addTold(recognised.entity, copy.id(), Op.CREATE, Delta.between(Values.EMPTY, copy.content()),
                new Stamp(settings.clock(), ""));
        records.put(recognised.entity, copy.id(), copy.content(), seq);
        records.table(recognised.entity).told(copy.id(), copy.version());
        copies.forgetUnknown(copy.id());
    }
}
