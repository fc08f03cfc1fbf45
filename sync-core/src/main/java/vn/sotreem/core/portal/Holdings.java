package vn.sotreem.core.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;

/** Every record of every commune as the portal has it, and the ids of those it refused to have. */
final class Holdings {
    private static final String RECORD = "SELECT id, entity, commune, version, position, content FROM record ";

    private final EncryptedDatabase database;

    Holdings(EncryptedDatabase database) {
        this.database = database;
    }

    Optional<PortalRecord> find(UUID id) {
        return database.first(RECORD + "WHERE id = ?", Holdings::record, Columns.bytes(id));
    }

    /** All records in the order of their ids. */
    List<PortalRecord> all() {
        return database.query(RECORD + "ORDER BY id", Holdings::record);
    }

    /** The position after the last change. */
    long nextPosition() {
        return 1 + database.number("SELECT coalesce(max(position), 0) FROM record");
    }

    /** The record as a merge needs it; a record that is not there is one without content. */
    Merge.Held held(UUID id, long baseVersion, UUID device) {
        boolean editedSince = database.number(
                "SELECT count(*) FROM record_version WHERE id = ? AND version > ? AND device <> ?",
                Columns.bytes(id), baseVersion, Columns.bytes(device)) > 0;
        return database.first("SELECT content, clocks FROM record WHERE id = ?", row -> new Merge.Held(
                Columns.values(row.getString(1)), Clocks.read(row.getString(2)), editedSince), Columns.bytes(id))
                .orElseGet(() -> new Merge.Held(Values.EMPTY, Map.of(), editedSince));
    }

    /** Keeps the next version of a record, made by this device. */
    void put(PortalRecord record, Map<String, Hlc> clocks, UUID device) {
        database.run("""
                INSERT INTO record (id, entity, commune, version, position, content, clocks, personalId)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, position = excluded.position,
                    content = excluded.content, clocks = excluded.clocks, personalId = excluded.personalId
                """, Columns.bytes(record.id()), record.entity().code(), record.commune(), record.version(),
                record.position(), Columns.json(record.content()), Clocks.text(clocks), takenId(record.content()));
        database.run("INSERT INTO record_version (id, version, device) VALUES (?, ?, ?)",
                Columns.bytes(record.id()), record.version(), Columns.bytes(device));
    }

    /** Whether another child that stands in a register has this personal id. */
    boolean isTaken(String personalId, UUID except) {
        return database.number("""
                SELECT count(*) FROM record WHERE personalId = ? AND personalId <> '' AND id <> ?
                """, personalId, Columns.bytes(except)) > 0;
    }

    void refuse(UUID id) {
        database.run("INSERT INTO record_refused (id) VALUES (?) ON CONFLICT DO NOTHING", Columns.bytes(id));
    }

    boolean wasRefused(UUID id) {
        return database.number("SELECT count(*) FROM record_refused WHERE id = ?", Columns.bytes(id)) > 0;
    }

    /** The personal id this content keeps from others: none while the record lies in the bin. */
    private static String takenId(Values content) {
        return isActive(content) ? content.get("personalId") : "";
    }

    static boolean isActive(Values content) {
        return RecordState.of(content.get("state")) == RecordState.ACTIVE;
    }

    private static PortalRecord record(ResultSet row) throws SQLException {
        return new PortalRecord(Columns.uuid(row.getBytes(1)), Entity.of(row.getString(2)).orElseThrow(),
                row.getString(3), row.getLong(4), row.getLong(5), Columns.values(row.getString(6)));
    }
}
