package vn.sotreem.core.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Values;

/**
 * What goes into one page: as many records, in the order of their last changes, as fit, and the records they refer to
 * that would come only later, so that each page can be taken in by itself.
 *
 * @param records in the order in which records refer to one another
 * @param payload the records as they travel
 * @param next    where the next page begins
 */
record Page(List<FeedRecord> records, byte[] payload, long next, boolean isLast) {
    /** Payload of a page, in bytes, whatever the laptop asks for. */
    static final int BYTES_MAX = 1024 * 1024;

    /** A guess at the most of a record's bytes that are left; what it costs to be wrong is a second compression. */
    private static final int RECORD_BYTES = 64;
    /** What is aimed at when a guess was too large, in hundredths of what there is room for. */
    private static final int FILLED = 90;

    /** The page of a commune's feed that this laptop asks for. */
    static Page of(Holdings holdings, Enrolments.Reader reader, Query.Feed asked) {
        int room = Math.min(asked.bytes(), BYTES_MAX);
        Optional<Author> knows =
                asked.whole() ? Optional.empty() : Optional.of(new Author(reader.device(), asked.epoch(), true));
        int most = Math.clamp(room / RECORD_BYTES, 1, SealedBatch.CHANGES_MAX);
        List<Holdings.Told> found = holdings.changedAfter(reader.commune(), reader.audience(), asked.after(), knows,
                most + 1);
        int count = Math.min(found.size(), most);
        while (true) {
            boolean isLast = count == found.size();
            long next = isLast ? holdings.lastPosition() : found.get(count - 1).place();
            List<FeedRecord> records = complete(holdings, reader, found.subList(0, count), next);
            byte[] payload = FeedCodec.payload(records);
            if (payload.length <= room || count == 1) {
                return new Page(records, payload, next, isLast);
            }
            count = Math.clamp((long) count * room / payload.length * FILLED / 100, 1, count - 1);
        }
    }

    private static List<FeedRecord> complete(Holdings holdings, Enrolments.Reader reader,
                                             List<Holdings.Told> found, long next) {
        Map<UUID, PortalRecord> records = new LinkedHashMap<>();
        found.forEach(told -> records.put(told.record().id(), told.record()));
        found.forEach(told -> addReferences(holdings, reader.audience(), told.record(), next,
                records));
        List<PortalRecord> ordered = new ArrayList<>(records.values());
        ordered.sort(Comparator.comparing(PortalRecord::entity));
        return ordered.stream().map(record -> record.forFeed(reader.commune())).toList();
    }

    private static void addReferences(Holdings holdings, Audience audience, PortalRecord record, long next,
                                      Map<UUID, PortalRecord> records) {
        for (UUID id : references(record)) {
            if (!records.containsKey(id)) {
                holdings.find(id, audience).filter(target -> target.position() > next).ifPresent(target -> {
                    records.put(id, target);
                    addReferences(holdings, audience, target, next, records);
                });
            }
        }
    }

    private static List<UUID> references(PortalRecord record) {
        Values content = record.content();
        return FieldTable.of(record.entity()).fields().stream().filter(field -> field.kind() == Kind.REFERENCE)
                .map(field -> UUID.fromString(content.get(field.key()))).toList();
    }
}
