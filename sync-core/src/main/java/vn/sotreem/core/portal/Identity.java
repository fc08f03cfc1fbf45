package vn.sotreem.core.portal;

import java.security.SecureRandom;
import java.util.UUID;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.security.DeviceKeys;

/**
 * Who the portal is.
 *
 * @param keys  what it signs receipts with
 * @param epoch another one after the portal was restored from a backup
 */
record Identity(DeviceKeys keys, UUID epoch) {

    /** The identity kept in this store, made when it is a new one. */
    static Identity in(EncryptedDatabase database, RecordIds ids, SecureRandom random) {
        return database.first("SELECT keys, epoch FROM portal",
                row -> new Identity(DeviceKeys.decode(row.getBytes(1)), Columns.uuid(row.getBytes(2))))
                .orElseGet(() -> keep(database, new Identity(DeviceKeys.random(random), ids.next())));
    }

    private static Identity keep(EncryptedDatabase database, Identity made) {
        database.run("INSERT INTO portal (one, epoch, keys) VALUES (1, ?, ?)",
                Columns.bytes(made.epoch), made.keys.encoded());
        return made;
    }

    byte[] publicKey() {
        return keys.verifyingKey().bytes();
    }
}
