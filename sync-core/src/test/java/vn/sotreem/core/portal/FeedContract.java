package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;
import static vn.sotreem.core.portal.Records.child;
import static vn.sotreem.core.portal.Records.household;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.KnownChanges;
import vn.sotreem.core.change.KnownCodec;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Tally;
import vn.sotreem.core.change.TallyCodec;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.sync.PullAnswer;

/** What every way to a portal must do for those who ask. */
abstract class FeedContract extends AtPortal {
    private static final int ROOM = 64 * 1024;
    private static final Query.Feed BEGINNING = new Query.Feed(1, 0, ROOM, false);

    FeedContract(Way way) {
        super(way);
    }

    private static Query.Feed after(FeedPage page) {
        return new Query.Feed(1, page.head().next(), ROOM, false);
    }

    private static List<RecordCopy> copies(List<FeedPage> pages) {
        return pages.stream().flatMap(page -> page.records().stream()).map(FeedRecord::copy).toList();
    }

    /** A laptop that has brought a hamlet, a household and a child to the portal. */
    private Laptop writer() throws Exception {
        Laptop laptop = laptop();
        laptop.receipt(portal, laptop.seal(laptop.creating(HAMLET), laptop.creating(HOUSEHOLD, CHILD)));
        return laptop;
    }

    @Test
    void tellsWhatOthersWroteWithWhoAndWhen() throws Exception {
        writer();

        FeedPage page = laptop().page(portal, BEGINNING);

        assertThat(page.isLast()).isTrue();
        assertThat(page.records()).extracting(FeedRecord::copy)
                .containsExactlyElementsOf(store.records().stream().map(PortalRecord::copy).toList());
        assertThat(page.records().getLast().stamp("name").orElseThrow().actor()).isEqualTo("Nông Thị Hoa");
        assertThat(page.head().time()).isEqualTo(NOW);
        assertThat(page.head().portalEpoch()).isEqualTo(store.epoch());
    }

    @Test
    void thenNothingUntilSomethingIsNew() throws Exception {
        Laptop writer = writer();
        Laptop reader = laptop();
        FeedPage first = reader.page(portal, BEGINNING);

        assertThat(reader.page(portal, after(first)).records()).isEmpty();
        writer.receipt(portal, writer.seal(writer.changing(CHILD, CHILD.with("school", "Trường mới"))));
        FeedPage news = reader.page(portal, after(first));

        assertThat(news.records()).singleElement().satisfies(record -> {
            assertThat(record.copy().content().get("school")).isEqualTo("Trường mới");
            assertThat(record.copy().version()).isEqualTo(2);
            assertThat(record.stamp("school").orElseThrow().hlc())
                    .isGreaterThan(record.stamp("name").orElseThrow().hlc());
        });
        assertThat(reader.page(portal, after(news)).records()).isEmpty();
    }

    @Test
    void whatWasAppliedAsALaptopAskedItIsNotTold() throws Exception {
        Laptop writer = writer();

        FeedPage page = writer.page(portal, BEGINNING);

        assertThat(page.records()).isEmpty();
        assertThat(page.head().lastBatch()).isEqualTo(1);
        assertThat(page.head().sum()).contains(Checksum.of(store.records().stream().map(PortalRecord::copy)));
        assertThat(page.head().count()).isEqualTo(3);
    }

    @Test
    void aLaptopThatStartsAnewIsToldItsOwn() throws Exception {
        Laptop writer = writer();

        assertThat(writer.page(portal, new Query.Feed(1, 0, ROOM, true)).records()).hasSize(3);
        assertThat(writer.page(portal, new Query.Feed(2, 0, ROOM, false)).records()).hasSize(3);
    }

