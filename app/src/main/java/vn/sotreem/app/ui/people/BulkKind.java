package vn.sotreem.app.ui.people;

/** What can be done to all children of a list. */
enum BulkKind {
    CLASS_UP("class-up"), POVERTY("poverty"), MOVE("move"), TICK("tick"), UNTICK("untick");

    private final String code;

    BulkKind(String code) {
        this.code = code;
    }

    /** Its name in the keys of texts. */
    String code() {
        return code;
    }
}
