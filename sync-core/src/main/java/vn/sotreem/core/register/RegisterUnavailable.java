package vn.sotreem.core.register;

/** The register cannot be opened; nothing was changed. */
public final class RegisterUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    /** Each is told in its own words with what to do. */
    public enum Cause {
        /** There is no register in this folder yet. */
        ABSENT,
        /** There is one already. */
        EXISTS,
        /** Another running program has it open. */
        IN_USE,
        /** The key does not open it. */
        WRONG_KEY,
        /** The password is right, and its person is locked or not one of this register's people. */
        SHUT_OUT,
        /** Written by a later version of this program. */
        TOO_NEW,
        /** The file is damaged. */
        DAMAGED,
        /** The folder cannot be read or written, or the disk is full. */
        DISK
    }

    private final Cause reason;

    public RegisterUnavailable(Cause reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