    @Test
    void whatWasNotAppliedAsAskedIsTold() throws Exception {
        Laptop writer = writer();
        Laptop other = laptop();
        FeedPage seen = other.page(portal, BEGINNING);
        writer.receipt(portal, writer.seal(writer.changing(CHILD, CHILD.with("name", "Hứa Văn Thật"))));
        seen = other.page(portal, after(seen));

        other.receipt(portal, other.seal(other.changing(CHILD, CHILD.with("name", "Hứa Văn Thà"))));

        assertThat(other.page(portal, after(seen)).records()).singleElement().satisfies(record ->
                assertThat(record.copy().content().get("name")).isEqualTo("Hứa Văn Thật"));
        assertThat(store.parked()).singleElement()
                .satisfies(parked -> assertThat(parked.wanted()).isEqualTo("Hứa Văn Thà"));
    }

    @Test
    void anotherCommuneIsNotTold() throws Exception {
        writer();
        Laptop stranger = Laptop.enrolled(portal, store.newCode(), "07000");

        FeedPage page = stranger.page(portal, BEGINNING);

        assertThat(page.records()).isEmpty();
        assertThat(page.head().count()).isZero();
        assertThat(page.head().sum()).contains(Checksum.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400, 2_000, ROOM})
    void pagesFitAndTogetherTellEverythingEachReferenceInTime(int room) throws Exception {
        Laptop writer = writer();
        for (int number = 2; number < 40; number++) {
            List<Change> family = writer.creating(household(number), child(number, household(number)));
            writer.receipt(portal, writer.seal(family));
        }
        writer.receipt(portal, writer.seal(writer.changing(HAMLET, Hamlet.named(HAMLET.id(), "Thôn Khuổi Luông Mới"))));

        List<FeedPage> pages = laptop().pages(portal, new Query.Feed(1, 0, room, false));

        Set<UUID> told = new HashSet<>();
        for (FeedPage page : pages) {
            int direct = page.records().size();
            assertThat(direct <= 3 || FeedCodec.payload(page.records()).length <= room).isTrue();
            page.records().forEach(record -> {
                String refersTo = record.copy().content().get("hamlet") + record.copy().content().get("household");
                assertThat(refersTo.isEmpty() || told.contains(UUID.fromString(refersTo))).isTrue();
                told.add(record.copy().id());
            });
        }
        assertThat(told).hasSize(store.records().size());
        assertThat(new HashSet<>(copies(pages)))
                .isEqualTo(new HashSet<>(store.records().stream().map(PortalRecord::copy).toList()));
    }

    @Test
    void theDurableBatchIsTheLastInABackup() throws Exception {
        Laptop writer = writer();
        assertThat(writer.page(portal, BEGINNING).head().durableBatch()).isZero();
        store.backedUp();
        writer.receipt(portal, writer.seal(writer.creating(household(2))));

        FeedPage page = writer.page(portal, BEGINNING);

        assertThat(page.head().durableBatch()).isEqualTo(1);
        assertThat(page.head().lastBatch()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_500, -16, 16, 5_000_000})
    void aQueryOfAnotherTimeIsToldTheTimeAndNothingElse(long minutes) throws Exception {
        writer();
        Laptop reader = laptop();
        byte[] query = reader.query(NOW.plus(Duration.ofMinutes(minutes)), BEGINNING);

        Envelope answer = reader.answer(portal, query);
        FeedPage page = FeedCodec.decode(answer.header(), answer.payload());

        assertThat(page.asksForTheTime()).isTrue();
        assertThat(page.head().time()).isEqualTo(NOW);
        assertThat(page.head().count()).isZero();
        assertThat(reader.page(portal, BEGINNING).records()).hasSize(3);
    }

    @Test
    void whoIsNotEnrolledIsToldNothing() throws Exception {
        writer();

        assertThat(portal.pull(Laptop.stranger().query(NOW, BEGINNING))).isEqualTo(new PullAnswer.Revoked());
    }

