package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads in one transaction what the register holds and what waits. */
final class StandingReader {
    private final EncryptedDatabase database;
    private final ChangeLog log;
    private final Outbox outbox;
    private final Relay relay;
    private final Reviews reviews;
    private final Known<Map<Sight, Standing>> known;

    StandingReader(EncryptedDatabase database, ChangeLog log, Outbox outbox, Relay relay, Reviews reviews) {
        this.database = database;
        this.log = log;
        this.outbox = outbox;
        this.relay = relay;
        this.reviews = reviews;
        this.known = new Known<>(database, HashMap::new);
    }

    /** As much of it as a person may know; what waits is told to everybody. */
    Standing read(Sight sight) {
        return known.get().computeIfAbsent(sight, this::readAnew);
    }

    private Standing readAnew(Sight sight) {
        return database.inTransaction(() -> {
            long settledTo = outbox.settledTo();
            FeedMark mark = FeedMark.read(database);
            return new Standing(children(sight), households(sight), log.length() - settledTo + relay.waiting(),
                    earliest(log.savedAt(settledTo + 1), relay.oldestWaiting()), reviews.count(sight),
                    outbox.lastReceipt(),
                    mark.heardAt().map(at ->
                            new Standing.Heard(at, mark.checksum().count(), mark.there(), mark.agrees())));
        });
    }

    private long children(Sight sight) {
        return !sight.isLimited() ? count("child") : sum(sight, """
                SELECT count(*) FROM household h CROSS JOIN child c ON c.household = h.id
                WHERE h.hamlet = ? AND c.state = ''
                """);
    }

    private long households(Sight sight) {
        return !sight.isLimited() ? count("household")
                : sum(sight, "SELECT count(*) FROM household WHERE hamlet = ? AND state = ''");
    }

    private long sum(Sight sight, String ofHamlet) {
        return sight.hamlets().stream().mapToLong(hamlet -> database.number(ofHamlet, Columns.bytes(hamlet))).sum();
    }

    private long count(String table) {
        return database.number("SELECT count(*) FROM " + table + " WHERE state = ''");
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
