package vn.sotreem.core.security;

import java.io.Serial;

/** Bytes that should be an envelope and are none. Nothing of them may be believed. */
public final class EnvelopeDamaged extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong with them. */
    public enum Reason {
        /** Something else altogether: a captive portal's page, another program's file. */
        FOREIGN,
        /** Written by a newer version of the protocol. */
        NEWER,
        /** Cut off, or with lengths that do not fit. */
        BROKEN,
        /** Longer than anything this program sends. */
        TOO_LARGE
    }

    private final Reason reason;

    EnvelopeDamaged(Reason reason) {
        super("envelope: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
