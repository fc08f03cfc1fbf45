package vn.sotreem.core.security;

import java.io.Serial;

/** The key file is there but cannot be used. Nothing was changed; a copy from a backup can be put in its place. */
public final class KeyFileDamaged extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What the person has to be told. */
    public enum Reason {
        /** Another program's file under this name. */
        FOREIGN,
        /** Written by a newer version of this program: update it. */
        NEWER,
        /** Cut off or changed after it was written: take it from a backup. */
        BROKEN
    }

    private final Reason reason;

    KeyFileDamaged(Reason reason) {
        this(reason, null);
    }

    KeyFileDamaged(Reason reason, Throwable cause) {
        super("key file: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
