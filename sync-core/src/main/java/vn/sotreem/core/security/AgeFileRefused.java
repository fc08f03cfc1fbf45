package vn.sotreem.core.security;

import java.io.Serial;

/** A file that should be one encrypted for this laptop and is none, or cannot be opened. Nothing of it is believed. */
public final class AgeFileRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Told apart because the person with the stick does something else about each. */
    public enum Reason {
        /** Another kind of file. */
        NOT_AGE,
        /** Encrypted for somebody else. */
        NOT_FOR_THIS_LAPTOP,
        /** Cut off, or changed on the way. */
        DAMAGED,
        /** Larger than anything this program writes. */
        TOO_LARGE
    }

    private final Reason reason;

    AgeFileRefused(Reason reason) {
        super("age file: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
