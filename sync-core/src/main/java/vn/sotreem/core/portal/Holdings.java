package vn.sotreem.core.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.change.Secrecy;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;

/**
 * Every record of every commune as the portal has it, who made it so, each commune's checksum, and the ids of the
 * records it refused to have.
 */
final class Holdings {
    private static final String COLUMNS =
            "SELECT r.id, r.entity, r.commune, r.version, r.position, r.content, r.clocks";
    private static final String RECORD = COLUMNS + " FROM record r ";

    /** How many children of the same name and birth date are named at most. */
    private static final int ALIKE_MAX = 5;

    private final EncryptedDatabase database;
    private final Secrecy secrecy;
    private final Projections projections;
    private final Sums sums;

    /**
     * A record with its place in the feed of one laptop.
     *
     * @param place position of the last change of it that this laptop has to be told of
     */
    record Told(PortalRecord record, long place) {
    }

    /** @param secrecy what is kept from collaborators */
    Holdings(EncryptedDatabase database, Secrecy secrecy) {
        this.database = database;
        this.secrecy = secrecy;
        this.projections = new Projections(database);
        this.sums = new Sums(database);
    }

    /** What is kept from collaborators. */
    Secrecy secrecy() {
        return secrecy;
    }

    Optional<PortalRecord> find(UUID id) {
        return find(id, Audience.OFFICER);
    }

    /** The record as it is told; none when nothing is told of it. */
    Optional<PortalRecord> find(UUID id, Audience audience) {
        return database.first(COLUMNS + " FROM " + records(audience) + " r WHERE r.id = ?", Holdings::record,
                Columns.bytes(id));
    }

    private static String records(Audience audience) {
        return switch (audience) {
            case OFFICER -> "record";
            case COLLABORATOR -> "told_record";
        };
    }

    /** All records in the order of their ids. */
    List<PortalRecord> all() {
        return database.query(RECORD + "ORDER BY r.id", Holdings::record);
    }

    /** The records of a commune as they are told. */
    List<PortalRecord> of(String commune, Audience audience) {
        return database.query(COLUMNS + " FROM " + records(audience) + " r WHERE r.commune = ? ORDER BY r.id",
                Holdings::record, commune);
    }

    /** Position of the last change, of whatever commune. */
    long lastPosition() {
        return database.number("SELECT coalesce(max(position), 0) FROM record");
    }

    /**
     * The records of a commune that a laptop has to be told of, in the order of the changes that make it so. Its own
     * changes it knows, when they were applied as it asked; what is not told to its people is no change to them. Of
     * what was handed over to another commune it is told that the hamlet was, and no more.
     *
     * @param after a place in the order of changes
     * @param knows whose changes are left out, none for no one
     */
    List<Told> changedAfter(String commune, Audience audience, long after, Optional<Author> knows, int most) {
        byte[] device = knows.map(author -> Columns.bytes(author.device())).orElse(new byte[0]);
        int epoch = knows.map(Author::epoch).orElse(0);
        return database.query(COLUMNS + """
                , v.position FROM record_version v JOIN %s r ON r.id = v.id
                WHERE v.commune = ?1 AND v.position > ?2 AND NOT (v.device = ?3 AND v.epoch = ?4 AND v.asAsked)
                    AND (v.told > 0 OR ?6) AND (r.commune = ?1 OR r.entity = 'hamlet')
                    AND NOT EXISTS (
                        SELECT 1 FROM record_version later WHERE later.id = v.id AND later.version > v.version
                            AND later.commune = ?1 AND NOT (later.device = ?3 AND later.epoch = ?4 AND later.asAsked)
                            AND (later.told > 0 OR ?6))
                ORDER BY v.position LIMIT ?5
                """.formatted(records(audience)), row -> new Told(record(row), row.getLong(8)), commune, after, device,
                epoch, most, audience == Audience.OFFICER);
    }

    /** Whether the record is, or once was, of this commune. */
    boolean isOrWasOf(PortalRecord record, String commune) {
        return record.commune().equals(commune) || database.number(
                "SELECT count(*) FROM record_version WHERE id = ? AND commune = ?", Columns.bytes(record.id()),
                commune) > 0;
    }

