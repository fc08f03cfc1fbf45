package vn.sotreem.core.register;

import java.util.Arrays;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.ReceivingKeys;

/** What the register knows about the office it stands in and about the laptop it lies on. */
final class Settings {
    private static final String TOLD_FOR = "toldFor";

    private final EncryptedDatabase database;
    private final SecureRandom random;
    private final Known<Office> office;
    private final Known<Optional<Enrolment>> enrolment;
    private final Known<DeviceKeys> keys;

    Settings(EncryptedDatabase database, SecureRandom random) {
        this.database = database;
        this.random = random;
        this.office = new Known<>(database, this::readOffice);
        this.enrolment = new Known<>(database, this::readEnrolment);
        this.keys = new Known<>(database, this::readKeys);
    }

    /** Whether the file was set up to its end; a set-up that was cut off leaves nothing. */
    boolean areThere() {
        return database.number("SELECT count(*) FROM device") == 1;
    }

    void setUp(Office office, DeviceKeys keys) {
        put("province", office.provinceCode());
        put("commune", office.communeCode());
        put("communeName", office.communeName());
        put("userName", office.userName());
        put("role", office.role().code());
        put(TOLD_FOR, office.role().code());
        database.run("INSERT INTO device (one, keys, hlc) VALUES (1, ?, ?)", keys.encoded(), Hlc.ZERO.packed());
    }

    Office office() {
        return office.get();
    }

    private Office readOffice() {
        return new Office(get("province"), get("commune"), get("communeName"), get("userName"),
                Office.Role.of(get("role")));
    }

    /** The office is in another commune from now on, or its commune has another name. */
    void move(Office office) {
        set("province", office.provinceCode());
        set("commune", office.communeCode());
        set("communeName", office.communeName());
    }

    /** For whose eyes this laptop asks the portal: it is its owner's. */
    Audience asksFor() {
        return switch (office().role()) {
            case OFFICER -> Audience.OFFICER;
            case COLLABORATOR -> Audience.COLLABORATOR;
        };
    }

    /** For whose eyes is what the portal told this laptop so far: everything, before there was a difference. */
    Audience toldFor() {
        return find(TOLD_FOR).flatMap(Audience::of).orElse(Audience.OFFICER);
    }

    /** From now on the portal tells what is for these eyes. */
    void toldFor(Audience audience) {
        set(TOLD_FOR, audience.code());
    }

    DeviceKeys keys() {
        return keys.get();
    }

    private DeviceKeys readKeys() {
        return DeviceKeys.decode(database.first("SELECT keys FROM device", row -> row.getBytes(1)).orElseThrow());
    }

    /** The keys this laptop receives files with, made when they are first needed. */
    ReceivingKeys receivingKeys() {
        return database.first("SELECT receiving FROM device WHERE receiving IS NOT NULL", row -> row.getBytes(1))
                .map(ReceivingKeys::decode).orElseGet(() -> {
                    ReceivingKeys made = ReceivingKeys.random(random);
                    database.run("UPDATE device SET receiving = ?", made.encoded());
                    return made;
                });
    }

    /** What makes the register this laptop's. */
    Laptop laptop() {
        Optional<byte[]> receiving = database.first("SELECT receiving FROM device WHERE receiving IS NOT NULL",
                row -> row.getBytes(1));
        return new Laptop(office(), People.all(database), keys().encoded(), receiving, enrolment());
    }

    /** Makes the register that laptop's, in whatever epoch it is. */
    void become(Laptop laptop) {
        database.run("UPDATE device SET keys = ?, receiving = ?", laptop.keys(), laptop.receiving().orElse(null));
        laptop.people().forEach(user -> People.keep(database, user));
        laptop.enrolment().ifPresent(portal -> database.run("""
                UPDATE device SET portalUrl = ?, device = ?, portalKey = ?, portalEpoch = ?, certificate = ?
                """, portal.portalUrl(), Columns.bytes(portal.device()), portal.portalKey(),
                Columns.bytes(portal.portalEpoch()), portal.certificate()));
    }

    Hlc clock() {
        return new Hlc(database.number("SELECT hlc FROM device"));
    }

    /** Whatever is written here from now on is later than what was seen. */
    void seen(Hlc clock) {
        if (clock.compareTo(clock()) > 0) {
            keepClock(clock);
        }
    }

    void keepClock(Hlc clock) {
        database.run("UPDATE device SET hlc = ?", clock.packed());
    }

    Optional<Enrolment> enrolment() {
        return enrolment.get();
    }

    private Optional<Enrolment> readEnrolment() {
        return database.first("""
                SELECT portalUrl, device, epoch, portalKey, portalEpoch, coalesce(certificate, zeroblob(0)) FROM device
                WHERE device IS NOT NULL
                """, row -> new Enrolment(row.getString(1), Columns.uuid(row.getBytes(2)), row.getInt(3),
                row.getBytes(4), Columns.uuid(row.getBytes(5)), row.getBytes(6)));
    }

    /**
     * A portal that is another one, or was restored, or does not know us as the one we were, is heard from the
     * start.
     */
    void enrolled(Enrolment enrolment) {
        boolean goesOn = enrolment().filter(before -> before.device().equals(enrolment.device())
                && before.portalEpoch().equals(enrolment.portalEpoch())
                && Arrays.equals(before.portalKey(), enrolment.portalKey())).isPresent();
        if (!goesOn && enrolment().isPresent()) {
            FeedMark.read(database).anew().keep(database);
        }
        database.run("""
                UPDATE device SET portalUrl = ?, device = ?, epoch = ?, portalKey = ?, portalEpoch = ?, certificate = ?
                """, enrolment.portalUrl(), Columns.bytes(enrolment.device()), enrolment.epoch(),
                enrolment.portalKey(), Columns.bytes(enrolment.portalEpoch()), enrolment.certificate());
    }

    /** The portal is in another epoch of its own. */
    void portalRestored(UUID portalEpoch) {
        database.run("UPDATE device SET portalEpoch = ?", Columns.bytes(portalEpoch));
    }

    /** What was noted under this name, if anything. */
    Optional<String> find(String name) {
        return database.first("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
    }

    /** What was noted under names that begin like this. */
    Map<String, String> beginning(String prefix) {
        Map<String, String> noted = new TreeMap<>();
        database.each("SELECT name, value FROM setting WHERE substr(name, 1, ?) = ?",
                row -> noted.put(row.getString(1), row.getString(2)), prefix.length(), prefix);
        return noted;
    }

    /** Notes something in the place of what was noted under this name. */
    void set(String name, String value) {
        database.run("INSERT INTO setting (name, value) VALUES (?, ?) "
                + "ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
    }

    void forget(String name) {
        database.run("DELETE FROM setting WHERE name = ?", name);
    }

    private void put(String name, String value) {
        database.run("INSERT INTO setting (name, value) VALUES (?, ?)", name, value);
    }

    private String get(String name) {
        return find(name).orElseThrow();
    }
}
