package vn.sotreem.core.change;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.sotreem.core.domain.Entity;

/**
 * The portal's answer to a {@link Query} for {@link Query.Hamlets} or {@link Query.Records}: little enough to look for
 * the records that differ over any link.
 *
 * @param query       which query this answers ({@link Query#name})
 * @param time        the portal's clock
 * @param portalEpoch another one after the portal was restored from a backup
 * @param isLate      whether the query was not of the portal's time, so that nothing but the time is told
 */
public record Tally(byte[] query, Instant time, UUID portalEpoch, boolean isLate, List<Line> lines) {
    /** Stands for the hamlet of records that do not lead to one: kinds of record this program does not know. */
    public static final UUID NO_HAMLET = new UUID(0, 0);

    public Tally {
        lines = List.copyOf(lines);
    }

    /**
     * @param id     of a hamlet, or of a record
     * @param number how many records the hamlet has, or the record's version
     * @param sum    the low 64 bits of the hamlet's checksum, or of the record's digest
     */
    public record Line(UUID id, long number, long sum) {
    }

    /** A line for each hamlet of these records, by id. */
    public static List<Line> hamlets(Collection<RecordCopy> records) {
        Places places = new Places(records);
        SortedMap<UUID, Checksum> sums = new TreeMap<>();
        records.forEach(record -> sums.merge(places.hamlet(record), Checksum.EMPTY.plus(record),
                (sum, one) -> sum.plus(record)));
        return sums.entrySet().stream()
                .map(hamlet -> new Line(hamlet.getKey(), hamlet.getValue().count(), low(hamlet.getValue()))).toList();
    }

    /** A line for each of these records that belongs to the hamlet, the hamlet's own included. */
    public static List<Line> records(Collection<RecordCopy> records, UUID hamlet) {
        Places places = new Places(records);
        return records.stream().filter(record -> places.hamlet(record).equals(hamlet)).map(record ->
                new Line(record.id(), record.version(), low(Checksum.EMPTY.plus(record)))).toList();
    }

    private static long low(Checksum checksum) {
        return checksum.sum().longValue();
    }

    /** Which hamlet a record belongs to. */
    private static final class Places {
        private final Map<UUID, RecordCopy> above = new HashMap<>();

        Places(Collection<RecordCopy> records) {
            records.stream().filter(record -> record.entity().equals(Entity.HOUSEHOLD.code())
                    || record.entity().equals(Entity.CHILD.code())).forEach(record -> above.put(record.id(), record));
        }

        UUID hamlet(RecordCopy record) {
            return Entity.of(record.entity()).flatMap(kind -> switch (kind) {
                case HAMLET -> Optional.of(record.id());
                case HOUSEHOLD -> Ids.parse(record.content().get("hamlet"));
                case ADULT, CHILD -> hamlet(record.content().get("household"), Entity.HOUSEHOLD);
                case SPELL, SUPPORT, MOVEMENT -> hamlet(record.content().get("child"), Entity.CHILD);
            }).orElse(NO_HAMLET);
        }

        private Optional<UUID> hamlet(String id, Entity kind) {
            return Ids.parse(id).map(above::get).filter(record -> record.entity().equals(kind.code()))
                    .map(this::hamlet);
        }
    }
}
