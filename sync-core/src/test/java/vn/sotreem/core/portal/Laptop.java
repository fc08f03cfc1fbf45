package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.security.ReceivingKeys;
import vn.sotreem.core.security.VerifyingKey;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/** A laptop as a portal sees it: keys, a chain of batches, changes with identities; no register behind it. */
final class Laptop {
    static final String COMMUNE = "06999";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceKeys keys = DeviceKeys.random(RANDOM);
    private final UUID session = new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    private final String commune;
    private Optional<Audience> audience = Optional.of(Audience.OFFICER);
    private EnrolmentAnswer.Enrolled enrolment;
    private byte[] chain = BatchHeader.noneBefore();
    private long batches;
    private long changes;

    private Laptop(String commune) {
        this.commune = commune;
    }

    /** A laptop of this commune, let in by a code. */
    static Laptop enrolled(Portal portal, OneTimeCode code, String commune) throws PortalUnreachable {
        Laptop laptop = new Laptop(commune);
        laptop.enrolment = (EnrolmentAnswer.Enrolled) portal.enrol(laptop.request(code.text()));
        return laptop;
    }

    /** From now on it asks for what is for these eyes; when empty, as laptops did that knew of no difference. */
    Laptop askingFor(Optional<Audience> eyes) {
        audience = eyes;
        return this;
    }

    static Laptop stranger() {
        return stranger(COMMUNE, new byte[32]);
    }

    /** A laptop that no portal knows and that says it is enrolled at the portal of this key. */
    static Laptop stranger(String commune, byte[] portalKey) {
        Laptop laptop = new Laptop(commune);
        laptop.enrolment = new EnrolmentAnswer.Enrolled(new UUID(7, 7), portalKey, new UUID(8, 8), new byte[32],
                new byte[0]);
        return laptop;
    }

    EnrolmentRequest request(String code) {
        return new EnrolmentRequest(code, keys.verifyingKey().bytes(), commune, "Nông Thị Hoa · Thôn Nà Lìa");
    }

    EnrolmentAnswer.Enrolled enrolment() {
        return enrolment;
    }

    /** The changes of one save that creates these records. */
    List<Change> creating(Item... items) {
        List<Change> save = new ArrayList<>();
        long group = changes + 1;
        for (Item item : items) {
            save.add(change(item, group, Op.CREATE, 0, new Delta(Values.EMPTY, item.values()),
                    Instant.ofEpochMilli(changes + 1)));
        }
        return save;
    }

    /** The change of one save that makes one record of another. */
    List<Change> changing(Item was, Item is) {
        return changing(was, is, Instant.ofEpochMilli(changes + 1));
    }

    /** The same by a clock of its own. */
    List<Change> changing(Item was, Item is, Instant clock) {
        return List.of(change(is, changes + 1, Op.UPDATE, 1, Delta.between(was.values(), is.values()), clock));
    }

    private Change change(Item item, long group, Op op, long version, Delta delta, Instant clock) {
        changes++;
        return new Change(new ChangeId(session, changes), group, item.entity(), item.id(), op, version, delta,
                Change.SCHEMA, Hlc.of(clock.toEpochMilli(), 0), "Nông Thị Hoa");
    }

    /** The next batch, of these saves. */
    @SafeVarargs
    final SealedBatch seal(List<Change>... saves) {
        batches++;
        List<Change> all = new ArrayList<>();
        for (List<Change> save : saves) {
            all.addAll(save);
        }
        SealedBatch batch = sealed(batches, chain, all);
        chain = batch.hash();
        return batch;
    }

    /** Forgets the batches after this number, as a register restored from a backup does. */
    void restore(long number, byte[] hash) {
        batches = number;
        chain = hash;
    }

    /** The next batch, with this payload, whoever wrote it. */
    SealedBatch sealed(List<Change> all, byte[] payload) {
        batches++;
        BatchId id = new BatchId(enrolment.device(), 1, batches);
        SealedBatch batch = sealed(BatchHeader.of(id, chain, commune, all, payload), payload);
        chain = batch.hash();
        return batch;
    }

    /** A batch of this number, whatever the chain says. */
    SealedBatch sealed(long number, byte[] previous, List<Change> all) {
        return sealed(new BatchId(enrolment.device(), 1, number), previous, all);
    }

