package vn.sotreem.core.register;

import java.time.InstantSource;
import java.util.Optional;
import vn.sotreem.core.change.Checksum;

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

    /** The checksum of the portal's records as they stand here, added up anew: it reads every row. */
    public Checksum checksum() {
        return Checksum.of(copies.all().stream());
    }
}
