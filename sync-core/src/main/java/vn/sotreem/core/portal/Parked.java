package vn.sotreem.core.portal;

import java.util.UUID;
import vn.sotreem.core.change.Stamp;

/**
 * A value the portal did not put in the place of another, because a person has to decide. It is kept for good.
 *
 * @param was    what the laptop had seen
 * @param wanted what it made of it
 */
public record Parked(UUID record, String field, String was, String wanted, Stamp by) {
}
