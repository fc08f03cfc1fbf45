package vn.sotreem.core.portal;

import java.util.UUID;

/**
 * Who made a version of a record.
 *
 * @param device  the laptop
 * @param epoch   of that laptop's queue
 * @param asAsked whether the change was applied as it stands, so that the laptop knows the outcome without being told
 */
record Author(UUID device, int epoch, boolean asAsked) {
}
