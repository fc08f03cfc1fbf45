package vn.sotreem.app.excel;

/** Why a file cannot be read at all. Each is told with what to do about it. */
public enum FileProblem {
    /** No byte in it. */
    EMPTY("empty"),
    /** Excel 95 and before. */
    OLD_XLS("old-xls"),
    /** Closed with a password. */
    PASSWORD("password"),
    /** A web page or an XML table, often named .xls. */
    MARKUP("markup"),
    /** Something else altogether. */
    NOT_A_WORKBOOK("not-a-workbook"),
    /** A workbook that was cut off or damaged on the way. */
    DAMAGED("damaged"),
    /** More than this program takes at once. */
    TOO_LARGE("too-large"),
    /** No sheet has a header with the names and birth dates of children. */
    NO_HEADER("no-header"),
    /** No sheet has the header of a list for the police. */
    NO_HAND_OVER("no-hand-over"),
    /** Written in a font of the time before Unicode (TCVN3, VNI); a person is to say whether it is converted. */
    LEGACY_FONT("legacy-font");

    private final String code;

    FileProblem(String code) {
        this.code = code;
    }

    /** The stable code in JSON output. */
    public String code() {
        return code;
    }

    /** The key of the text that says what is wrong. */
    public String textKey() {
        return "import.problem." + code;
    }

    /** The key of the text that says what to do about it. */
    public String hintKey() {
        return textKey() + ".hint";
    }
}
