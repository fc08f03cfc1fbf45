package vn.sotreem.app.excel;

/** What becomes of a row. */
public enum Verdict {
    /** A new child for the register. */
    IMPORT("import"),
    /** The register, or a row before, has the child already: nothing is changed. */
    ALREADY_THERE("already-there"),
    /** Named with its reason among the findings. */
    REFUSED("refused");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
