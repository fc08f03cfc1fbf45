package vn.sotreem.core.sync;

/** The portal was not reached, or its answer was lost: nobody knows whether it acted. */
public final class PortalUnreachable extends Exception {
    private static final long serialVersionUID = 1L;

    /** Told apart because the person at the laptop does something else about each. */
    public enum Cause {
        /** No network, no such name, connection refused. */
        NO_NETWORK,
        /** The connection stood and nothing moved for too long. */
        TIMED_OUT,
        /** The connection broke while sending or receiving. */
        CUT,
        /** The certificate is not the portal's, or the clock of this laptop is wrong. */
        NOT_TRUSTED
    }

    private final Cause reason;

    public PortalUnreachable(Cause reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
