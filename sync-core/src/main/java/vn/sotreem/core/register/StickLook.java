package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;

/** Looks at what is on a stick. Records are found on the stick itself, and those that are not on it in the register. */
final class StickLook {
    private final Records records;
    private final List<Change> changes;
    private final Map<UUID, Values> onStick = new HashMap<>();

    private StickLook(Records records, List<Change> changes) {
        this.records = records;
        this.changes = changes;
        changes.forEach(change -> onStick.merge(change.record(), change.delta().after(),
                (before, after) -> change.delta().applyTo(before)));
    }

    static StickContents contents(Parcel parcel, Records records) {
        List<Change> changes = parcel.entries(Parcel.Kind.BATCH).stream().flatMap(StickLook::changes).toList();
        StickLook look = new StickLook(records, changes);
        boolean asks = parcel.manifest().way() == Manifest.Way.OUT && !parcel.entries(Parcel.Kind.QUERY).isEmpty();
        return new StickContents(parcel.manifest(), look.hamlets(), changes.size(), look.children(),
                look.clocks().min(Comparator.naturalOrder()), look.clocks().max(Comparator.naturalOrder()), asks);
    }

    /** The changes of a batch; none when it cannot be read, which whoever takes the stick will say. */
    private static Stream<Change> changes(Parcel.Entry entry) {
        try {
            Envelope envelope = Envelope.open(entry.content());
            return BatchCodec.decode(BatchHeader.parse(envelope.header()), envelope.payload()).stream();
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Stream.empty();
        }
    }

    private int children() {
        return (int) changes.stream().filter(change -> change.entity() == Entity.CHILD).map(Change::record)
                .distinct().count();
    }

    private Stream<Instant> clocks() {
        return changes.stream().map(change -> Instant.ofEpochMilli(change.hlc().millis()));
    }

    private List<String> hamlets() {
        return changes.stream().flatMap(change -> hamlet(change).stream()).distinct()
                .map(hamlet -> value(Entity.HAMLET, hamlet, "name")).flatMap(Optional::stream)
                .sorted((one, other) -> Arrays.compare(VietnameseOrder.place(one), VietnameseOrder.place(other)))
                .toList();
    }

    private Optional<UUID> hamlet(Change change) {
        return switch (change.entity()) {
            case HAMLET -> Optional.of(change.record());
            case HOUSEHOLD -> hamletOf(change.record());
            case ADULT, CHILD -> hamletBy(change.entity(), change.record());
            case SPELL, SUPPORT, MOVEMENT -> reference(change.entity(), change.record(), "child")
                    .flatMap(child -> hamletBy(Entity.CHILD, child));
        };
    }

    private Optional<UUID> hamletBy(Entity entity, UUID record) {
        return reference(entity, record, "household").flatMap(this::hamletOf);
    }

    private Optional<UUID> hamletOf(UUID household) {
        return reference(Entity.HOUSEHOLD, household, "hamlet");
    }

    private Optional<UUID> reference(Entity entity, UUID record, String field) {
        return value(entity, record, field).flatMap(StickLook::id);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Optional<String> value(Entity entity, UUID record, String field) {
        Optional<String> told = Optional.ofNullable(onStick.get(record)).map(values -> values.get(field));
        return told.filter(text -> !text.isEmpty()).or(() -> records.table(entity).stored(record)
                .map(stored -> stored.values().get(field))).filter(text -> !text.isEmpty());
    }
}
