package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.sotreem.core.portal.Laptop.COMMUNE;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PortalUnreachable.Cause;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;
import vn.sotreem.core.transport.Traffic;

/** The laptop, the portal, and a link that loses what the portal answers. Real sockets. */
class LostAnswerTest {
    /** What request line and headers may cost beside an envelope, in bytes. */
    private static final int HEADERS_UP_MAX = 256;
    /** What a receipt without exceptions may cost, headers included: 40 of them in 20 kB. */
    private static final int CLEAN_RECEIPT_MAX = 500;

    @TempDir
    private Path folder;
    private ReferencePortal store;
    private PortalServer server;
    private LossyRelay relay;
    private HttpPortal portal;

    @BeforeEach
    void open() throws Exception {
        store = ReferencePortal.open(folder, InstantSource.fixed(PortalContract.NOW), new SecureRandom());
        server = PortalServer.start(store, 0, fault -> { });
        relay = new LossyRelay(server.address());
        portal = new HttpPortal(PortalAddress.parse(relay.address()).orElseThrow(), Patience.POOR_LINK,
                InstantSource.fixed(PortalContract.NOW));
    }

    @AfterEach
    void close() throws Exception {
        portal.close();
        relay.close();
        server.close();
        store.close();
    }

    @Test
    void aBatchWhoseReceiptWasLostIsAppliedOnce() throws Exception {
        Laptop laptop = Laptop.enrolled(portal, store.newCode(), COMMUNE);
        SealedBatch batch = laptop.seal(laptop.creating(HAMLET), laptop.creating(HOUSEHOLD));

        relay.loseAnswers(true);
        assertThatThrownBy(() -> portal.push(batch.id(), batch.bytes())).asInstanceOf(type(PortalUnreachable.class))
                .extracting(PortalUnreachable::reason).isEqualTo(Cause.CUT);
        assertThat(store.records()).hasSize(2);
        relay.loseAnswers(false);

        assertThat(laptop.receipt(portal, batch).exceptions()).isEmpty();
        assertThat(store.records()).hasSize(2).allSatisfy(record -> assertThat(record.version()).isEqualTo(1));
    }

    @Test
    void anEnrolmentWhoseAnswerWasLostStillLetsTheLaptopIn() throws Exception {
        EnrolmentRequest request = Laptop.stranger().request(store.newCode().text());

        relay.loseAnswers(true);
        assertThatThrownBy(() -> portal.enrol(request)).isInstanceOf(PortalUnreachable.class);
        relay.loseAnswers(false);

        assertThat(portal.enrol(request)).isInstanceOf(EnrolmentAnswer.Enrolled.class);
    }

    @Test
    void whatABatchCostsBesideItsEnvelopeIsLittle() throws Exception {
        Laptop laptop = Laptop.enrolled(portal, store.newCode(), COMMUNE);
        SealedBatch batch = laptop.seal(laptop.creating(HAMLET));
        Traffic before = portal.traffic();

        laptop.receipt(portal, batch);

        Traffic after = portal.traffic();
        assertThat(after.requests() - before.requests()).isEqualTo(1);
        assertThat(after.bytesUp() - before.bytesUp() - batch.bytes().length).isBetween(1L, (long) HEADERS_UP_MAX);
        assertThat(after.bytesDown() - before.bytesDown()).isBetween(1L, (long) CLEAN_RECEIPT_MAX);
    }
}