    /**
     * Whether another laptop's change was applied to the record since this version, as its people count versions. That
     * it went to another commune changed nothing in it.
     */
    boolean editedSince(UUID id, long version, UUID device, Audience audience) {
        String counted = audience == Audience.OFFICER ? "version" : "told";
        return database.number("SELECT count(*) FROM record_version v WHERE id = ? AND " + counted + """
                 > ? AND device <> ? AND NOT EXISTS (
                    SELECT 1 FROM record_version before WHERE before.id = v.id AND before.version = v.version - 1
                        AND before.commune <> '' AND before.commune <> v.commune)
                """, Columns.bytes(id), version, Columns.bytes(device)) > 0;
    }

    /** The record as a merge needs it; a record that is not there is one without content. */
    static Merge.Held held(Optional<PortalRecord> record, boolean editedSince) {
        return record.map(held -> new Merge.Held(held.content(), Stamps.clocks(held.stamps()), editedSince))
                .orElseGet(() -> new Merge.Held(Values.EMPTY, Map.of(), editedSince));
    }

    /**
     * What is told of a record.
     *
     * @param told of it before
     */
    Projection projection(PortalRecord record, Optional<PortalRecord> told) {
        return Projection.of(secrecy, record, told, this::isNamedForHidden);
    }

    /** A spell that a child got with another, which was the same, is named for what the other was. */
    private boolean isNamedForHidden(PortalRecord record) {
        return secrecy.isNamedForHidden(record.entity(), record.id(), record.content())
                && same(record.content().get("child")).noneMatch(child -> !secrecy.isNamedForHidden(record.entity(),
                        record.id(), record.content().with("child", child)));
    }

    /** The children that were merged into this one, those that had been merged into them too. */
    private Stream<String> same(String child) {
        return database.query("SELECT id FROM record WHERE entity = 'child' AND json_extract(content, ?) = ?",
                row -> Columns.uuid(row.getBytes(1)).toString(), "$." + PortalRules.MERGED_INTO, child).stream()
                .flatMap(goes -> Stream.concat(Stream.of(goes), same(goes)));
    }

    /** Whether something of the record is, or once was, kept from collaborators, or will be once it is this. */
    boolean isKeptFrom(PortalRecord record) {
        return projections.has(record.id()) || projection(record, Optional.empty()).isOther(record);
    }

    /** What is told of a record that becomes this without anybody's change; none, of one that all are told of alike. */
    Optional<Projection> projection(PortalRecord record) {
        return Optional.of(record).filter(this::isKeptFrom).map(after -> {
            Projection projection = projection(after, find(after.id(), Audience.COLLABORATOR));
            return projection.isNews() ? projection.toldAt(after.position()) : projection;
        });
    }

    /** What is told of a record to those who had it not, as of its place; likewise. */
    Optional<Projection> anew(PortalRecord record) {
        return Optional.of(record).filter(this::isKeptFrom).map(after -> projection(after,
                find(after.id(), Audience.COLLABORATOR)).toldAt(after.position()));
    }

