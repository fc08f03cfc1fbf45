package vn.sotreem.core.register;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is being typed and not yet saved, by name: it outlives the program and the power. A draft is no part of the
 * register and is never sent; belongs to the register's thread.
 */
public final class Drafts {
    private final EncryptedDatabase database;
    private final InstantSource clock;

    Drafts(EncryptedDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a draft in the place of an earlier one of this name; durable on return. */
    public void keep(String name, String json) {
        database.run("INSERT INTO draft (name, json, keptAt) VALUES (?, ?, ?) "
                + "ON CONFLICT (name) DO UPDATE SET json = excluded.json, keptAt = excluded.keptAt",
                name, json, clock.millis());
    }

    public Optional<String> find(String name) {
        return database.first("SELECT json FROM draft WHERE name = ?", row -> row.getString(1), name);
    }

    /** The drafts whose name begins like this, by name. */
    public Map<String, String> beginning(String prefix) {
        Map<String, String> drafts = new TreeMap<>();
        database.each("SELECT name, json FROM draft WHERE substr(name, 1, ?) = ?",
                row -> drafts.put(row.getString(1), row.getString(2)), prefix.length(), prefix);
        return drafts;
    }

    /** Forgets a draft, if there is one. */
    public void drop(String name) {
        database.run("DELETE FROM draft WHERE name = ?", name);
    }
}
