package vn.sotreem.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.register.Standing.Heard;
import vn.sotreem.core.register.Standing.LastReceipt;
import vn.sotreem.core.sync.Diary;
import vn.sotreem.core.sync.Price;
import vn.sotreem.core.sync.Progress;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncStatus;

/** Every state sending can be in, for the tour. */
final class SampleStatuses {
    private static final Price PRICE = new Price(12, 1_310, true, Optional.of(Duration.ofMillis(960)));
    private static final Progress PROGRESS =
            new Progress(120, 1_450, 9_200, 58_000, Optional.of(Duration.ofSeconds(7)));

    private SampleStatuses() {
    }

    /** The states by a name for their picture, around what the sample register holds. */
    static Map<String, SyncStatus> byName(SyncStatus usual, Instant now) {
        Standing some = standing(usual, 12, 0, now);
        Map<String, SyncStatus> states = new LinkedHashMap<>();
        states.put("not-enrolled", new SyncStatus.NotEnrolled(usual.standing()));
        states.put("all-sent", new SyncStatus.AllSent(standing(usual, 0, 0, now)));
        states.put("to-review", new SyncStatus.AllSent(standing(usual, 0, 2, now)));
        states.put("waiting", new SyncStatus.Waiting(some, PRICE));
        states.put("sending", new SyncStatus.Sending(standing(usual, 1330, 0, now), PROGRESS));
        states.put("restored", new SyncStatus.Recovering(standing(usual, 1330, 0, now),
                SyncStatus.Recovery.REGISTER_RESTORED, PROGRESS));
        states.put("receiving", new SyncStatus.Receiving(standing(usual, 0, 0, now), 620));
        states.put("drifted", new SyncStatus.Drifted(standing(usual, 0, 0, now)));
        states.put("elsewhere", new SyncStatus.Elsewhere(some));
        states.put("no-network", new SyncStatus.Held(some, SyncStatus.Obstacle.NO_NETWORK,
                now.plus(Duration.ofMinutes(28)), PRICE));
        states.put("not-the-portal", new SyncStatus.Held(some, SyncStatus.Obstacle.NOT_THE_PORTAL,
                now.plus(Duration.ofMinutes(5)), PRICE));
        states.put("stopped", new SyncStatus.Stopped(some, PushAnswer.Problem.FORK));
        return states;
    }

    /** What may have happened lately. */
    static List<Diary.Entry> diary(Instant now) {
        return List.of(new Diary.Entry(now.minus(Duration.ofMinutes(3)), "held.no_network", 4),
                new Diary.Entry(now.minus(Duration.ofHours(2)), Diary.RECEIVED, 18),
                new Diary.Entry(now.minus(Duration.ofHours(2)), Diary.SENT, 214),
                new Diary.Entry(now.minus(Duration.ofHours(26)), Diary.STICK_ANSWERED, 3),
                new Diary.Entry(now.minus(Duration.ofDays(4)), Diary.STICK_WRITTEN, 1_450));
    }

    private static Standing standing(SyncStatus usual, long waiting, long toReview, Instant now) {
        Optional<Instant> oldest = waiting == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(3)));
        return new Standing(usual.standing().children(), usual.standing().households(), waiting, oldest, toReview,
                Optional.of(new LastReceipt(7, 214, now.minus(Duration.ofHours(2)))),
                Optional.of(new Heard(now.minus(Duration.ofHours(2)), 2_310, 2_312, true)));
    }
}
