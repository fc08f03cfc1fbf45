package vn.sotreem.core.change;

import java.util.Map;
import java.util.Optional;

/**
 * A record as it comes with the feed.
 *
 * @param stamps for each field that ever had a value, who made it what it is; so a register can say who and when
 */
public record FeedRecord(RecordCopy copy, Map<String, Stamp> stamps) {
    public FeedRecord {
        stamps = Map.copyOf(stamps);
    }

    /** The clock of its latest change. */
    public Hlc latest() {
        return stamps.values().stream().map(Stamp::hlc).max(Hlc::compareTo).orElse(Hlc.ZERO);
    }

    /** Who made this field what it is, if the portal knows. */
    public Optional<Stamp> stamp(String field) {
        return Optional.ofNullable(stamps.get(field));
    }
}
