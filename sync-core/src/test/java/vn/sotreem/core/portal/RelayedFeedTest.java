package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.sync.PullAnswer;

/** Whose query the portal answers when another laptop brings it. */
class RelayedFeedTest extends AtPortal {
    private static final int ROOM = 64 * 1024;
    private static final Query.StickFeed ALL = new Query.StickFeed(1, 0, false, new UUID(1, 1));

    private Laptop hamlet;
    private Laptop officer;

    RelayedFeedTest() {
        super(new Way.Direct());
    }

    @BeforeEach
    void enrol() throws Exception {
        hamlet = laptop();
        officer = laptop();
        officer.receipt(portal, officer.seal(officer.creating(HAMLET, HOUSEHOLD, CHILD)));
    }

    private PullAnswer asked(Laptop by, Instant time, byte[] inner, long after) throws Exception {
        return portal.pull(by.query(time, new Query.Relayed(after, ROOM), inner));
    }

    private FeedPage page(byte[] inner, long after) throws Exception {
        PullAnswer answer = asked(officer, NOW, inner, after);
        assertThat(answer).isInstanceOf(PullAnswer.Received.class);
        Envelope envelope = Envelope.open(((PullAnswer.Received) answer).answer());
        return FeedCodec.decode(envelope.header(), envelope.payload());
    }

    @Test
    void anOldQueryIsAnsweredToWhoeverOfTheCommuneAsksNow() throws Exception {
        byte[] old = hamlet.query(NOW.minus(Duration.ofDays(400)), ALL);

        FeedPage page = page(old, 0);

        assertThat(page.records()).hasSize(3);
        assertThat(page.head().query()).isEqualTo(Query.name(old, 0));
        FeedPage next = page(old, page.head().next());
        assertThat(next.records()).isEmpty();
        assertThat(next.head().query()).isEqualTo(Query.name(old, page.head().next()));
    }

    @Test
    void itTellsWhatItWouldTellTheLaptopThatAsks() throws Exception {
        hamlet.receipt(portal, hamlet.seal(hamlet.creating(Records.household(9))));

        assertThat(page(hamlet.query(NOW, ALL), 0).records()).as("its own is known to it").hasSize(3);
        assertThat(page(hamlet.query(NOW, new Query.StickFeed(1, 0, true, new UUID(1, 1))), 0).records()).hasSize(4);
        assertThat(page(hamlet.query(NOW, ALL), 0).head().lastBatch()).isEqualTo(1);
    }

    @Test
    void aCarrierWhoseOwnQueryIsLateIsToldTheTime() throws Exception {
        Instant late = NOW.minus(Query.AGE_MAX).minusSeconds(1);

        var answer = (PullAnswer.Received) asked(officer, late, hamlet.query(NOW, ALL), 0);

        Envelope envelope = Envelope.open(answer.answer());
        assertThat(FeedCodec.decode(envelope.header(), envelope.payload()).asksForTheTime()).isTrue();
    }

    @Test
    void nobodyElseIsAnswered() throws Exception {
        PullAnswer refused = new PullAnswer.Refused();
        byte[] query = hamlet.query(NOW, ALL);

        assertThat(portal.pull(query)).as("by itself").isEqualTo(refused);
        assertThat(asked(officer, NOW, new byte[0], 0)).as("nothing carried").isEqualTo(refused);
        assertThat(asked(officer, NOW, Laptop.stranger().query(NOW, ALL), 0)).as("of a stranger").isEqualTo(refused);
        assertThat(asked(officer, NOW, hamlet.query(NOW, new Query.Feed(1, 0, ROOM, false)), 0))
                .as("a query that was not made to be carried").isEqualTo(refused);
        assertThat(asked(officer, NOW, hamlet.query(NOW, new Query.StickFeed(1, 7, false, new UUID(1, 1))), 6))
                .as("from before its place").isEqualTo(refused);
        Laptop elsewhere = Laptop.enrolled(portal, store.newCode(), "07000");
        assertThat(asked(elsewhere, NOW, query, 0)).as("from another commune").isEqualTo(refused);
        assertThat(asked(Laptop.stranger(), NOW, query, 0)).isEqualTo(new PullAnswer.Revoked());
        for (int place = 0; place < query.length; place++) {
            byte[] bent = query.clone();
            bent[place] ^= 1;
            assertThat(asked(officer, NOW, bent, 0)).as("byte %d", place).isEqualTo(refused);
        }
    }
}
