package vn.sotreem.app.report;

/**
 * A column of a table.
 *
 * @param group  the heading over this and its neighbours of the same group, "" for none
 * @param number letter or number under the title, as printed forms have it: "A", "1"
 * @param width  as a share: the columns together fill the sheet
 */
record Column(String group, String title, String number, double width, Align align) {

    /** Where a text stands in its place. */
    enum Align { LEFT, CENTER, RIGHT }
}
