package vn.sotreem.core.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.KnownChanges;
import vn.sotreem.core.change.KnownCodec;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Rebase;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.change.Tally;
import vn.sotreem.core.change.TallyCodec;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;

/**
 * Takes in the pages of the portal's feed: believes only what the portal has signed in answer to our query, and keeps
 * the records of a page together with the place where the next one begins.
 */
final class Pages {
    /** What is asked for at once: 8 s of a 64 kbit/s link, and so much is lost when it is cut. */
    static final int PAGE_BYTES = 64 * 1024;

    private static final Comparator<Stamp> EARLIEST = Comparator.comparing(Stamp::hlc).thenComparing(Stamp::actor);

    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final ChangeLog log;
    private final Outbox outbox;
    private final PortalCopies copies;

    Pages(EncryptedDatabase database, Settings settings, Records records, ChangeLog log, Outbox outbox,
          PortalCopies copies) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.log = log;
        this.outbox = outbox;
        this.copies = copies;
    }

    /** The sealed query for the next page. */
    byte[] query(Enrolment enrolment, Instant now) {
        FeedMark mark = FeedMark.read(database);
        return sealed(enrolment, mark, new Query.Feed(enrolment.epoch(), mark.place(), PAGE_BYTES, mark.whole()), now);
    }

    /** The sealed query for something else than the feed. */
    byte[] query(Enrolment enrolment, Query.Ask ask, Instant now) {
        return sealed(enrolment, FeedMark.read(database), ask, now);
    }

    /** The sealed query for whatever the feed has, to be put to the portal by whoever reads the stick it lies on. */
    byte[] queryForStick(Enrolment enrolment, Instant now) {
        FeedMark mark = FeedMark.read(database);
        return sealed(enrolment, mark, new Query.StickFeed(enrolment.epoch(), mark.place(), mark.whole(),
                enrolment.portalEpoch()), now);
    }

    /** The sealed query that puts another laptop's to the portal. */
    byte[] query(Enrolment enrolment, Errands.Ask errand, Instant now) {
        return sealed(enrolment, FeedMark.read(database), errand.ask(), now, errand.query());
    }

    private byte[] sealed(Enrolment enrolment, FeedMark mark, Query.Ask ask, Instant now) {
        return sealed(enrolment, mark, ask, now, new byte[0]);
    }

    private byte[] sealed(Enrolment enrolment, FeedMark mark, Query.Ask ask, Instant now, byte[] payload) {
        Instant portalTime = now.plusMillis(mark.ahead()).truncatedTo(ChronoUnit.SECONDS);
        Query query = new Query(enrolment.device(), portalTime, Optional.of(settings.asksFor()), ask);
        return Envelope.seal(Envelope.Kind.QUERY, query.header(), payload, settings.keys()).bytes();
    }

    /** Takes the answer to a query for the feed: all of it, or nothing. */
    Applied apply(byte[] query, byte[] answer, Enrolment enrolment, Instant now) {
        return page(Query.name(query), answer, enrolment)
                .map(page -> apply((Query.Feed) askOf(query), page, enrolment, now))
                .orElseGet(Applied.NotAPage::new);
    }

    /** The answer to a query for which changes the portal has, if it is that; keeps what it says of the time. */
    Optional<KnownChanges> known(byte[] query, byte[] answer, Enrolment enrolment, Instant now) {
        Query.Known asked = (Query.Known) askOf(query);
        return heard(Signed.read(answer, Envelope.Kind.KNOWN, enrolment.verifyingKey(),
                envelope -> KnownCodec.decode(envelope.header(), envelope.payload(), asked))
                .filter(told -> Arrays.equals(told.query(), Query.name(query))), KnownChanges::time, now);
    }

    /** The tally these bytes are, if they are the portal's answer to this query; keeps what it says of the time. */
    Optional<Tally> tally(byte[] query, byte[] answer, Enrolment enrolment, Instant now) {
        return heard(Signed.read(answer, Envelope.Kind.TALLY, enrolment.verifyingKey(),
                envelope -> TallyCodec.decode(envelope.header(), envelope.payload()))
                .filter(told -> Arrays.equals(told.query(), Query.name(query))), Tally::time, now);
    }

    private <T> Optional<T> heard(Optional<T> answer, Function<T, Instant> time, Instant now) {
        answer.ifPresent(told -> FeedMark.read(database).heard(time.apply(told), now).keep(database));
        return answer;
    }

    /** The page these bytes are, if the portal signed them as an answer to the query of this name. */
    static Optional<FeedPage> page(byte[] name, byte[] answer, Enrolment enrolment) {
        return Signed.read(answer, Envelope.Kind.PAGE, enrolment.verifyingKey(),
                envelope -> FeedCodec.decode(envelope.header(), envelope.payload()))
                .filter(page -> Arrays.equals(page.head().query(), name));
    }

    private static Query.Ask askOf(byte[] query) {
        try {
            return Query.parse(Envelope.open(query).header()).ask();
        } catch (EnvelopeDamaged | Unreadable ours) {
            throw new IllegalStateException("a query of ours cannot be read", ours);
        }
    }

    private Applied apply(Query.Feed asked, FeedPage page, Enrolment enrolment, Instant now) {
        FeedPage.Head head = page.head();
        if (isForOthers(head)) {
            return new Applied.NotAPage();
        }
        FeedMark mark = FeedMark.read(database).heard(head.time(), now);
        if (page.asksForTheTime()) {
            mark.keep(database);
            return new Applied.AskAgain();
        }
        long settled = outbox.lastSettled(enrolment.epoch());
        if (head.lastBatch() < settled) {
            return new Applied.PortalRestored(outbox.sealed(enrolment.epoch(), head.lastBatch()));
        }
        if (!head.portalEpoch().equals(enrolment.portalEpoch()) || page.isLast() && head.next() < mark.place()) {
            settings.portalRestored(head.portalEpoch());
            mark.anew().keep(database);
            return new Applied.AskAgain();
        }
        if (isBehind(head, enrolment) && !mark.whole()) {
            mark.withOurs().keep(database);
            return new Applied.AskAgain();
        }
        if (head.audience() != settings.toldFor()) {
            return toldFor(head.audience(), mark);
        }
        boolean goesOn = asked.after() == mark.place() && asked.epoch() == enrolment.epoch();
        return goesOn ? takeIn(page, mark, enrolment) : new Applied.NotAPage();
    }

    /**
     * Takes a page that was fetched for this laptop by another. It may be old, or a stick overtook the network; then it
     * does not go on from where this register stands, and nothing is changed. Nor does a page in which the portal has a
     * batch of ours whose receipt has not come: what others wrote after it would be lost under it once it comes.
     *
     * @param asked what our query on the stick had asked for
     * @param after the place after which the page begins
     */
    Applied applyCarried(Query.StickFeed asked, long after, FeedPage page, Enrolment enrolment) {
        FeedPage.Head head = page.head();
        FeedMark mark = FeedMark.read(database);
        boolean goesOn = !isForOthers(head) && after == mark.place() && asked.whole() == mark.whole()
                && asked.epoch() == enrolment.epoch() && asked.portal().equals(enrolment.portalEpoch())
                && mark.heardAt().filter(head.time()::isBefore).isEmpty();
        if (!goesOn) {
            return new Applied.NotAPage();
        }
        if (head.lastBatch() < outbox.lastSettled(enrolment.epoch())) {
            boolean toldLater = outbox.lastReceipt().filter(last -> head.time().isAfter(last.receivedAt())).isPresent();
            return toldLater ? new Applied.PortalRestored(outbox.sealed(enrolment.epoch(), head.lastBatch()))
                    : new Applied.NotAPage();
        }
        if (!head.portalEpoch().equals(enrolment.portalEpoch())) {
            settings.portalRestored(head.portalEpoch());
            mark.told(head.time()).anew().keep(database);
            return new Applied.AskAgain();
        }
        if (isBehind(head, enrolment) && !mark.whole()) {
            mark.withOurs().keep(database);
            return new Applied.AskAgain();
        }
        if (!isBehind(head, enrolment) && head.lastBatch() > outbox.lastSettled(enrolment.epoch())) {
            return new Applied.NotAPage();
        }
        if (head.audience() != settings.toldFor()) {
            return toldFor(head.audience(), mark.told(head.time()));
        }
        return takeIn(page, mark.told(head.time()), enrolment);
    }

    /** A page for an officer's eyes is none for a laptop that was set up as a collaborator's, however it came to it. */
    private boolean isForOthers(FeedPage.Head head) {
        return head.audience() == Audience.OFFICER && settings.asksFor() == Audience.COLLABORATOR;
    }

    /**
     * The portal tells this laptop more, or less, than it did so far. What it has not told it tells from the beginning;
     * what it will not tell any more is no longer added up.
     */
    private Applied toldFor(Audience audience, FeedMark mark) {
        settings.toldFor(audience);
        mark.anew().with(Checksum.of(copies.all().stream())).keep(database);
        return new Applied.AskAgain();
    }

    /**
     * Whether the portal has later batches of ours than this register has sealed: it was put back by hand. Until its
     * next batch says so to the portal, its own changes are to be told too.
     */
    private boolean isBehind(FeedPage.Head head, Enrolment enrolment) {
        return head.lastBatch() > outbox.lastSealed(enrolment.epoch());
    }

    private Applied takeIn(FeedPage page, FeedMark mark, Enrolment enrolment) {
        FeedPage.Head head = page.head();
        if (!page.isLast() && head.next() <= mark.place()) {
            return new Applied.NotAPage();
        }
        long settled = outbox.lastSettled(enrolment.epoch());
        long reach = outbox.reach(enrolment.epoch(), head.lastBatch());
        boolean isComparable = mark.whole() || head.lastBatch() == settled;
        if (!database.attempt(() -> takeIn(page, mark, isComparable, reach))) {
            return missed(mark);
        }
        FeedMark after = FeedMark.read(database);
        (isBehind(head, enrolment) ? after.withOurs() : after).keep(database);
        return new Applied.Taken(page.records().size(), page.isLast() && after.place() == head.next());
    }

    /**
     * What a page refers to was told under a place that this register had passed: the portal was put back without
     * saying so, and those places were taken anew. From the beginning on, a page that does not stand is none.
     */
    private Applied missed(FeedMark mark) {
        if (mark.scope() == FeedMark.Scope.ANEW) {
            return new Applied.NotAPage();
        }
        mark.anew().keep(database);
        return new Applied.AskAgain();
    }

    /** Keeps a page; not when one of its records refers to one that nobody has. */
    private boolean takeIn(FeedPage page, FeedMark before, boolean isComparable, long reach) {
        FeedMark mark = before;
        boolean wereApart = copies.areApart();
        long settledTo = outbox.settledTo();
        for (FeedRecord record : page.records()) {
            Optional<Entity> entity = Entity.of(record.copy().entity());
            if (entity.isPresent() && !records.canStand(entity.get(), record.copy().content())) {
                return false;
            }
            Optional<RecordCopy> was =
                    entity.map(kind -> takeIn(kind, record, settledTo)).orElseGet(() -> keep(record.copy()));
            mark = mark.with(copies.follow(mark.checksum(), was, Optional.of(record.copy())));
        }
        outbox.arrived(page.records().stream().map(record -> record.copy().id()).collect(Collectors.toSet()));
        page.records().stream().map(FeedRecord::latest).max(Hlc::compareTo).ifPresent(settings::seen);
        mark = mark.with(copies.settled(mark.checksum(), wereApart)).at(page.head().next());
        if (page.isLast()) {
            mark = mark.complete(reach);
            mark = isComparable ? mark.compared(page.head().sum().orElseThrow(), before) : mark;
        }
        mark.keep(database);
        return true;
    }

    /** Keeps a record of a kind this program does not know, and tells what was kept of it before. */
    private Optional<RecordCopy> keep(RecordCopy copy) {
        Optional<RecordCopy> before = copies.unknown(copy.id());
        copies.keepUnknown(copy);
        return before;
    }

    /**
     * Makes a record what the portal says, with what is still open here on top, and tells what was known of it before.
     */
    private Optional<RecordCopy> takeIn(Entity entity, FeedRecord told, long settledTo) {
        UUID id = told.copy().id();
        Optional<Values> row = records.table(entity).stored(id).map(RecordTable.Stored::values);
        Optional<Values> before = copies.find(id, row);
        Values content = settings.toldFor().keeping(entity, told.copy().content(), before.orElse(Values.EMPTY));
        Values shown = Rebase.onto(content, log.open(id, settledTo));
        if (row.filter(shown::equals).isEmpty()) {
            records.put(entity, id, shown, addHistory(entity, told, row, shown));
        }
        records.table(entity).told(id, told.copy().version());
        copies.keep(entity, id, Optional.of(content), shown);
        return before.map(values -> new RecordCopy(id, entity.code(), 0, values));
    }

    /** A row of history for everybody who changed something, in the order of their clocks; tells the last. */
    private long addHistory(Entity entity, FeedRecord told, Optional<Values> row, Values shown) {
        Delta delta = Delta.between(row.orElse(Values.EMPTY), shown);
        Stamp unknown = new Stamp(told.latest(), "");
        SortedMap<Stamp, SortedMap<String, String>> after = new TreeMap<>(EARLIEST);
        delta.keys().forEach(field -> after.computeIfAbsent(told.stamp(field).orElse(unknown), by -> new TreeMap<>())
                .put(field, shown.get(field)));
        if (after.isEmpty()) {
            after.put(unknown, new TreeMap<>());
        }
        Op op = row.isPresent() ? Op.UPDATE : Op.CREATE;
        Values content = row.orElse(Values.EMPTY);
        long seq = 0;
        for (Map.Entry<Stamp, SortedMap<String, String>> person : after.entrySet()) {
            Values next = content.with(person.getValue());
            seq = log.addTold(entity, told.copy().id(), op, Delta.between(content, next), person.getKey());
            content = next;
            op = Op.UPDATE;
        }
        return seq;
    }
}
