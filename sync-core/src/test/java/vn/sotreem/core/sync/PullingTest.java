package vn.sotreem.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.TestPortalKeys;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.sync.SyncRound.Step;
import vn.sotreem.core.sync.SyncStatus.Obstacle;

/** When the engine asks for news, and what it makes of the answers. */
class PullingTest {
    private static final Instant NOW = TestRegister.NOON;
    private static final RecordCopy HAMLET = new RecordCopy(TestRegister.NA_LIA.id(), "hamlet", 1,
            TestRegister.NA_LIA.values());
    private static final RecordCopy NEWS = new RecordCopy(new UUID(5, 5), "hamlet", 1,
            Values.EMPTY.with("name", "Thôn Mới"));

    @TempDir
    private Path folder;
    private final TestPortalKeys portal = new TestPortalKeys();
    private Register register;
    private SyncEngine engine;

    @BeforeEach
    void create() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        portal.enrol(register);
        engine = new SyncEngine(register, new Random(1));
    }

    @AfterEach
    void close() {
        register.close();
    }

    /** Sends what waits; the engine then asks for news. */
    private byte[] sent() {
        SealedBatch batch = ((SyncAction.Push) engine.step(NOW, new SyncEvent.Woken()).action()).batch();
        return query(engine.step(NOW, new SyncEvent.Answered(new PushAnswer.Received(portal.receipt(batch)))));
    }

    private static byte[] query(Step step) {
        assertThat(step.action()).isInstanceOf(SyncAction.Pull.class);
        return ((SyncAction.Pull) step.action()).query();
    }

    private static Query asked(byte[] query) throws Exception {
        return Query.parse(Envelope.open(query).header());
    }

    private Step told(byte[] page) {
        return engine.step(NOW, new SyncEvent.Pulled(new PullAnswer.Received(page)));
    }

    private Step told(PullAnswer answer) {
        return engine.step(NOW, new SyncEvent.Pulled(answer));
    }

    private static Optional<Checksum> sum(RecordCopy... records) {
        return Optional.of(Checksum.of(Arrays.stream(records)));
    }

    private static FeedRecord record(RecordCopy copy) {
        return new FeedRecord(copy, Map.of("name", new Stamp(new Hlc(1 << 20), "Lý A Sử")));
    }

    @Test
    void asksForNewsOnceNothingWaitsAndAgainAfterAWhile() throws Exception {
        byte[] query = sent();
        assertThat(asked(query).ask()).isEqualTo(new Query.Feed(1, 0, 64 * 1024, false));

        Step quiet = told(portal.page(query, 1, 1, sum(HAMLET)));

        assertThat(quiet.status()).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(quiet.status().standing().heard().orElseThrow().at()).isEqualTo(NOW);
        Instant next = NOW.plus(SyncEngine.PULL_INTERVAL);
        assertThat(quiet.action()).isEqualTo(new SyncAction.Sleep(next));
        assertThat(engine.step(next.minusMillis(1), new SyncEvent.Woken()).action())
                .isInstanceOf(SyncAction.Sleep.class);
        assertThat(asked(query(engine.step(next, new SyncEvent.Woken()))).ask())
                .isEqualTo(new Query.Feed(1, 1, 64 * 1024, false));
    }

    @Test
    void whatWaitsGoesBeforeTheNextPage() {
        byte[] query = sent();
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");

        Step step = told(portal.page(query, 5, 1, Optional.empty(), record(NEWS)));

        assertThat(step.action()).isInstanceOf(SyncAction.Push.class);
        assertThat(register.hamlet(NEWS.id())).isPresent();
    }

    @Test
    void pageAfterPageIsAskedForUntilTheLast() throws Exception {
        Step step = told(portal.page(sent(), 5, 1, Optional.empty(), record(NEWS)));

        assertThat(step.status()).isEqualTo(new SyncStatus.Receiving(register.standing(), 1));
        byte[] next = query(step);
        assertThat(asked(next).ask()).isEqualTo(new Query.Feed(1, 5, 64 * 1024, false));
        assertThat(told(portal.page(next, 6, 1, sum(HAMLET, NEWS))).status()).isInstanceOf(SyncStatus.AllSent.class);
    }

    @Test
    void aPersonWhoAsksIsToldWhatIsInTheWayAndOtherwiseNobodyIsBothered() {
        told(portal.page(sent(), 1, 1, sum(HAMLET)));
        engine.step(NOW.plus(SyncEngine.PULL_INTERVAL), new SyncEvent.Woken());
        SyncEvent noNetwork = new SyncEvent.Failed(PortalUnreachable.Cause.NO_NETWORK);
        assertThat(engine.step(NOW, noNetwork).status()).isInstanceOf(SyncStatus.AllSent.class);

        query(engine.step(NOW, new SyncEvent.SendNow()));

        assertThat(engine.step(NOW, noNetwork).status()).isInstanceOfSatisfying(SyncStatus.Held.class,
                held -> assertThat(held.obstacle()).isEqualTo(Obstacle.NO_NETWORK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Mời đăng nhập</html>", "", "STEP"})
    void whatIsNoPageChangesNothingAndIsAskedForAgainLater(String body) {
        sent();

        Step step = told(body.getBytes(StandardCharsets.UTF_8));

        assertThat(step.action()).isInstanceOf(SyncAction.Sleep.class);
        assertThat(step.status().standing().heard()).isEmpty();
    }

    @Test
    void aPageForAnotherQueryOrFromAnotherPortalIsNone() {
        byte[] query = sent();
        byte[] other = new TestPortalKeys().page(query, 1, 1, sum(HAMLET));
        byte[] old = portal.page("another query".getBytes(StandardCharsets.UTF_8), 1, 1, sum(HAMLET));

        for (byte[] page : new byte[][] {other, old}) {
            assertThat(told(page).action()).isInstanceOf(SyncAction.Sleep.class);
            query = query(engine.step(NOW, new SyncEvent.SendNow()));
        }
        assertThat(told(portal.page(query, 1, 1, sum(HAMLET))).status()).isInstanceOf(SyncStatus.AllSent.class);
    }

    @Test
    void aCaptivePortalIsAskedAgainInFiveMinutes() {
        sent();
        assertThat(told(new PullAnswer.NotThePortal()).action())
                .isEqualTo(new SyncAction.Sleep(NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void aLaptopThatWasStruckOffIsToldSo() {
        sent();
        assertThat(told(new PullAnswer.Revoked()).status()).isEqualTo(
                new SyncStatus.Stopped(register.standing(), PushAnswer.Problem.DEVICE_REVOKED));
    }

    @Test
    void aPortalThatDoesNotUnderstandTheAskingStillTakesWhatWaits() {
        sent();
        assertThat(told(new PullAnswer.Refused()).status()).isInstanceOfSatisfying(SyncStatus.Held.class,
                held -> assertThat(held.obstacle()).isEqualTo(Obstacle.NEWS_REFUSED));

        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");

        assertThat(engine.step(NOW, new SyncEvent.Woken()).action()).isInstanceOf(SyncAction.Push.class);
    }

    @Test
    void aDifferenceIsFirstPutRightByAskingForEverythingAndThenTold() throws Exception {
        byte[] whole = query(told(portal.page(sent(), 1, 1, sum(NEWS))));
        assertThat(asked(whole).ask()).isEqualTo(new Query.Feed(1, 0, 64 * 1024, true));

        Step step = told(portal.page(whole, 1, 1, sum(NEWS)));

        assertThat(step.status()).isInstanceOf(SyncStatus.Drifted.class);
        assertThat(step.action()).isInstanceOf(SyncAction.Sleep.class);
        byte[] later = query(engine.step(NOW, new SyncEvent.SendNow()));
        assertThat(asked(later).ask()).isEqualTo(new Query.Feed(1, 1, 64 * 1024, false));
        assertThat(told(portal.page(later, 1, 1, sum(HAMLET))).status()).isInstanceOf(SyncStatus.AllSent.class);
    }

    @Test
    void aPortalThatLostABatchIsToldItAgain() {
        Step step = told(portal.page(sent(), 1, 0, sum()));

        assertThat(step.status()).isInstanceOfSatisfying(SyncStatus.Recovering.class,
                again -> assertThat(again.recovery()).isEqualTo(SyncStatus.Recovery.PORTAL_RESTORED));
        assertThat(step.action()).isInstanceOf(SyncAction.Push.class);
    }
}
