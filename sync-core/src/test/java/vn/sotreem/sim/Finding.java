package vn.sotreem.sim;

/** What must never be and was: the invariant that was broken (docs/simulation.md) and where. */
final class Finding extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String invariant;

    Finding(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    /** Something threw that must not throw. */
    Finding(Throwable thrown) {
        super("exception: " + thrown, thrown);
        this.invariant = "exception";
    }

    String invariant() {
        return invariant;
    }

    static void unless(boolean sound, String invariant, String what, Object... details) {
        if (!sound) {
            throw new Finding(invariant, what.formatted(details));
        }
    }
}
