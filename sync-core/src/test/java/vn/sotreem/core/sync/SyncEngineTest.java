package vn.sotreem.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.TestPortalKeys;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncRound.Step;

class SyncEngineTest {
    private static final Instant NOW = TestRegister.NOON;

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

    private Step woken(Instant now) {
        return engine.step(now, new SyncEvent.Woken());
    }

    private static SealedBatch pushed(Step step) {
        assertThat(step.action()).isInstanceOf(SyncAction.Push.class);
        return ((SyncAction.Push) step.action()).batch();
    }

    private Step answered(PushAnswer answer) {
        return engine.step(NOW, new SyncEvent.Answered(answer));
    }

    @Test
    void aLaptopThatIsNotEnrolledRestsAndSaysWhatWaits() throws Exception {
        try (Register alone = TestRegister.create(Files.createDirectory(folder.resolve("alone")))) {
            Step step = new SyncEngine(alone, new Random(1)).step(NOW, new SyncEvent.Woken());
            assertThat(step.action()).isInstanceOf(SyncAction.Rest.class);
            assertThat(step.status()).isInstanceOf(SyncStatus.NotEnrolled.class);
            assertThat(step.status().standing().waiting()).isEqualTo(1);
        }
    }

    @Test
    void sendsBatchAfterBatchUntilNothingWaits() {
        SealedBatch first = pushed(woken(NOW));
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");

        Step step = answered(new PushAnswer.Received(portal.receipt(first)));
        SealedBatch second = pushed(step);
        assertThat(step.status()).asInstanceOf(type(SyncStatus.Sending.class)).satisfies(sending -> {
            assertThat(sending.progress().confirmed()).isEqualTo(1);
            assertThat(sending.progress().total()).isEqualTo(3);
            assertThat(sending.progress().bytesSent()).isEqualTo(first.bytes().length);
            assertThat(sending.progress().bytesTotal())
                    .isGreaterThanOrEqualTo(first.bytes().length + second.bytes().length);
        });

        Step last = answered(new PushAnswer.Received(portal.receipt(second)));
        assertThat(last.action()).isInstanceOf(SyncAction.Pull.class);
        assertThat(last.status().standing().waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource(PortalUnreachable.Cause.class)
    void afterAFailureTheSameBytesGoAgainWhenTheWaitIsOver(PortalUnreachable.Cause cause) {
        SealedBatch batch = pushed(woken(NOW));

        Step held = engine.step(NOW, new SyncEvent.Failed(cause));

        Instant retryAt = held.status().nextTry().orElseThrow();
        assertThat(held.action()).isEqualTo(new SyncAction.Sleep(retryAt));
        assertThat(retryAt).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(Backoff.RETRY_DELAY_MAX));
        assertThat(woken(retryAt.minusMillis(1)).action()).isEqualTo(new SyncAction.Sleep(retryAt));
        assertThat(pushed(woken(retryAt)).bytes()).isEqualTo(batch.bytes());
    }

    @Test
    void aCertificatesDateIsTheClocksFaultWhenTheClockIsBehindThePortals() {
        SealedBatch batch = pushed(woken(NOW));
        answered(new PushAnswer.Received(portal.receipt(batch)));
        SyncEvent outOfDate = new SyncEvent.Failed(PortalUnreachable.Cause.CERTIFICATE_DATE);
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");

        assertThat(obstacle(engine.step(NOW.minus(Duration.ofDays(3650)), outOfDate)))
                .isEqualTo(SyncStatus.Obstacle.CLOCK_WRONG);
        assertThat(obstacle(engine.step(NOW.plus(Duration.ofDays(400)), outOfDate)))
                .isEqualTo(SyncStatus.Obstacle.CERTIFICATE_DATE);
    }

    @Test
    void aNetworkThatWantsALoginIsAskedAgainInFiveMinutes() {
        pushed(woken(NOW));
        Step step = engine.step(NOW, new SyncEvent.Failed(PortalUnreachable.Cause.SIGN_IN));
        assertThat(obstacle(step)).isEqualTo(SyncStatus.Obstacle.SIGN_IN);
        assertThat(step.status().nextTry()).contains(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aBatchOfWhichMuchHasLeftIsAskedForBeforeItGoesAgain() {
        pushed(woken(NOW));
        Passage passage = new Passage(List.of(new Crossing(20_000, 0, Duration.ofSeconds(3), true)), 0);
        engine.step(NOW, new SyncEvent.Failed(PortalUnreachable.Cause.CUT, passage));

        assertThat(engine.step(NOW, new SyncEvent.SendNow()).action())
                .isInstanceOfSatisfying(SyncAction.Push.class, push -> assertThat(push.isAgain()).isTrue());
    }

    @Test
    void whatIsKnownOfTheLinkOutlivesTheProgram() throws Exception {
        SealedBatch batch = pushed(woken(NOW));
        Passage passage = new Passage(List.of(new Crossing(8_000, 400, Duration.ofMillis(1_800), false)), 0);
        engine.step(NOW, new SyncEvent.Answered(new PushAnswer.Received(portal.receipt(batch)), passage));
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        Price price = Price.of(register);
        register.close();
        register = TestRegister.reopen(folder);

        assertThat(Price.of(register)).isEqualTo(price);
        assertThat(price.time()).hasValueSatisfying(time -> assertThat(time).isBetween(
                Duration.ofMillis(800), Duration.ofSeconds(2)));
    }

    private static SyncStatus.Obstacle obstacle(Step step) {
        return ((SyncStatus.Held) step.status()).obstacle();
    }

    @Test
    void sendNowDoesNotWait() {
        pushed(woken(NOW));
        engine.step(NOW, new SyncEvent.Failed(PortalUnreachable.Cause.NO_NETWORK));
        pushed(engine.step(NOW, new SyncEvent.SendNow()));
    }

    @Test
    void aForeignPageIsNeverAReceipt() {
        pushed(woken(NOW));
        byte[] page = "<html>Mời đăng nhập</html>".getBytes(StandardCharsets.UTF_8);
        Step step = answered(new PushAnswer.Received(page));
        assertThat(step.status()).asInstanceOf(type(SyncStatus.Held.class))
                .extracting(SyncStatus.Held::obstacle).isEqualTo(SyncStatus.Obstacle.RECEIPT_INVALID);
        assertThat(step.status().standing().waiting()).isEqualTo(1);
    }

    @Test
    void aCaptivePortalIsAskedAgainInFiveMinutes() {
        pushed(woken(NOW));
        Step step = answered(new PushAnswer.NotThePortal());
        assertThat(step.status().nextTry()).contains(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aRegisterOlderThanThePortalTellsItsQueueInANewEpoch() {
        SealedBatch first = pushed(woken(NOW));
        Step step = answered(new PushAnswer.Refused(PushAnswer.Problem.REWIND, new LastBatch(4, 2, "")));

        assertThat(pushed(step).id()).isEqualTo(new BatchId(first.id().device(), 5, 1));
        assertThat(step.status()).asInstanceOf(type(SyncStatus.Recovering.class))
                .returns(SyncStatus.Recovery.REGISTER_RESTORED, SyncStatus.Recovering::recovery);
        assertThat(answered(new PushAnswer.Received(portal.receipt(pushed(step)))).status().standing().waiting())
                .isZero();
    }

    @Test
    void aPortalThatIsNeverContentDoesNotKeepTheLaptopBusy() {
        pushed(woken(NOW));
        PushAnswer rewind = new PushAnswer.Refused(PushAnswer.Problem.REWIND);
        for (int restart = 0; restart < SyncEngine.RESTARTS_MAX; restart++) {
            pushed(answered(rewind));
        }
        assertThat(answered(rewind).status())
                .isEqualTo(new SyncStatus.Stopped(register.standing(), PushAnswer.Problem.REWIND));
    }

    @Test
    void theWaitThePortalAskedForIsTheLeast() {
        pushed(woken(NOW));
        Step step = answered(new PushAnswer.Busy(Duration.ofMinutes(2)));
        assertThat(step.status().nextTry().orElseThrow())
                .isBetween(NOW.plus(Duration.ofMinutes(2)), NOW.plusSeconds(150));
    }

    @ParameterizedTest
    @EnumSource(value = PushAnswer.Problem.class, mode = Mode.EXCLUDE, names = {"REWIND", "FORK", "SCHEMA_TOO_NEW"})
    void aPortalThatRefusesWhateverComesStopsSendingUntilAPersonAsks(PushAnswer.Problem problem) {
        Step step = woken(NOW);
        while (step.action() instanceof SyncAction.Push) {
            step = answered(new PushAnswer.Refused(problem));
        }
        assertThat(step.status()).isEqualTo(new SyncStatus.Stopped(register.standing(), problem));
        assertThat(step.action()).isInstanceOf(SyncAction.Rest.class);
        assertThat(woken(NOW.plus(Duration.ofDays(1))).action()).isInstanceOf(SyncAction.Rest.class);
        pushed(engine.step(NOW, new SyncEvent.SendNow()));
    }

    @Test
    void aPortalThatIsOlderThanTheProgramIsAskedAgainEveryDay() {
        SealedBatch batch = pushed(woken(NOW));
        Step step = answered(new PushAnswer.Refused(PushAnswer.Problem.SCHEMA_TOO_NEW));

        Instant tomorrow = NOW.plus(SyncEngine.UPDATE_INTERVAL);
        assertThat(step.status())
                .isEqualTo(new SyncStatus.Stopped(register.standing(), PushAnswer.Problem.SCHEMA_TOO_NEW));
        assertThat(step.action()).isEqualTo(new SyncAction.Sleep(tomorrow));
        assertThat(pushed(woken(tomorrow)).bytes()).isEqualTo(batch.bytes());
    }

    @Test
    void oneOfTwoCopiesSendsNothingMoreUntilThePortalKnowsItAsAnother() {
        pushed(woken(NOW));
        answered(new PushAnswer.Refused(PushAnswer.Problem.FORK));
        engine = new SyncEngine(register, new Random(1));
        Step step = engine.step(NOW, new SyncEvent.SendNow());
        assertThat(step.status()).isEqualTo(new SyncStatus.Stopped(register.standing(), PushAnswer.Problem.FORK));
        assertThat(step.action()).isInstanceOf(SyncAction.Rest.class);
        Enrolment before = register.enrolment().orElseThrow();
        register.enrolled(new Enrolment(before.portalUrl(), new UUID(9, 9), 1, before.portalKey(),
                before.portalEpoch()));
        pushed(woken(NOW));
    }

    @Test
    void aRefusedRecordDoesNotHoldUpTheRest() {
        SealedBatch first = pushed(woken(NOW));
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        Step step = answered(new PushAnswer.Received(
                portal.receipt(first, new Outcome(0, Result.REJECTED, "name-missing", "name"))));
        assertThat(pushed(step).id().number()).isEqualTo(2);
        assertThat(step.status().standing().toReview()).isEqualTo(1);
    }

    @Test
    void aClockSetBackTenYearsDoesNotHoldSendingForTenYears() {
        pushed(woken(NOW));
        engine.step(NOW, new SyncEvent.Failed(PortalUnreachable.Cause.NO_NETWORK));
        pushed(woken(NOW.minus(Duration.ofDays(3650))));
    }

    @Test
    void aNewEngineGoesOnWhereTheLastOneVanished() throws RegisterUnavailable {
        SealedBatch batch = pushed(woken(NOW));
        register.close();
        register = TestRegister.reopen(folder);
        engine = new SyncEngine(register, new Random(2));
        assertThat(pushed(woken(NOW)).bytes()).isEqualTo(batch.bytes());
    }

    @Test
    void theNumberShownIsTheChangesWithoutAReceiptAtEveryMoment() {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            Step step = woken(NOW.plus(Duration.ofHours(i)));
            if (step.action() instanceof SyncAction.Push push) {
                step = random.nextBoolean()
                        ? answered(new PushAnswer.Received(portal.receipt(push.batch())))
                        : engine.step(NOW.plus(Duration.ofHours(i)),
                        new SyncEvent.Failed(PortalUnreachable.Cause.CUT));
            }
            TestRegister.saveFamily(register, "h" + i, "Nông Văn Páo", "Nông Văn Ân", "2015");
            assertThat(engine.status().standing()).isEqualTo(register.standing());
            assertThat(step.status().standing().waiting()).isLessThan(engine.status().standing().waiting());
        }
    }
}
