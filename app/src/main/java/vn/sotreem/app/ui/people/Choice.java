package vn.sotreem.app.ui.people;

/**
 * One thing that can be chosen in a field.
 *
 * @param code  what the record holds
 * @param label what the person reads
 */
record Choice(String code, String label) {
}
