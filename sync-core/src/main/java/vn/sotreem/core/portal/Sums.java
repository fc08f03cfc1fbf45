package vn.sotreem.core.portal;

import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.register.EncryptedDatabase;

/**
 * Number and checksum of each commune's records, of all of them and of what collaborators are told. They are kept with
 * every change, because adding up ten thousand digests for each laptop that asks would be most of a portal's work.
 */
final class Sums {
    private final EncryptedDatabase database;

    /** A record before a change and after it, as one audience is told. */
    record Step(Optional<PortalRecord> was, Optional<PortalRecord> is) {
        Checksum applyTo(Checksum sum) {
            Checksum without = was.map(record -> sum.minus(record.copy())).orElse(sum);
            return is.map(record -> without.plus(record.copy())).orElse(without);
        }
    }

    Sums(EncryptedDatabase database) {
        this.database = database;
    }

    Checksum of(String commune, Audience audience) {
        String columns = switch (audience) {
            case OFFICER -> "count, sum";
            case COLLABORATOR -> "toldCount, toldSum";
        };
        return database.first("SELECT " + columns + " FROM scope WHERE commune = ?",
                row -> Checksum.of(row.getLong(1), row.getBytes(2)), commune).orElse(Checksum.EMPTY);
    }

    /** Whether as many records are added up as there are. */
    boolean areOf(long records) {
        return database.number("SELECT coalesce(sum(count), 0) FROM scope") == records;
    }

    void follow(String commune, Step all, Step told) {
        keep(commune, all.applyTo(of(commune, Audience.OFFICER)), told.applyTo(of(commune, Audience.COLLABORATOR)));
    }

    void addUp(String commune, List<PortalRecord> all, List<PortalRecord> told) {
        keep(commune, Checksum.of(all.stream().map(PortalRecord::copy)),
                Checksum.of(told.stream().map(PortalRecord::copy)));
    }

    private void keep(String commune, Checksum all, Checksum told) {
        database.run("""
                INSERT INTO scope (commune, count, sum, toldCount, toldSum) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (commune) DO UPDATE SET count = excluded.count, sum = excluded.sum,
                    toldCount = excluded.toldCount, toldSum = excluded.toldSum
                """, commune, all.count(), all.bytes(), told.count(), told.bytes());
    }
}
