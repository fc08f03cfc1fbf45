package vn.sotreem.core.sync;

/** The portal was not reached, or its answer was lost: nobody knows whether it acted. */
public final class PortalUnreachable extends Exception {
    private static final long serialVersionUID = 1L;

    /** Told apart because the person at the laptop does something else about each. */
    public enum Cause {
        /** No network, no way there, no such name. */
        NO_NETWORK,
        /** The portal's machine is there and the portal is not: connection refused, or a server error. */
        PORTAL_DOWN,
        /** The connection stood and nothing moved for too long. */
        TIMED_OUT,
        /** The connection broke while sending or receiving. */
        CUT,
        /** The network wants somebody to sign in first. */
        SIGN_IN,
        /** The proxy that the system names does not let us through, or is not there. */
        PROXY,
        /** That proxy asks for a password, and this program has none for it. */
        PROXY_PASSWORD,
        /** The certificate is for another name. */
        OTHER_NAME,
        /** The certificate is not valid yet, or no longer, by the clock of this laptop. */
        CERTIFICATE_DATE,
        /** The certificate is from nobody this laptop trusts. */
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
