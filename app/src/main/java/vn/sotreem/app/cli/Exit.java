package vn.sotreem.app.cli;

/** What a command leaves behind for the script that called it (docs/cli.md). */
enum Exit {
    DONE(0),
    /** Something stands in the way; it is told as code, message and hint. */
    PROBLEM(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The register is locked: no password, a wrong one, or another program has it open. */
    LOCKED(3),
    /** Done in part; the rest is named. */
    PARTLY(4),
    /** The portal was not reached; everything is kept. */
    UNREACHED(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
