package vn.sotreem.app.ui.people;

/**
 * One thing that can be chosen in a field.
 *
 * @param code   what the record holds
 * @param label  what the person reads
 * @param sought other words it is found by
 */
record Choice(String code, String label, String sought) {

    Choice(String code, String label) {
        this(code, label, "");
    }
}
