package vn.sotreem.core.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.register.Columns;

/** The hashes the portal keeps, 32 bytes each. */
final class Sha256 {

    private Sha256() {
    }

    /** Of all that a change says, its identity left out: two changes under one identity are told apart by it. */
    static byte[] ofChange(Change change) {
        String said = String.join("\n", change.entity().code(), change.record().toString(), change.op().code(),
                Long.toString(change.group()), Long.toString(change.baseVersion()), Integer.toString(change.schema()),
                Long.toString(change.hlc().packed()), Columns.json(change.delta().before()),
                Columns.json(change.delta().after()), change.actor());
        return of(said.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
