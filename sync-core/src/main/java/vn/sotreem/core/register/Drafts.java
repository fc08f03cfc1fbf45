package vn.sotreem.core.register;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the person who works is typing and has not yet saved, by name: it outlives the program and the power, and
 * nobody else is shown it. A draft is no part of the register and is never sent; belongs to the register's thread.
 */
public final class Drafts {
    private final EncryptedDatabase database;
    private final People people;
    private final InstantSource clock;

    Drafts(EncryptedDatabase database, People people, InstantSource clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** Keeps a draft in the place of an earlier one of this name; durable on return. */
    public void keep(String name, String json) {
        database.run("INSERT INTO draft (person, name, json, keptAt) VALUES (?, ?, ?, ?) "
                + "ON CONFLICT (person, name) DO UPDATE SET json = excluded.json, keptAt = excluded.keptAt",
                owner(), name, json, clock.millis());
    }

    public Optional<String> find(String name) {
        return database.first("SELECT json FROM draft WHERE person = ? AND name = ?", row -> row.getString(1),
                owner(), name);
    }

    /** The drafts whose name begins like this, by name. */
    public Map<String, String> beginning(String prefix) {
        Map<String, String> drafts = new TreeMap<>();
        database.each("SELECT name, json FROM draft WHERE person = ? AND substr(name, 1, ?) = ?",
                row -> drafts.put(row.getString(1), row.getString(2)), owner(), prefix.length(), prefix);
        return drafts;
    }

    /** Forgets a draft, if there is one. */
    public void drop(String name) {
        database.run("DELETE FROM draft WHERE person = ? AND name = ?", owner(), name);
    }

    private String owner() {
        return people.working().name();
    }
}
