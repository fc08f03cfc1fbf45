package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads in one transaction what the register holds and what waits. */
final class StandingReader {
    private final EncryptedDatabase database;
    private final ChangeLog log;
    private final Outbox outbox;
    private final Relay relay;
    private final Reviews reviews;

    StandingReader(EncryptedDatabase database, ChangeLog log, Outbox outbox, Relay relay, Reviews reviews) {
        this.database = database;
        this.log = log;
        this.outbox = outbox;
        this.relay = relay;
        this.reviews = reviews;
    }

    Standing read() {
        return database.inTransaction(() -> {
            long settledTo = outbox.settledTo();
            FeedMark mark = FeedMark.read(database);
            return new Standing(count("child"), count("household"), log.length() - settledTo + relay.waiting(),
                    earliest(log.savedAt(settledTo + 1), relay.oldestWaiting()), reviews.count(), outbox.lastReceipt(),
                    mark.heardAt().map(at ->
                            new Standing.Heard(at, mark.checksum().count(), mark.there(), mark.agrees())));
        });
    }

    private long count(String table) {
        return database.number("SELECT count(*) FROM " + table + " WHERE state = ''");
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
