package vn.sotreem.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Settlement;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.Crossing;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.Watch;
import vn.sotreem.core.transport.FaultProxy.Fault;

/** A batch that broke off goes on where the portal has it, over real sockets that are cut after a number of bytes. */
class ResumeTest {
    /** For a portal that will not answer. */
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(400), 1_000_000);
    /** Request line and headers of a batch, at most. */
    private static final int HEAD_BYTES = 300;
    /** What asking costs and the headers of the rest. */
    private static final int ASKING_BYTES = 800;
    private static final int FAMILIES = 200;

    /** Of a note that cannot be made smaller. */
    private static final int NOTE_BITS = 800;

    @TempDir
    private Path portalFolder;
    @TempDir
    private Path laptopFolder;
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final Seen seen = new Seen();
    private final Instant[] now = {TestRegister.NOON};
    private ReferencePortal portal;
    private PortalServer server;
    private FaultProxy link;
    private HttpPortal http;
    private Register register;
    private SealedBatch batch;

    private static final class Seen implements Watch {
        private final List<Long> offsets = new ArrayList<>();
        private final List<Long> left = new ArrayList<>();
        private final List<Crossing> crossings = new ArrayList<>();

        @Override
        public void goesOnAt(long bytes) {
            offsets.add(bytes);
        }

        @Override
        public void left(long bytes) {
            left.add(bytes);
        }

        @Override
        public void crossed(Crossing crossing) {
            crossings.add(crossing);
        }
    }

    @BeforeEach
    void start() throws Exception {
        portal = ReferencePortal.open(portalFolder, () -> now[0], new SecureRandom());
        server = PortalServer.start(portal, 0, fault -> { });
        link = new FaultProxy(server.address().getPort(), () -> faults.isEmpty() ? new Fault.None() : faults.remove());
        http = new HttpPortal(link.address(), Patience.POOR_LINK, InstantSource.system());
        register = TestRegister.create(laptopFolder);
        BadDaysTest.enrol(register, portal);
        Random random = new Random(1);
        List<Save> saves = new ArrayList<>();
        for (int family = 0; family < FAMILIES; family++) {
            Household household = TestRegister.household(register, String.valueOf(family), "Nông Văn Páo");
            Child child = TestRegister.child(register, household.id(), "Nông Văn Ân", "2015")
                    .with("note", new BigInteger(NOTE_BITS, random).toString(Character.MAX_RADIX));
            saves.add(Save.of(TestRegister.ACTOR, Edit.create(household), Edit.create(child)));
        }
        register.saveAll(saves);
        batch = register.outgoing().orElseThrow();
        assertThat(batch.bytes().length).isGreaterThan(20_000);
    }

    @AfterEach
    void stop() throws Exception {
        register.close();
        http.close();
        link.close();
        server.close();
        portal.close();
    }

    private void breaks(Fault fault, boolean isAgain) {
        faults.add(fault);
        assertThatThrownBy(() -> http.push(batch, isAgain, seen)).isInstanceOf(PortalUnreachable.class);
        http.close();
    }

    private void arrives() throws PortalUnreachable {
        PushAnswer answer = http.push(batch, true, seen);
        assertThat(answer).isInstanceOf(PushAnswer.Received.class);
        assertThat(register.settle(batch, ((PushAnswer.Received) answer).receipt()))
                .isInstanceOf(Settlement.Settled.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 9_999, 17_001, 20_000})
    void onlyTheRestIsSentAgain(int cutAt) throws Exception {
        breaks(new Fault.CutUp(cutAt), false);
        long before = http.traffic().bytesUp();

        arrives();

        assertThat(seen.offsets).singleElement().satisfies(
                offset -> assertThat(offset).isBetween(cutAt - (long) HEAD_BYTES, (long) cutAt));
        assertThat(http.traffic().bytesUp() - before)
                .isLessThanOrEqualTo(batch.bytes().length - seen.offsets.getFirst() + ASKING_BYTES);
    }

    @Test
    void aRestThatBreaksOffIsGoneOnWithToo() throws Exception {
        breaks(new Fault.CutUp(5_000), false);
        for (int time = 0; time < 3; time++) {
            breaks(new Fault.CutUp(5_000), true);
        }

        arrives();

        assertThat(seen.offsets).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(seen.crossings).filteredOn(Crossing::isCut).hasSize(4);
    }

    @Test
    void aReceiptThatWasLostIsAskedFor() throws Exception {
        breaks(new Fault.CutDown(20), false);
        long before = http.traffic().bytesUp();

        arrives();

        assertThat(seen.offsets).isEmpty();
        assertThat(http.traffic().bytesUp() - before).isLessThan(ASKING_BYTES);
    }

    @Test
    void aConnectionThatHangsInTheMiddleIsGoneOnWith() throws Exception {
        faults.add(new Fault.HalfOpen(12_000));
        try (HttpPortal impatient = new HttpPortal(link.address(), SHORT, InstantSource.system())) {
            assertThatThrownBy(() -> impatient.push(batch, false, seen)).isInstanceOf(PortalUnreachable.class);
        }

        arrives();

        assertThat(seen.offsets).singleElement().satisfies(offset -> assertThat(offset).isGreaterThan(11_000));
    }

    @Test
    void anAnswerThatEndsTooEarlyIsNone() throws Exception {
        breaks(new Fault.Truncated(300), false);
        arrives();
    }

    @Test
    void aPartOfAnotherBatchIsNotGoneOnWith() throws Exception {
        breaks(new Fault.CutUp(9_000), false);
        SealedBatch other = new SealedBatch(batch.id(), new byte[32], new byte[20_000], 1);

        assertThat(http.push(other, true, seen)).isEqualTo(new PushAnswer.Refused(Problem.BATCH_UNREADABLE));

        assertThat(seen.offsets).isEmpty();
        arrives();
        assertThat(seen.offsets).as("another batch took the part's place").isEmpty();
    }

    @Test
    void aPartIsForgottenAfterAWeek() throws Exception {
        breaks(new Fault.CutUp(9_000), false);
        breaks(new Fault.CutDown(1), true);
        now[0] = now[0].plus(Duration.ofDays(8));

        arrives();

        assertThat(seen.offsets).isEmpty();
    }

    @Test
    void aPartDoesNotCountBeforeTheBatchIsWhole() throws Exception {
        breaks(new Fault.CutUp(batch.bytes().length - 100), false);

        assertThat(portal.records()).isEmpty();
        assertThat(register.standing().waiting()).isEqualTo(1 + 2 * FAMILIES);
        arrives();
        assertThat(portal.records()).hasSize(batch.count());
    }

    @Test
    void whatIsBetweenIsMeasured() throws Exception {
        arrives();

        assertThat(seen.crossings).last().satisfies(crossing -> {
            assertThat(crossing.isCut()).isFalse();
            assertThat(crossing.up()).isBetween((long) batch.bytes().length, batch.bytes().length + (long) HEAD_BYTES);
            assertThat(crossing.time()).isPositive();
        });
        assertThat(seen.left).isSorted().allSatisfy(
                left -> assertThat(left).isLessThanOrEqualTo(batch.bytes().length - 32 * 1024L < 0 ? 0
                        : batch.bytes().length - 32 * 1024L));
    }
}