    SealedBatch sealed(BatchId id, byte[] previous, List<Change> all) {
        byte[] payload = BatchCodec.encode(all);
        BatchHeader header = BatchHeader.of(id, previous, commune, all, payload);
        return sealed(header, payload);
    }

    SealedBatch sealed(BatchHeader header, byte[] payload) {
        Envelope envelope = Envelope.seal(Envelope.Kind.BATCH, header.bytes(), payload, keys);
        return new SealedBatch(header.id(), envelope.hash(), envelope.bytes(), header.changes());
    }

    /** A stick with these batches and receipts, said to be for the portal of this key. */
    Parcel parcel(byte[] portalKey, Parcel.Entry... entries) {
        Manifest.Sender sender = new Manifest.Sender(keys.verifyingKey().bytes(),
                ReceivingKeys.random(RANDOM).recipient().text(), "Nông Thị Hoa");
        Manifest manifest = new Manifest(Manifest.Way.OUT, enrolment.device(), commune, portalKey, sender,
                PortalContract.NOW, Parcel.contentOf(List.of(entries)));
        return signed(manifest, List.of(entries));
    }

    Parcel signed(Manifest manifest, List<Parcel.Entry> entries) {
        return new Parcel(manifest, keys.sign(manifest.bytes()), entries);
    }

    /** A stick with these batches. */
    Parcel parcel(SealedBatch... batches) {
        return parcel(enrolment.portalKey(), Arrays.stream(batches).map(batch -> Parcel.Entry.batch(batch.id(),
                batch.bytes())).toArray(Parcel.Entry[]::new));
    }

    /** Pushes and reads the receipt, which must be this portal's for this batch. */
    Receipt receipt(Portal portal, SealedBatch batch) throws Exception {
        PushAnswer answer = portal.push(batch.id(), batch.bytes());
        assertThat(answer).isInstanceOf(PushAnswer.Received.class);
        Envelope envelope = Envelope.open(((PushAnswer.Received) answer).receipt());
        assertThat(envelope.kind()).isEqualTo(Envelope.Kind.RECEIPT);
        assertThat(envelope.verifiedBy(VerifyingKey.of(enrolment.portalKey()).orElseThrow())).isTrue();
        Receipt receipt = ReceiptCodec.decode(envelope.header(), envelope.payload());
        assertThat(receipt.isFor(batch)).isTrue();
        return receipt;
    }

    /** The envelope of a query of this time. */
    byte[] query(Instant time, Query.Ask ask) {
        return query(time, ask, new byte[0]);
    }

    /** The same, carrying another laptop's query. */
    byte[] query(Instant time, Query.Ask ask, byte[] carried) {
        Query query = new Query(enrolment.device(), time, audience, ask);
        return Envelope.seal(Envelope.Kind.QUERY, query.header(), carried, keys).bytes();
    }

    /** What the portal answers to a query, which must be this portal's answer to it. */
    Envelope answer(Portal portal, byte[] query) throws Exception {
        PullAnswer answer = portal.pull(query);
        assertThat(answer).isInstanceOf(PullAnswer.Received.class);
        Envelope envelope = Envelope.open(((PullAnswer.Received) answer).answer());
        assertThat(envelope.verifiedBy(VerifyingKey.of(enrolment.portalKey()).orElseThrow())).isTrue();
        return envelope;
    }

    /** The page of the feed that the portal answers with. */
    FeedPage page(Portal portal, Query.Feed feed) throws Exception {
        return page(portal, query(AtPortal.NOW, feed));
    }

    /** The page of the feed that the portal answers this query with. */
    FeedPage page(Portal portal, byte[] query) throws Exception {
        Envelope envelope = answer(portal, query);
        assertThat(envelope.kind()).isEqualTo(Envelope.Kind.PAGE);
        FeedPage page = FeedCodec.decode(envelope.header(), envelope.payload());
        assertThat(page.head().query()).isEqualTo(Query.name(query));
        return page;
    }

    /** Everything the feed has after a place, page by page. */
    List<FeedPage> pages(Portal portal, Query.Feed feed) throws Exception {
        List<FeedPage> pages = new ArrayList<>(List.of(page(portal, feed)));
        while (!pages.getLast().isLast()) {
            pages.add(page(portal, new Query.Feed(feed.epoch(), pages.getLast().head().next(), feed.bytes(),
                    feed.whole())));
        }
        return pages;
    }
}
