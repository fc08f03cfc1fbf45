package vn.sotreem.core.register;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A whole backup that lies in some folder, as it says of itself.
 *
 * @param file    the zip
 * @param bytes   its size
 * @param content what is in it
 */
public record Backup(Path file, long bytes, Content content) {

    /**
     * What a register held when it was copied. It tells no name: it stands in the backup in plain text.
     *
     * @param madeAt   by the laptop's clock, which may be wrong: it is shown, and nothing is decided by it
     * @param register which register it is a backup of: 8 hexadecimal digits of the first session that saved in it
     * @param history  rows of history: grows with every change, made here or told by the portal
     * @param settled  changes that had a receipt
     * @param children in the register, the bin left out
     */
    public record Content(Instant madeAt, String register, long history, long settled, long children) {

        /** Reads it from a register of whatever version. */
        static Content of(EncryptedDatabase database, Instant at) {
            return new Content(at, database.first("SELECT lower(substr(hex(session), 1, 8)) FROM change_log "
                    + "WHERE position = 1", row -> row.getString(1)).orElse("00000000"),
                    database.number("SELECT coalesce(max(seq), 0) FROM history"),
                    database.number("SELECT coalesce(max(lastPosition), 0) FROM batch WHERE receipt IS NOT NULL"),
                    database.number("SELECT count(*) FROM child WHERE state = ''"));
        }

        /** Whether a register that holds this differs from one that held the other. */
        boolean differsFrom(Content other) {
            return history != other.history || settled != other.settled;
        }
    }
}
