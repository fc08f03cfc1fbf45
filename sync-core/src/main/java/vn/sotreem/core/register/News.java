package vn.sotreem.core.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.KnownChanges;
import vn.sotreem.core.change.Query;

/** What the portal tells of its records, and what there is to ask; belongs to the register's thread. */
public final class News {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final PortalCopies copies;
    private final Pages pages;
    private final Errands errands;
    private final InstantSource clock;

    News(EncryptedDatabase database, Settings settings, PortalCopies copies, Pages pages, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.copies = copies;
        this.pages = pages;
        this.errands = new Errands(database);
        this.clock = clock;
    }

    /** The sealed query for the next page of the feed; empty while this laptop is not enrolled. */
    public Optional<byte[]> query() {
        return settings.enrolment().map(enrolment -> pages.query(enrolment, clock.instant()));
    }

    /** The sealed query for a page that another laptop's stick asked for; empty when there is none to fetch. */
    public Optional<byte[]> errand() {
        return settings.enrolment().flatMap(enrolment -> errands
                .next(FeedMark.read(database).place(), enrolment.portalEpoch())
                .map(ask -> pages.query(enrolment, ask, clock.instant())));
    }

    /**
     * Takes the portal's answer to a query for the feed: verified, and kept in one transaction with the place where the
     * next page begins, or nothing. A page for another laptop is kept for its stick.
     */
    public Applied apply(byte[] query, byte[] answer) {
        return database.inTransaction(() -> {
            Enrolment enrolment = settings.enrolment().orElseThrow();
            return Errands.of(query).map(errand -> carry(errand, query, answer, enrolment))
                    .orElseGet(() -> pages.apply(query, answer, enrolment, clock.instant()));
        });
    }

    /**
     * The sealed query for which changes of these sessions the portal has; empty while this laptop is not enrolled.
     * They need not be sessions of this register.
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

    private Applied carry(Errands.Ask errand, byte[] query, byte[] answer, Enrolment enrolment) {
        Optional<FeedPage> time = Pages.page(Query.name(query), answer, enrolment).filter(FeedPage::asksForTheTime);
        if (time.isPresent()) {
            FeedMark.read(database).heard(time.get().head().time(), clock.instant()).keep(database);
            return new Applied.AskAgain();
        }
        Optional<FeedPage> page = Pages.page(Query.name(errand.query(), errand.ask().after()), answer, enrolment);
        if (page.filter(told -> !told.head().portalEpoch().equals(enrolment.portalEpoch())).isPresent()) {
            settings.portalRestored(page.get().head().portalEpoch());
            FeedMark.read(database).anew().keep(database);
            return new Applied.AskAgain();
        }
        return page.map(told -> errands.keep(errand, told, answer)).orElseGet(Applied.NotAPage::new);
    }

    /** Puts a query aside that the portal does not answer, if it is another laptop's: everything else goes on. */
    public boolean putAside(byte[] query) {
        Optional<Errands.Ask> errand = Errands.of(query);
        errand.ifPresent(errands::putAside);
        return errand.isPresent();
    }

    /** The checksum of the portal's records as they stand here, added up anew: it reads every row. */
    public Checksum checksum() {
        return Checksum.of(copies.all().stream());
    }
}
