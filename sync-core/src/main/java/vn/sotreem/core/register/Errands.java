package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;

/**
 * What this laptop asks the portal for in the name of others that have no network: each put its signed query on a
 * stick, and the pages go back to it on one (docs/decisions/0020-way-back.md). A laptop has one query that counts, the
 * latest that came.
 */
final class Errands {
    /** Pages kept for one laptop: some 25 MB of them, or the children of ten communes. */
    static final int PAGES_MAX = 400;

    private static final String LATEST = """
            SELECT q.seq, q.query, q.place FROM relay_query q
            WHERE q.seq = (SELECT max(l.seq) FROM relay_query l WHERE l.device = q.device) AND
            """;

    private final EncryptedDatabase database;

    /** A query of another laptop, and where its next page begins. */
    private record Errand(long seq, byte[] query, long place) {
    }

    /**
     * What to put to the portal.
     *
     * @param ask   a place to begin after
     * @param query what the other laptop sealed
     */
    record Ask(Query.Relayed ask, byte[] query) {
    }

    Errands(EncryptedDatabase database) {
        this.database = database;
    }

    /** Keeps the query that a stick brought, unless it was here before or asks for what the present one does. */
    void keep(UUID device, byte[] query) {
        Query.StickFeed asked = feed(query);
        Optional<Query.StickFeed> present = latest(device).map(errand -> feed(errand.query));
        boolean isNew = present.filter(asked::equals).isEmpty() && database.run("""
                INSERT INTO relay_query (device, query, after, place, portal) VALUES (?1, ?2, ?3, ?3, ?4)
                ON CONFLICT DO NOTHING
                """, Columns.bytes(device), query, asked.after(), Columns.bytes(asked.portal())) > 0;
        if (isNew) {
            database.run("""
                    DELETE FROM relay_page WHERE query IN
                        (SELECT seq FROM relay_query WHERE device = ?1 AND seq < (SELECT max(seq) FROM relay_query))
                    """, Columns.bytes(device));
        } else {
            database.run("UPDATE relay_query SET refused = 0 WHERE query = ?", query);
        }
    }

    /** What the portal had told before it knew a batch is not told any more once the batch has its receipt. */
    void startOver(UUID device) {
        latest(device).ifPresent(errand -> {
            database.run("DELETE FROM relay_page WHERE query = ?", errand.seq);
            database.run("UPDATE relay_query SET place = after WHERE seq = ?", errand.seq);
        });
    }

    /**
     * What to ask next: where the portal has told us more than it has told one of the others, or of another epoch. Our
     * own place in the feed shows that, so nothing is asked in vain.
     *
     * @param place  where this register itself stands in the feed
     * @param portal in which epoch of the portal
     */
    Optional<Ask> next(long place, UUID portal) {
        return first("""
                q.refused = 0 AND (q.place < ? OR q.portal <> ?)
                AND (SELECT count(*) FROM relay_page p WHERE p.query = q.seq) < ? ORDER BY q.seq
                """, place, Columns.bytes(portal), PAGES_MAX)
                .map(errand -> new Ask(new Query.Relayed(errand.place, Pages.PAGE_BYTES), errand.query));
    }

    /** Keeps a page that is the portal's answer for its laptop. */
    Applied keep(Ask asked, FeedPage page, byte[] answer) {
        FeedPage.Head head = page.head();
        boolean goesOn = head.next() > asked.ask.after();
        if (!goesOn && !page.isLast()) {
            return new Applied.NotAPage();
        }
        database.run("""
                INSERT INTO relay_page (query, place, content)
                SELECT seq, ?, ? FROM relay_query WHERE query = ? ON CONFLICT DO NOTHING
                """, asked.ask.after(), answer, asked.query);
        database.run("UPDATE relay_query SET place = ?, portal = ?, refused = ? WHERE query = ?", head.next(),
                Columns.bytes(head.portalEpoch()), !goesOn, asked.query);
        return new Applied.Carried(page.records().size());
    }

    /** The portal does not answer this query: it is not asked any more until the next stick of its laptop. */
    void putAside(Ask asked) {
        database.run("UPDATE relay_query SET refused = 1 WHERE query = ?", asked.query);
    }

    /** The query and its pages for the stick back; nothing when there are no pages. */
    List<Parcel.Entry> forTheWayBack(UUID device) {
        return latest(device).map(this::withPages).orElseGet(List::of);
    }

    private List<Parcel.Entry> withPages(Errand errand) {
        List<Parcel.Entry> entries = new ArrayList<>(database.query(
                "SELECT place, content FROM relay_page WHERE query = ? ORDER BY place",
                row -> Parcel.Entry.page(row.getLong(1), row.getBytes(2)), errand.seq));
        if (!entries.isEmpty()) {
            entries.addFirst(Parcel.Entry.query(errand.query));
        }
        return entries;
    }

    /** How many pages wait to be brought back to a laptop. */
    long pages(UUID device) {
        return latest(device).map(errand -> database.number("SELECT count(*) FROM relay_page WHERE query = ?",
                errand.seq)).orElse(0L);
    }

    private Optional<Errand> latest(UUID device) {
        return first("q.device = ?", Columns.bytes(device));
    }

    private Optional<Errand> first(String which, Object... arguments) {
        return database.first(LATEST + which, row -> new Errand(row.getLong(1), row.getBytes(2), row.getLong(3)),
                arguments);
    }

    /** The errand that one of our own queries was about, if it was about one. */
    static Optional<Ask> of(byte[] query) {
        try {
            Envelope envelope = Envelope.open(query);
            return Query.parse(envelope.header()).ask() instanceof Query.Relayed relayed
                    ? Optional.of(new Ask(relayed, envelope.payload())) : Optional.empty();
        } catch (EnvelopeDamaged | Unreadable ours) {
            throw new IllegalStateException("a query of ours cannot be read", ours);
        }
    }

    /** What a query that was verified asks for. */
    private static Query.StickFeed feed(byte[] query) {
        try {
            return (Query.StickFeed) Query.parse(Envelope.open(query).header()).ask();
        } catch (EnvelopeDamaged | Unreadable kept) {
            throw new IllegalStateException("a query that was kept cannot be read", kept);
        }
    }
}
