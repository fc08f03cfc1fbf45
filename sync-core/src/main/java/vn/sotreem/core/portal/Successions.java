package vn.sotreem.core.portal;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.sotreem.core.register.EncryptedDatabase;

/**
 * Communes that became others (docs/protocol.md, "Communes that change"). Records, versions and laptops go along; the
 * batches, which say what was so when they were sealed, stay as they are.
 */
final class Successions {
    private final EncryptedDatabase database;
    private final Holdings holdings;

    Successions(EncryptedDatabase database, Holdings holdings) {
        this.database = database;
        this.holdings = holdings;
    }

    /** What a commune is now, however often it became another one. */
    String now(String commune) {
        Set<String> passed = new HashSet<>();
        String code = commune;
        for (Optional<String> next = next(code); next.isPresent() && passed.add(code); next = next(code)) {
            code = next.get();
        }
        return code;
    }

    /** Whether the portal has heard of a commune: laptops of it, records, or others that became it. */
    boolean knows(String commune) {
        return database.number("SELECT count(*) FROM device WHERE commune = ?", commune) > 0
                || database.number("SELECT count(*) FROM succession WHERE successor = ?", commune) > 0
                || records(commune) > 0;
    }

    private Optional<String> next(String commune) {
        return database.first("SELECT successor FROM succession WHERE commune = ?", row -> row.getString(1), commune);
    }

    /**
     * Makes a commune another one, or a part of it. Laptops of both are told of all that they have not heard: when
     * there is something on both sides, all of it takes a new place at the end of the order of changes, in its order.
     *
     * @return how many records went along
     */
    int move(String commune, String successor, Instant now) {
        boolean isMerger = records(successor) > 0 && records(commune) > 0;
        int moved = database.run("UPDATE record SET commune = ? WHERE commune = ?", successor, commune);
        database.run("UPDATE record_version SET commune = ? WHERE commune = ?", successor, commune);
        database.run("UPDATE device SET commune = ? WHERE commune = ?", successor, commune);
        if (isMerger) {
            tellAnew(successor);
        }
        database.run("DELETE FROM succession WHERE commune = ?", successor);
        database.run("""
                INSERT INTO succession (commune, successor, movedAt) VALUES (?, ?, ?)
                ON CONFLICT (commune) DO UPDATE SET successor = excluded.successor, movedAt = excluded.movedAt
                """, commune, successor, now.toEpochMilli());
        database.run("DELETE FROM scope");
        holdings.addUp();
        return moved;
    }

    private long records(String commune) {
        return database.number("SELECT count(*) FROM record WHERE commune = ?", commune);
    }

    private void tellAnew(String commune) {
        long first = database.number("SELECT min(position) FROM record_version WHERE commune = ? AND position > 0",
                commune);
        long further = holdings.lastPosition() - first + 1;
        database.run("UPDATE record SET position = position + ? WHERE commune = ?", further, commune);
        database.run("""
                UPDATE record_version SET position = position + ?1 WHERE commune = ?2 AND position > 0
                    AND id IN (SELECT id FROM record WHERE commune = ?2)
                """, further, commune);
        database.run("""
                UPDATE projection SET position = position + ? WHERE id IN (SELECT id FROM record WHERE commune = ?)
                """, further, commune);
    }
}
