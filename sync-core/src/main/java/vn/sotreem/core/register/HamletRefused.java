package vn.sotreem.core.register;

/** A change of hamlets that cannot be made, for a reason a person can do something about. */
public final class HamletRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** A hamlet needs a name. */
        NAME_EMPTY,
        /** Another hamlet of the commune has the name. */
        NAME_TAKEN,
        /** It would be the same as before. */
        NO_CHANGE,
        /** The hamlet the households are to be in is no more. */
        ENDED
    }

    HamletRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
