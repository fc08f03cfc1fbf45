package vn.sotreem.core.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
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

    /** As the laptops of a commune are told of it: a hamlet that is another's by now was handed over to that one. */
    FeedRecord forFeed(String told) {
        Values said = commune.equals(told) ? content : content.with(Hamlet.HANDED_TO, commune);
        Map<String, Stamp> known = new HashMap<>(stamps);
        said.keys().forEach(field -> known.putIfAbsent(field, UNKNOWN));
        return new FeedRecord(new RecordCopy(id, entity.code(), version, said), known);
    }

    PortalRecord with(Map<String, Stamp> others) {
        return new PortalRecord(id, entity, commune, version, position, content, others);
    }

    /** The same as another commune's, one version later. */
    PortalRecord of(String another, long place) {
        return new PortalRecord(id, entity, another, version + 1, place, content, stamps);
    }
}
