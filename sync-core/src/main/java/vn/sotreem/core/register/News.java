package vn.sotreem.core.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.KnownChanges;
import vn.sotreem.core.change.Query;

/** What the portal tells of its records, and what there is to ask; belongs to the register's thread. */
public final class News {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final PortalCopies copies;
    private final Pages pages;
    private final InstantSource clock;
    private final Runnable forgetListings;

    News(EncryptedDatabase database, Settings settings, PortalCopies copies, Pages pages, InstantSource clock,
         Runnable forgetListings) {
        this.database = database;
        this.settings = settings;
        this.copies = copies;
        this.pages = pages;
        this.clock = clock;
        this.forgetListings = forgetListings;
    }

    /** The sealed query for the next page of the feed; empty while this laptop is not enrolled. */
    public Optional<byte[]> query() {
        return settings.enrolment().map(enrolment -> pages.query(enrolment, clock.instant()));
    }

    /**
     * Takes the portal's answer to a query for the feed: verified, and kept in one transaction with the place where the
     * next page begins, or nothing.
     */
    public Applied apply(byte[] query, byte[] answer) {
        try {
            return database.inTransaction(() -> pages.apply(query, answer, settings.enrolment().orElseThrow(),
                    clock.instant()));
        } finally {
            forgetListings.run();
        }
    }

    /**
     * The sealed query for which changes of these sessions the portal has; empty while this laptop is not enrolled. They
     * need not be sessions of this register.
     *
     * @param sessions at most {@link Query#SESSIONS_MAX}
     */
    public Optional<byte[]> queryKnown(List<UUID> sessions) {
        return settings.enrolment().map(enrolment ->
                pages.query(enrolment, new Query.Known(sessions), clock.instant()));
    }

    /**
     * Reads the portal's answer to such a query and keeps what it says of the time.
     *
     * @return the answer, which may tell the time and nothing else: then ask once more; empty when it is not this
     *         portal's answer to this query
     */
    public Optional<KnownChanges> known(byte[] query, byte[] answer) {
        Instant now = clock.instant();
        return database.inTransaction(() -> pages.known(query, answer, settings.enrolment().orElseThrow(), now));
    }

    /** The checksum of the portal's records as they stand here, added up anew: it reads every row. */
    public Checksum checksum() {
        return Checksum.of(copies.all().stream());
    }
}