    @Test
    void aQueryWithAnyByteFlippedIsToldNothing() throws Exception {
        writer();
        Laptop reader = laptop();
        byte[] query = reader.query(NOW, BEGINNING);
        for (int at = 0; at < query.length; at += 3) {
            byte[] flipped = query.clone();
            flipped[at] ^= 1;
            assertThat(portal.pull(flipped)).isNotInstanceOf(PullAnswer.Received.class);
        }
        assertThat(portal.pull(new byte[0])).isEqualTo(new PullAnswer.Refused());
    }

    @Test
    void aBatchIsNoQuery() throws Exception {
        Laptop writer = writer();

        assertThat(portal.pull(writer.seal(writer.creating(household(3))).bytes()))
                .isEqualTo(new PullAnswer.Refused());
    }

    @Test
    void hamletsAndTheirRecordsAreCounted() throws Exception {
        writer();
        Laptop reader = laptop();
        List<RecordCopy> copies = store.records().stream().map(PortalRecord::copy).toList();

        Tally hamlets = tally(reader, new Query.Hamlets());
        Tally records = tally(reader, new Query.Records(HAMLET.id()));

        assertThat(hamlets.lines()).isEqualTo(Tally.hamlets(copies));
        assertThat(hamlets.lines()).extracting(Tally.Line::number).containsExactly(3L);
        assertThat(records.lines()).extracting(Tally.Line::id)
                .containsExactlyInAnyOrderElementsOf(copies.stream().map(RecordCopy::id).toList());
        assertThat(tally(reader, new Query.Records(new UUID(9, 9))).lines()).isEmpty();
    }

    private Tally tally(Laptop reader, Query.Ask ask) throws Exception {
        Envelope answer = reader.answer(portal, reader.query(NOW, ask));
        assertThat(answer.kind()).isEqualTo(Envelope.Kind.TALLY);
        return TallyCodec.decode(answer.header(), answer.payload());
    }

    @Test
    void whichChangesCameIsToldInRangesWhateverBecameOfThem() throws Exception {
        Laptop writer = writer();
        List<Change> nameless = writer.creating(child(7, HOUSEHOLD).with("name", ""));
        writer.receipt(portal, writer.seal(nameless));
        writer.creating(child(8, HOUSEHOLD));
        List<Change> later = writer.creating(household(9));
        writer.receipt(portal, writer.seal(later));
        UUID session = nameless.getFirst().id().session();
        Query.Known asked = new Query.Known(List.of(new UUID(5, 5), session, session));

        assertThat(known(laptop(), asked).ranges())
                .containsExactly(new KnownChanges.Range(session, 1, 4), new KnownChanges.Range(session, 6, 6));
    }

    private KnownChanges known(Laptop reader, Query.Known asked) throws Exception {
        Envelope answer = reader.answer(portal, reader.query(NOW, asked));
        assertThat(answer.kind()).isEqualTo(Envelope.Kind.KNOWN);
        return KnownCodec.decode(answer.header(), answer.payload(), asked);
    }

    @Test
    void aClockFarAheadDoesNotWinForYears() throws Exception {
        Laptop writer = writer();
        Child visionary = CHILD.with("note", "năm 2036");
        writer.receipt(portal, writer.seal(writer.changing(CHILD, visionary, NOW.plus(Duration.ofDays(3650)))));

        FeedPage page = laptop().page(portal, BEGINNING);

        assertThat(page.records().getLast().stamp("note").orElseThrow().hlc().millis())
                .isEqualTo(NOW.plus(Applying.AHEAD_MAX).toEpochMilli());
    }

    @Test
    void theChecksumFollowsEveryChange() throws Exception {
        Laptop writer = writer();
        for (int number = 2; number < 6; number++) {
            writer.receipt(portal, writer.seal(writer.creating(household(number)),
                    writer.changing(CHILD, CHILD.with("note", "lần " + number))));
            assertThat(writer.page(portal, BEGINNING).head().sum())
                    .contains(Checksum.of(store.records().stream().map(PortalRecord::copy)));
        }
    }
}
