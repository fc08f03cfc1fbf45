package vn.sotreem.core.register;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Tally;

/**
 * The register's half of comparing it with the portal, record by record. What is compared is the portal's records as
 * they are known here: what waits, was refused or is in conflict plays no part. Belongs to the register's thread.
 */
public final class Drift {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final PortalCopies copies;
    private final Pages pages;
    private final InstantSource clock;

    Drift(EncryptedDatabase database, Settings settings, PortalCopies copies, Pages pages, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.copies = copies;
        this.pages = pages;
        this.clock = clock;
    }

    /** The sealed query for a tally; empty while this laptop is not enrolled. */
    public Optional<byte[]> query(Query.Ask ask) {
        return settings.enrolment().map(enrolment -> pages.query(enrolment, ask, clock.instant()));
    }

    /**
     * Reads the portal's answer to such a query and keeps what it says of the time.
     *
     * @return the tally, which may tell the time and nothing else: then ask once more; empty when it is not this
     *         portal's answer to this query
     */
    public Optional<Tally> read(byte[] query, byte[] answer) {
        return database.inTransaction(() ->
                pages.tally(query, answer, settings.enrolment().orElseThrow(), clock.instant()));
    }

    /** The portal's records as they are known here. */
    public List<RecordCopy> copies() {
        return copies.all();
    }

    /**
     * From now on the whole feed is asked for once more: whatever differs becomes as the portal has it, with what is
     * open here laid over it again.
     */
    public void askForEverything() {
        FeedMark.read(database).anew().keep(database);
    }
}
