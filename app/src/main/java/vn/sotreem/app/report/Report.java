package vn.sotreem.app.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A printed table before it is laid out: what it says, but not on which page.
 *
 * @param foot what every page says at its foot, left and right of the page number
 */
record Report(LocalDate date, Head head, List<Column> columns, List<Section> sections, Closing closing,
                     Foot foot) {

    /** The foot of every page, beside the page number. */
    record Foot(String left, String right) {
    }
}
