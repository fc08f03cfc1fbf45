package vn.sotreem.core.transport;

import java.io.Serial;

/** A file that should be a bundle for this laptop and is none. Nothing of it is believed. */
public final class BundleRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Told apart because the person with the stick does something else about each. */
    public enum Reason {
        /** Another kind of file. */
        NOT_A_BUNDLE,
        /** Encrypted for somebody else. */
        NOT_FOR_THIS_LAPTOP,
        /** Cut off, or changed on the way. */
        DAMAGED,
        /** Larger than anything this program writes. */
        TOO_LARGE
    }

    private final Reason reason;

    BundleRefused(Reason reason) {
        super("bundle: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
