package vn.sotreem.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.TestPortalKeys;
import vn.sotreem.core.register.TestRegister;

/** What is told of a round afterwards, and a round that a person ends. */
class DiaryTest {
    private static final Instant NOW = TestRegister.NOON;

    @TempDir
    private Path folder;
    private final TestPortalKeys portal = new TestPortalKeys();
    private Register register;
    private SyncEngine engine;
    private Diary diary;

    @BeforeEach
    void create() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        portal.enrol(register);
        engine = new SyncEngine(register, new Random(1));
        diary = new Diary(register);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void whatGotItsReceiptIsCountedAndKept() {
        SealedBatch batch = pushed(engine.step(NOW, new SyncEvent.Woken()));
        SyncRound.Step step = engine.step(NOW, new SyncEvent.Answered(new PushAnswer.Received(portal.receipt(batch))));
        diary.note(NOW, engine.done(), step.status());

        assertThat(engine.done()).isEqualTo(new Done(batch.count(), 0));
        assertThat(diary.entries()).containsExactly(new Diary.Entry(NOW, Diary.SENT, batch.count()));
    }

    @Test
    void whatIsInTheWayAgainAndAgainIsOneLineThatCounts() {
        for (int i = 0; i < 3; i++) {
            SyncRound.Step step = engine.step(NOW, new SyncEvent.Failed(PortalUnreachable.Cause.NO_NETWORK));
            diary.note(NOW, Done.NOTHING, step.status());
        }

        assertThat(diary.entries()).containsExactly(new Diary.Entry(NOW, "held.no_network", 3));
    }

    @Test
    void onlyTheLastEntriesAreKept() {
        for (int i = 1; i <= 30; i++) {
            diary.note(NOW, Diary.SENT, i);
        }

        assertThat(diary.entries()).hasSize(Diary.ENTRIES_MAX).first()
                .isEqualTo(new Diary.Entry(NOW, Diary.SENT, 30));
    }

    @Test
    void aRoundThatAPersonEndsLosesNothingAndGoesOnWhenAsked() {
        SealedBatch batch = pushed(engine.step(NOW, new SyncEvent.Woken()));

        SyncRound.Step ended = engine.step(NOW, new SyncEvent.Cancelled());
        assertThat(ended.action()).isInstanceOf(SyncAction.Rest.class);
        assertThat(ended.status()).isInstanceOfSatisfying(SyncStatus.Waiting.class,
                waiting -> assertThat(waiting.standing().waiting()).isEqualTo(batch.count()));

        assertThat(pushed(engine.step(NOW, new SyncEvent.SendNow())).bytes()).isEqualTo(batch.bytes());
    }

    private static SealedBatch pushed(SyncRound.Step step) {
        return ((SyncAction.Push) step.action()).batch();
    }
}
