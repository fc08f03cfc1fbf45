package vn.sotreem.app.excel;

/**
 * The file is no sound workbook after all. The libraries that read it say so by exceptions of many kinds, from
 * anywhere; {@link ListReader} makes a {@link FileProblem} of it.
 */
final class UnsoundFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsoundFile(Exception cause) {
        super("not a sound workbook", cause);
    }
}