    /**
     * Keeps the next version of a record.
     *
     * @param told what collaborators are told of it; as of a record of which nothing is kept from them, when there is
     *             none
     */
    void put(PortalRecord record, Author author, Optional<Projection> told) {
        Optional<PortalRecord> was = find(record.id());
        Optional<PortalRecord> wasTold = find(record.id(), Audience.COLLABORATOR);
        database.run("""
                INSERT INTO record (id, entity, commune, version, position, content, clocks, personalId, likeness)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET commune = excluded.commune, version = excluded.version,
                    position = excluded.position, content = excluded.content, clocks = excluded.clocks,
                    personalId = excluded.personalId, likeness = excluded.likeness
                """, Columns.bytes(record.id()), record.entity().code(), record.commune(), record.version(),
                record.position(), Columns.json(record.content()), Stamps.text(record.stamps()),
                takenId(record), likeness(record));
        told.ifPresent(projection -> projections.keep(record.id(), projection.after()));
        Optional<PortalRecord> isTold = find(record.id(), Audience.COLLABORATOR);
        database.run("""
                INSERT INTO record_version (id, version, device, position, commune, epoch, asAsked, told)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, Columns.bytes(record.id()), record.version(), Columns.bytes(author.device()), record.position(),
                record.commune(), author.epoch(), author.asAsked(), isTold.filter(now ->
                        now.position() == record.position()).map(PortalRecord::version).orElse(0L));
        Optional<String> left = was.map(PortalRecord::commune).filter(commune -> !commune.equals(record.commune()));
        left.ifPresent(commune -> sums.follow(commune, new Sums.Step(was, Optional.empty()),
                new Sums.Step(wasTold, Optional.empty())));
        sums.follow(record.commune(), new Sums.Step(was.filter(before -> left.isEmpty()), Optional.of(record)),
                new Sums.Step(wasTold.filter(before -> left.isEmpty()), isTold));
    }

    /** What the commune has, as it is told. */
    Checksum checksum(String commune, Audience audience) {
        return sums.of(commune, audience);
    }

    /** Adds up, makes comparable and keeps from collaborators what a store of an earlier program has not. */
    void addUp() {
        database.query(RECORD + "WHERE r.likeness IS NULL", Holdings::record).forEach(record -> database.run(
                "UPDATE record SET likeness = ? WHERE id = ?", likeness(record), Columns.bytes(record.id())));
        if (!sums.areOf(database.number("SELECT count(*) FROM record"))) {
            all().stream().filter(this::isKeptFrom).filter(record -> !projections.has(record.id())).forEach(record ->
                    projections.keep(record.id(), projection(record, Optional.empty()).asOf(record)));
            database.query("SELECT DISTINCT commune FROM record", row -> row.getString(1)).forEach(commune ->
                    sums.addUp(commune, of(commune, Audience.OFFICER), of(commune, Audience.COLLABORATOR)));
        }
    }

    /**
     * Tells collaborators anew of what is another to them by today's catalogue than by the one this was told by. Nobody
     * changed anything: no record has a version more, and it goes to the end of the order of changes.
     */
    void tellAnew() {
        String before = database.first("SELECT secrecy FROM portal", row -> row.getString(1)).orElseThrow();
        if (before.equals(secrecy.text())) {
            return;
        }
        all().stream().filter(this::isKeptFrom).forEach(record -> {
            Projection projection = projection(record, find(record.id(), Audience.COLLABORATOR));
            if (projection.isNews()) {
                tellAnew(record, projection.toldAt(lastPosition() + 1).after().orElseThrow());
            }
        });
        database.run("UPDATE portal SET secrecy = ?", secrecy.text());
        database.run("DELETE FROM scope");
        addUp();
    }

    private void tellAnew(PortalRecord record, PortalRecord told) {
        database.run("UPDATE record SET position = ? WHERE id = ?", told.position(), Columns.bytes(record.id()));
        database.run("UPDATE record_version SET position = ?, told = ?, asAsked = FALSE WHERE id = ? AND version = ?",
                told.position(), told.version(), Columns.bytes(record.id()), record.version());
        projections.keep(record.id(), Optional.of(told));
    }

    /** Whether another child that stands in a register has this personal id. */
    boolean isTaken(String personalId, UUID except) {
        return database.number("""
                SELECT count(*) FROM record WHERE personalId = ? AND personalId <> '' AND id <> ?
                """, personalId, Columns.bytes(except)) > 0;
    }

    /** The other children of the commune that may be this one. */
    List<UUID> alike(String commune, UUID id, Values content) {
        String likeness = SameChild.likeness(content);
        return likeness.isEmpty() ? List.of() : database.query(RECORD + """
                WHERE r.commune = ? AND r.likeness = ? AND r.likeness <> '' AND r.id <> ? ORDER BY r.id
                """, Holdings::record, commune, likeness, Columns.bytes(id)).stream()
                .filter(other -> SameChild.isPossible(id, content, other.id(), other.content()))
                .map(PortalRecord::id).limit(ALIKE_MAX).toList();
    }

    private static String likeness(PortalRecord record) {
        return record.entity() == Entity.CHILD ? SameChild.likeness(record.content()) : "";
    }

    void refuse(UUID id) {
        database.run("INSERT INTO record_refused (id) VALUES (?) ON CONFLICT DO NOTHING", Columns.bytes(id));
    }

    boolean wasRefused(UUID id) {
        return database.number("SELECT count(*) FROM record_refused WHERE id = ?", Columns.bytes(id)) > 0;
    }

    /** The personal id a child keeps from others: none while the record lies in the bin. */
    private static String takenId(PortalRecord record) {
        boolean isTaken = record.entity() == Entity.CHILD && isActive(record.content());
        return isTaken ? record.content().get("personalId") : "";
    }

    static boolean isActive(Values content) {
        return RecordState.of(content.get("state")) == RecordState.ACTIVE;
    }

    private static PortalRecord record(ResultSet row) throws SQLException {
        return new PortalRecord(Columns.uuid(row.getBytes(1)), Entity.of(row.getString(2)).orElseThrow(),
                row.getString(3), row.getLong(4), row.getLong(5), Columns.values(row.getString(6)),
                Stamps.read(row.getString(7)));
    }
}
