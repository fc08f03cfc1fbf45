package vn.sotreem.app.report;

import java.util.List;

/**
 * What stands after the table: notes, and who signs. It stays on one page with the last row if a page can hold it.
 *
 * @param signatures from left to right
 */
record Closing(List<String> notes, List<Signature> signatures) {

    /**
     * The place of one signature.
     *
     * @param date  dotted, to be filled in by hand
     * @param title of the person who signs
     * @param hint  how to sign
     */
    record Signature(String date, String title, String hint) {
    }
}
