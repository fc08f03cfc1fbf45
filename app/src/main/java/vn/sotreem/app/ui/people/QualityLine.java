package vn.sotreem.app.ui.people;

import java.util.UUID;
import vn.sotreem.app.ui.RecordRef;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Finding;

/**
 * One finding as a row of the screen. It holds words, not records, because a commune may have tens of thousands.
 *
 * @param hamlet    id of the hamlet
 * @param household its number
 * @param birth     as it is read
 * @param place     the field where it is mended
 */
record QualityLine(ErrorList list, UUID hamlet, String hamletName, String household, String name, String birth,
                   RecordRef place, Finding finding) {

    /** Whether it is the same finding, looked at once more. */
    boolean isAgain(QualityLine earlier) {
        return place.equals(earlier.place) && finding.code().equals(earlier.finding.code())
                && name.equals(earlier.name);
    }
}
