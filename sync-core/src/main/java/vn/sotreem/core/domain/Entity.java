package vn.sotreem.core.domain;

import java.util.Optional;

/**
 * The kinds of record that are kept, changed and sent. The order of the constants is the order in which records refer
 * to one another: a record refers only to kinds that stand before its own.
 */
public enum Entity {
    HAMLET("hamlet"),
    HOUSEHOLD("household"),
    ADULT("adult"),
    CHILD("child"),
    SPELL("spell"),
    SUPPORT("support"),
    MOVEMENT("movement");

    private final String code;

    Entity(String code) {
        this.code = code;
    }

    /** The name used on the wire, in the database and in JSON output; never changes once shipped. */
    public String code() {
        return code;
    }

    public static Optional<Entity> of(String code) {
        for (Entity entity : values()) {
            if (entity.code.equals(code)) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }
}
