package vn.sotreem.app.ui.people;

import java.util.UUID;
import vn.sotreem.core.domain.Entity;

/**
 * A finding in words, at the field of a sheet it stands beside.
 *
 * @param red  it cannot be made official like this; otherwise amber: look again
 * @param hint what to do about it
 */
record Remark(Entity entity, UUID record, String field, boolean red, String text, String hint) {

    boolean isAt(UUID ofRecord, String ofField) {
        return record.equals(ofRecord) && field.equals(ofField);
    }
}
