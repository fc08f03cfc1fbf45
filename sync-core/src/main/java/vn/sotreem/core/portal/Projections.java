package vn.sotreem.core.portal;

import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;

/** What collaborators' laptops are told of those records of which something is, or once was, kept from them. */
final class Projections {
    private final EncryptedDatabase database;

    Projections(EncryptedDatabase database) {
        this.database = database;
    }

    /** Whether there is one for this record; of every other, collaborators are told what everybody is told. */
    boolean has(UUID record) {
        return database.number("SELECT count(*) FROM projection WHERE id = ?", Columns.bytes(record)) > 0;
    }

    /** @param told empty when nothing is told */
    void keep(UUID record, Optional<PortalRecord> told) {
        database.run("""
                INSERT INTO projection (id, version, position, content, clocks) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, position = excluded.position,
                    content = excluded.content, clocks = excluded.clocks
                """, Columns.bytes(record), told.map(PortalRecord::version).orElse(0L),
                told.map(PortalRecord::position).orElse(0L),
                Columns.json(told.map(PortalRecord::content).orElse(Values.EMPTY)),
                told.map(PortalRecord::stamps).map(Stamps::text).orElse(""));
    }
}
