package vn.sotreem.core.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/**
 * A record as the portal has it.
 *
 * @param commune  five digits, whose register it stands in
 * @param version  how many changes were applied to it
 * @param position of its last change in the portal's order of changes
 * @param stamps   for each field that ever had a value, who made it what it is
 */
public record PortalRecord(UUID id, Entity entity, String commune, long version, long position, Values content,
                           Map<String, Stamp> stamps) {
    private static final Stamp UNKNOWN = new Stamp(Hlc.ZERO, "");

    public PortalRecord {
        stamps = Map.copyOf(stamps);
    }

    /** What a register has of it. */
    public RecordCopy copy() {
        return new RecordCopy(id, entity.code(), version, content);
    }

    FeedRecord forFeed() {
        Map<String, Stamp> known = new HashMap<>(stamps);
        content.keys().forEach(field -> known.putIfAbsent(field, UNKNOWN));
        return new FeedRecord(copy(), known);
    }
}
