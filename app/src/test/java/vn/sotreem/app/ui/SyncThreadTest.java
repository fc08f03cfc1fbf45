package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.Rhythm;
import vn.sotreem.core.sync.Schedule;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.PortalAddress;

/** The three threads together, against the reference portal in this process. */
@ExtendWith(ApplicationExtension.class)
class SyncThreadTest {
    private static final long PATIENCE_SECONDS = 20;
    private static final PortalAddress ADDRESS = PortalAddress.parse("https://cong.example").orElseThrow();
    private static final String ACTOR = SampleOffice.OFFICE.userName();
    private static final List<Save> SAVES = SampleOffice.commune(new Random(1),
            new RecordIds(Bench.CLOCK, new SecureRandom()), LocalDate.now(Bench.CLOCK), 10).saves(ACTOR);

    private static final Rhythm AT_ONCE = new Rhythm(Duration.ofDays(1), Duration.ZERO, false);

    @TempDir
    private Path folder;
    private final BlockingQueue<SyncStatus> statuses = new LinkedBlockingQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private Bridge bridge;
    private ReferencePortal portal;
    private SlowWay way;
    private Session session;

    @Start
    void start(Stage stage) {
        // Only the toolkit's thread is needed.
    }

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), Bench.CLOCK, new SecureRandom());
        way = new SlowWay(portal);
        bridge = Bridge.between(failures::add);
        Session.Opened opened = bridge.await(() -> Session.Opened.of(Register.create(folder,
                DatabaseKey.of(new byte[32]), SampleOffice.OFFICE, Bench.CLOCK, new SecureRandom()), ACTOR,
                new SecureRandom()));
        onWindow(() -> {
            session = new Session(bridge, opened, Bench.CLOCK);
            session.status().subscribe(statuses::add);
            session.startSync(address -> way, new Schedule(AT_ONCE, new Random(1)));
        });
    }

    @AfterEach
    void close() {
        onWindow(() -> session.close(() -> { }));
        bridge.close();
        portal.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void whatIsSavedReachesThePortalByItselfOnceTheLaptopIsEnrolled() throws InterruptedException {
        save(SAVES.getFirst());
        until(status -> status instanceof SyncStatus.NotEnrolled && status.standing().waiting() > 0);

        assertThat(enrol(portal.newCode().text())).isInstanceOfSatisfying(EnrolmentOutcome.Answered.class,
                outcome -> assertThat(outcome.answer()).isInstanceOf(EnrolmentAnswer.Enrolled.class));
        until(status -> status instanceof SyncStatus.AllSent && status.standing().lastReceipt().isPresent());

        save(SAVES.get(1));
        until(status -> status instanceof SyncStatus.AllSent && status.standing().households() == 1);
        int sent = SAVES.getFirst().edits().size() + SAVES.get(1).edits().size();
        assertThat(portal.records()).hasSize(sent);
    }

    @Test
    void aLaptopThatWasStruckOffGoesOnOnceItIsLetInAgain() throws InterruptedException {
        EnrolmentOutcome outcome = enrol(portal.newCode().text());
        until(SyncStatus.AllSent.class::isInstance);
        var answer = (EnrolmentAnswer.Enrolled) ((EnrolmentOutcome.Answered) outcome).answer();
        assertThat(portal.revoke(answer.device())).isTrue();
        save(SAVES.getFirst());
        until(SyncStatus.Stopped.class::isInstance);

        enrol(portal.newCode().text());

        until(status -> status instanceof SyncStatus.AllSent && status.standing().lastReceipt().isPresent());
    }

    @Test
    void aCodeThePortalNeverGaveLeavesEverythingAsItIs() throws InterruptedException {
        assertThat(enrol("0000-0000-000")).isInstanceOfSatisfying(EnrolmentOutcome.Answered.class,
                outcome -> assertThat(outcome.answer()).isInstanceOf(EnrolmentAnswer.CodeRefused.class));
        until(SyncStatus.NotEnrolled.class::isInstance);
    }

    @Test
    void whatSomebodyStopsInTheMiddleIsSentWhenAskedAgain() throws InterruptedException {
        enrol(portal.newCode().text());
        until(SyncStatus.AllSent.class::isInstance);
        way.isStuck = true;
        save(SAVES.getFirst());
        way.entered.take();
        onWindow(session::stopSending);
        until(status -> status instanceof SyncStatus.Waiting && status.standing().waiting() > 0);

        way.isStuck = false;
        onWindow(session::sendNow);
        until(status -> status instanceof SyncStatus.AllSent && status.standing().lastReceipt().isPresent());
        assertThat(portal.records()).hasSize(SAVES.getFirst().edits().size());
    }

    private EnrolmentOutcome enrol(String code) throws InterruptedException {
        BlockingQueue<EnrolmentOutcome> outcomes = new LinkedBlockingQueue<>();
        onWindow(() -> session.enrol(ADDRESS, code, "Én", outcomes::add));
        return outcomes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void save(Save save) {
        onWindow(() -> session.save(save, saved -> { }));
    }

    /** Waits for a state to come; states before it are passed over. */
    private void until(Predicate<SyncStatus> wanted) throws InterruptedException {
        SyncStatus status;
        do {
            status = statuses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(status).as("the state that was waited for").isNotNull();
        } while (!wanted.test(status));
    }

    private static void onWindow(Runnable work) {
        WaitForAsyncUtils.asyncFx(work);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
