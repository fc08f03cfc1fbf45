package vn.sotreem.core.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.KnownChanges;
import vn.sotreem.core.change.KnownCodec;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Tally;
import vn.sotreem.core.change.TallyCodec;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;
import vn.sotreem.core.sync.PullAnswer;

/**
 * Tells laptops what the portal has: who asks, is it their signature, is it of our time; then the page, as of the one
 * moment that the transaction this runs in gives it.
 */
final class Feed {
    private final Identity portal;
    private final Enrolments enrolments;
    private final Ledger ledger;
    private final Holdings holdings;

    /** A query that was found genuine, and who asks. */
    private record Asked(Query query, byte[] name, Enrolments.Reader reader) {
    }

    /** Another laptop's query, found genuine, with its name for the page that is asked for. */
    private record Carried(Query.StickFeed feed, Asked asked) {
    }

    Feed(Identity portal, Enrolments enrolments, Ledger ledger, Holdings holdings) {
        this.portal = portal;
        this.enrolments = enrolments;
        this.ledger = ledger;
        this.holdings = holdings;
    }

    PullAnswer answer(byte[] bytes, Instant now) {
        try {
            Envelope envelope = Envelope.open(bytes);
            Query query = Query.parse(envelope.header());
            Optional<Enrolments.Device> device = enrolments.device(query.device());
            if (device.isEmpty()) {
                return new PullAnswer.Revoked();
            }
            if (envelope.kind() != Envelope.Kind.QUERY || !envelope.verifiedBy(device.get().key())) {
                return new PullAnswer.Refused();
            }
            Asked asked = asked(query, device.get(), Query.name(bytes));
            return answer(asked, envelope.payload(), now.truncatedTo(ChronoUnit.SECONDS))
                    .<PullAnswer>map(answer -> new PullAnswer.Received(answer.bytes()))
                    .orElseGet(PullAnswer.Refused::new);
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return new PullAnswer.Refused();
        }
    }

    private Optional<Envelope> answer(Asked asked, byte[] payload, Instant now) throws EnvelopeDamaged, Unreadable {
        boolean isLate = Duration.between(asked.query.time(), now).abs().compareTo(Query.AGE_MAX) > 0;
        return switch (asked.query.ask()) {
            case Query.Feed feed when isLate -> Optional.of(theTime(asked, feed.after(), now));
            case Query.Feed feed -> Optional.of(page(asked, feed, now));
            case Query.Relayed relayed when isLate -> Optional.of(theTime(asked, relayed.after(), now));
            case Query.Relayed relayed -> carried(asked, payload, relayed.after())
                    .map(carried -> page(carried.asked, new Query.Feed(carried.feed.epoch(), relayed.after(),
                            relayed.bytes(), carried.feed.whole()), now));
            case Query.StickFeed _ -> Optional.empty();
            case Query.Hamlets _ -> Optional.of(
                    seal(tally(asked, now, isLate ? List.of() : Tally.hamlets(copies(asked)), isLate)));
            case Query.Records(UUID hamlet) -> Optional.of(
                    seal(tally(asked, now, isLate ? List.of() : Tally.records(copies(asked), hamlet), isLate)));
            case Query.Known known -> Optional.of(
                    seal(known(asked, now, isLate ? List.of() : known.sessions(), isLate), known));
        };
    }

    /** Who says nothing of whose eyes it is for is a laptop of before, and is told what it may be told. */
    private Asked asked(Query query, Enrolments.Device device, byte[] name) {
        return new Asked(query, name, enrolments.asks(query.device(), device,
                query.audience().orElse(Audience.OFFICER)));
    }

    /** The query that another laptop of the commune put on a stick; who brings it has said so by a fresh one. */
    private Optional<Carried> carried(Asked by, byte[] bytes, long after) throws EnvelopeDamaged, Unreadable {
        Envelope envelope = Envelope.open(bytes);
        Query query = Query.parse(envelope.header());
        Optional<Enrolments.Device> device = enrolments.device(query.device())
                .filter(known -> known.commune().equals(by.reader.commune()) && envelope.verifiedBy(known.key()));
        boolean isGenuine = envelope.kind() == Envelope.Kind.QUERY && device.isPresent();
        return isGenuine && query.ask() instanceof Query.StickFeed feed && feed.after() <= after
                ? Optional.of(new Carried(feed, asked(query, device.get(), Query.name(bytes, after))))
                : Optional.empty();
    }

    private Envelope theTime(Asked asked, long after, Instant now) {
        return seal(new FeedPage(new FeedPage.Head(asked.name, now, portal.epoch(), after, 0, 0, 0, Optional.empty(),
                said(asked)), List.of()), new byte[0]);
    }

    private Envelope page(Asked asked, Query.Feed feed, Instant now) {
        Enrolments.Reader reader = asked.reader;
        Page page = Page.of(holdings, reader, feed);
        Checksum sum = holdings.checksum(reader.commune(), reader.audience());
        FeedPage.Head head = new FeedPage.Head(asked.name, now, portal.epoch(), page.next(),
                ledger.last(reader.device(), feed.epoch()), ledger.durable(reader.device(), feed.epoch()), sum.count(),
                Optional.of(sum).filter(last -> page.isLast()), said(asked));
        return seal(new FeedPage(head, page.records()), page.payload());
    }

    /** For whose eyes the page is; a laptop of before, which does not ask, could not read a page that says so. */
    private static Audience said(Asked asked) {
        return asked.query.audience().isPresent() ? asked.reader.audience() : Audience.OFFICER;
    }

    private Envelope seal(FeedPage page, byte[] payload) {
        return Envelope.seal(Envelope.Kind.PAGE, FeedCodec.header(page), payload, portal.keys());
    }

    private Tally tally(Asked asked, Instant now, List<Tally.Line> lines, boolean isLate) {
        return new Tally(asked.name, now, portal.epoch(), isLate, lines);
    }

    private Envelope seal(Tally tally) {
        return Envelope.seal(Envelope.Kind.TALLY, TallyCodec.header(tally), TallyCodec.payload(tally), portal.keys());
    }

    private KnownChanges known(Asked asked, Instant now, List<UUID> sessions, boolean isLate) {
        List<KnownChanges.Range> ranges = sessions.stream().distinct()
                .flatMap(session -> ledger.known(session).stream()).limit(KnownCodec.RANGES_MAX).toList();
        return new KnownChanges(asked.name, now, portal.epoch(), isLate, ranges);
    }

    private Envelope seal(KnownChanges known, Query.Known asked) {
        return Envelope.seal(Envelope.Kind.KNOWN, KnownCodec.header(known), KnownCodec.payload(known, asked),
                portal.keys());
    }

    private List<RecordCopy> copies(Asked asked) {
        return holdings.of(asked.reader.commune(), asked.reader.audience()).stream().map(PortalRecord::copy).toList();
    }
}
