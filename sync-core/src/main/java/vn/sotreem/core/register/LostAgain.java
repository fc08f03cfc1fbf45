package vn.sotreem.core.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.domain.Values;

/**
 * Changes that a portal had taken, that it lost when it was put back, and that it refuses when they are told again:
 * what they refer to, or what was saved with them, is to be told again by another laptop. The portal does not have them
 * any more, whatever it told before; so the refusal is open, and nothing of them is given up here.
 */
final class LostAgain {
    private final EncryptedDatabase database;
    private final ChangeLog log;
    private final PortalCopies copies;

    LostAgain(EncryptedDatabase database, ChangeLog log, PortalCopies copies) {
        this.database = database;
        this.log = log;
        this.copies = copies;
    }

    /** Those of a batch, the last first; asked before what became of them is kept. */
    List<Change> among(List<Change> changes, Receipt receipt) {
        return receipt.exceptions().stream().filter(outcome -> outcome.result().isRefusal()).map(Outcome::index)
                .distinct().map(changes::get).filter(this::wasTaken).toList().reversed();
    }

    private boolean wasTaken(Change change) {
        return database.number("""
                SELECT EXISTS (SELECT 1 FROM batch b JOIN device d ON b.epoch < d.epoch
                        WHERE ?1 BETWEEN b.firstPosition AND b.lastPosition AND b.receipt IS NOT NULL)
                    AND NOT EXISTS (SELECT 1 FROM outcome WHERE position = ?1
                        AND result IN ('rejected', 'dependency-rejected'))
                """, log.position(change.id()).orElseThrow()) > 0;
    }

    /** Takes them out of what the portal is known to have; what it does have it is to tell from the beginning. */
    void forget(List<Change> lost) {
        if (lost.isEmpty()) {
            return;
        }
        FeedMark mark = FeedMark.read(database);
        Checksum checksum = mark.checksum();
        for (Change change : lost) {
            checksum = copies.follow(change, before -> before.filter(content -> change.op() == Op.UPDATE)
                    .map(content -> without(change, content)), checksum);
        }
        mark.with(checksum).anew().keep(database);
    }

    private static Values without(Change change, Values content) {
        Map<String, String> before = new HashMap<>();
        change.delta().keys().stream()
                .filter(field -> content.get(field).equals(change.delta().after().get(field)))
                .forEach(field -> before.put(field, change.delta().before().get(field)));
        return content.with(before);
    }
}
