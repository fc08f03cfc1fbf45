package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/**
 * The portal's records as this register knows them. A record whose row is as the portal has it needs no copy: the row
 * is one. So only what waits, was refused or is in conflict is kept twice.
 */
final class PortalCopies {
    private final EncryptedDatabase database;
    private final Records records;
    private final Settings settings;

    PortalCopies(EncryptedDatabase database, Records records, Settings settings) {
        this.database = database;
        this.records = records;
        this.settings = settings;
    }

    /**
     * The portal's content of a record, empty when the portal has no such record.
     *
     * @param row the content of its row, if there is one
     */
    Optional<Values> find(UUID record, Optional<Values> row) {
        return kept(record).orElse(row);
    }

    /** Whether the portal has this record, as far as is known here. */
    boolean has(Entity entity, UUID record) {
        return find(record, records.table(entity).stored(record).map(RecordTable.Stored::values)).isPresent();
    }

    private Optional<Optional<Values>> kept(UUID record) {
        return database.first("SELECT content FROM portal_copy WHERE record = ?",
                row -> Optional.ofNullable(row.getString(1)).map(Columns::values), Columns.bytes(record));
    }

    /** Keeps the portal's content of a record beside its row, or nothing when the two are the same. */
    void keep(Entity entity, UUID record, Optional<Values> content, Values row) {
        if (content.filter(row::equals).isPresent()) {
            database.run("DELETE FROM portal_copy WHERE record = ?", Columns.bytes(record));
        } else {
            database.run("""
                    INSERT INTO portal_copy (record, entity, content) VALUES (?, ?, ?)
                    ON CONFLICT (record) DO UPDATE SET content = excluded.content
                    """, Columns.bytes(record), entity.code(), content.map(Columns::json).orElse(null));
        }
    }

    /** A record of a kind that only a later program knows. */
    Optional<RecordCopy> unknown(UUID record) {
        return database.first("SELECT entity, version, content FROM unknown_record WHERE record = ?",
                row -> new RecordCopy(record, row.getString(1), row.getLong(2), Columns.values(row.getString(3))),
                Columns.bytes(record));
    }

    /** All records of kinds that only a later program knows, or that only an earlier one did not. */
    List<RecordCopy> unknown() {
        return database.query("SELECT record, entity, version, content FROM unknown_record", row ->
                new RecordCopy(Columns.uuid(row.getBytes(1)), row.getString(2), row.getLong(3),
                        Columns.values(row.getString(4))));
    }

    void forgetUnknown(UUID record) {
        database.run("DELETE FROM unknown_record WHERE record = ?", Columns.bytes(record));
    }

    void keepUnknown(RecordCopy copy) {
        database.run("""
                INSERT INTO unknown_record (record, entity, version, content) VALUES (?, ?, ?, ?)
                ON CONFLICT (record) DO UPDATE SET version = excluded.version, content = excluded.content
                """, Columns.bytes(copy.id()), copy.entity(), copy.version(), Columns.json(copy.content()));
    }

    /**
     * The checksum when a record of the portal's has become another. Only what the portal tells this laptop is added
     * up: what was written here and is told to nobody here plays no part.
     */
    Checksum follow(Checksum sum, Optional<RecordCopy> was, Optional<RecordCopy> is) {
        Audience audience = settings.toldFor();
        Checksum without = was.flatMap(audience::heard).map(sum::minus).orElse(sum);
        return is.flatMap(audience::heard).map(without::plus).orElse(without);
    }

    /**
     * The portal's content of a changed record is another one from now on.
     *
     * @param becoming what it becomes of what it was, empty when the portal has no such record
     * @return the checksum then
     */
    Checksum follow(Change change, UnaryOperator<Optional<Values>> becoming, Checksum sum) {
        Values row = records.content(change);
        Optional<Values> before = find(change.record(), Optional.of(row));
        Optional<Values> after = becoming.apply(before);
        keep(change.entity(), change.record(), after, row);
        return follow(sum, before.map(content -> copy(change, content)), after.map(content -> copy(change, content)));
    }

    private static RecordCopy copy(Change change, Values content) {
        return new RecordCopy(change.record(), change.entity().code(), change.baseVersion(), content);
    }

    /**
     * The checksum after records were taken in. What a hamlet has that was handed over, or is back, is added up or not
     * whatever was said of its records, so then all of it is added up anew.
     *
     * @param wereApart whether something was handed over before
     */
    Checksum settled(Checksum followed, boolean wereApart) {
        return wereApart || areApart() ? Checksum.of(all().stream()) : followed;
    }

    /** Whether something was handed over to another commune and is no part of what the portal tells here. */
    boolean areApart() {
        return Handed.areThere(database);
    }

    /** Everything the portal has and tells this laptop, as far as is known here. */
    List<RecordCopy> all() {
        Set<UUID> gone = Handed.over(database);
        return told().stream().filter(copy -> gone.isEmpty()
                || Handed.hamlet(database, copy.id()).filter(gone::contains).isEmpty()).toList();
    }

    private List<RecordCopy> told() {
        Audience audience = settings.toldFor();
        List<RecordCopy> copies = new ArrayList<>();
        for (RecordTable<?> table : records.all()) {
            table.each((id, stored) -> find(id, Optional.of(stored.values())).ifPresent(content ->
                    audience.heard(new RecordCopy(id, table.entity().code(), stored.version(), content))
                            .ifPresent(copies::add)));
        }
        copies.addAll(unknown());
        return copies;
    }
}
