package vn.sotreem.app.report;

import java.util.List;

/**
 * A part of a table that begins on a page of its own.
 *
 * @param heading   over its first page, "" for none
 * @param continued over its other pages, "" for none
 */
record Section(String heading, String continued, List<Row> rows) {
}
