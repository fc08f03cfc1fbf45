package vn.sotreem.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.register.Standing;

class ScheduleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Standing STANDING =
            new Standing(0, 0, 1, Optional.empty(), 0, Optional.empty(), Optional.empty());
    private static final SyncRound.Step DONE = new SyncRound.Step(new SyncStatus.AllSent(STANDING),
            new SyncAction.Sleep(NOON.plusSeconds(900)));
    private static final Instant RETRY = NOON.plusSeconds(40);
    private static final SyncRound.Step HELD = new SyncRound.Step(new SyncStatus.Held(STANDING,
            SyncStatus.Obstacle.NO_NETWORK, RETRY, new Price(1, 60, true, Optional.empty())),
            new SyncAction.Sleep(RETRY));
    private static final Rhythm METERED = new Rhythm(Rhythm.EVERY_USUAL, Rhythm.QUIET_USUAL, true);

    private final Schedule schedule = new Schedule(Rhythm.USUAL, new Random(1));

    @Test
    void aRoundIsDueHalfAnHourAfterTheLast() {
        schedule.ran(NOON, DONE);

        assertThat(schedule.due()).contains(NOON.plus(Rhythm.EVERY_USUAL));
        assertThat(schedule.isDue(NOON.plus(Rhythm.EVERY_USUAL).minusMillis(1))).isFalse();
        assertThat(schedule.isDue(NOON.plus(Rhythm.EVERY_USUAL))).isTrue();
    }

    @Test
    void whatDidNotGetThroughIsTriedWhenTheEngineSays() {
        schedule.ran(NOON, HELD);

        assertThat(schedule.due()).contains(RETRY);
    }

    @Test
    void savesAreSentTogetherOnceTheyHaveComeToRest() {
        schedule.ran(NOON, DONE);
        schedule.saved(NOON.plusSeconds(1));
        schedule.saved(NOON.plusSeconds(8));

        assertThat(schedule.due()).contains(NOON.plusSeconds(18));
    }

    @Test
    void savesThatDoNotEndAreSentMeanwhile() {
        schedule.ran(NOON, DONE);
        for (int second = 0; second < 600; second += 5) {
            schedule.saved(NOON.plusSeconds(second));
        }

        assertThat(schedule.due()).contains(NOON.plus(Schedule.SAVES_HELD_MAX));
    }

    @Test
    void whileTheLinkIsBadASaveBringsNoTryAbout() {
        schedule.ran(NOON, HELD);
        schedule.saved(NOON);

        assertThat(schedule.due()).contains(RETRY);
    }

    @Test
    void aNetworkThatComesUpIsUsedWithinTwentySeconds() {
        schedule.ran(NOON, DONE);
        schedule.network(NOON, false);
        schedule.network(NOON.plusSeconds(30), true);
        Instant due = schedule.due().orElseThrow();

        assertThat(due).isBetween(NOON.plusSeconds(30), NOON.plusSeconds(30).plus(Schedule.JITTER_MAX));
        schedule.network(NOON.plusSeconds(60), true);
        assertThat(schedule.due()).contains(due);
    }

    @Test
    void onAMeteredNetworkNothingGoesOutByItself() {
        schedule.follow(METERED, NOON);
        schedule.saved(NOON);
        schedule.network(NOON, false);
        schedule.network(NOON, true);
        assertThat(schedule.due()).isEmpty();

        schedule.ran(NOON, DONE);
        assertThat(schedule.due()).isEmpty();
    }

    @Test
    void aTryAPersonAskedForIsGoneOnWithOnAMeteredNetworkToo() {
        schedule.follow(METERED, NOON);
        schedule.ran(NOON, HELD);

        assertThat(schedule.due()).contains(RETRY);
    }

    @Test
    void afterSomebodyStoppedItSavingDoesNotStartItAgain() {
        schedule.cancelled(NOON);
        schedule.saved(NOON);

        assertThat(schedule.due()).contains(NOON.plus(Rhythm.EVERY_USUAL));
    }

    @Test
    void withoutAnEnrolmentNothingIsDue() {
        schedule.ran(NOON, new SyncRound.Step(new SyncStatus.NotEnrolled(STANDING), new SyncAction.Rest()));

        assertThat(schedule.due()).isEmpty();
    }

    @Test
    void aClockThatIsPutBackKeepsNobodyWaiting() {
        schedule.ran(NOON, DONE);

        assertThat(schedule.isDue(NOON.minus(Duration.ofDays(365)))).isTrue();
    }
}
