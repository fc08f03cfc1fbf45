package vn.sotreem.app.ui;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.Price;
import vn.sotreem.core.sync.Progress;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.sync.UnsentAge;

/** Puts the state of sending into words: the sentence of the status bar, and what to do about what is in the way. */
public final class SyncStatusText {

    /** How much of a person's attention a state asks for; an icon and a colour tell it besides the words. */
    public enum Tone {
        GOOD(Material2OutlinedAL.CHECK_CIRCLE),
        WAITING(Material2OutlinedMZ.SCHEDULE),
        BUSY(Material2OutlinedMZ.SYNC),
        ATTENTION(Material2OutlinedMZ.WARNING),
        STOPPED(Material2OutlinedMZ.REPORT);

        private final Ikon icon;

        Tone(Ikon icon) {
            this.icon = icon;
        }

        public Ikon icon() {
            return icon;
        }

        /** Name of the CSS pseudo-class of what has this tone. */
        public String styleState() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String JOINT = " · ";
    private static final long BYTES_A_KILOBYTE = 1_000;

    private final Texts texts;
    private final Times times;

    public SyncStatusText(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** The one sentence of the status bar. */
    public String sentence(SyncStatus status) {
        String sentence = switch (status) {
            case SyncStatus.NotEnrolled _ -> texts.get("status.notEnrolled") + waitingHere(status.standing());
            case SyncStatus.Elsewhere _ -> texts.get("status.elsewhere") + waitingHere(status.standing());
            case SyncStatus.AllSent _ -> allSent(status.standing());
            case SyncStatus.Receiving receiving -> texts.get("status.receiving", receiving.received());
            case SyncStatus.Drifted _ -> status.standing().heard()
                    .map(heard -> texts.get("status.drifted", heard.here(), heard.there())).orElse("");
            case SyncStatus.Waiting waits -> waiting(waits.standing()) + JOINT + price(waits.price());
            case SyncStatus.Sending sending -> sending("status.sending", sending.progress());
            case SyncStatus.Recovering again ->
                    sending("status.recovering." + code(again.recovery()), again.progress());
            case SyncStatus.Held held -> obstacle(held.obstacle()) + JOINT
                    + texts.get("status.waiting.short", status.standing().waiting()) + JOINT
                    + texts.get("status.retry", times.time(held.retryAt()));
            case SyncStatus.Stopped stopped -> texts.get("status.stopped", problem(stopped));
        };
        long toReview = status.standing().toReview();
        return toReview == 0 ? sentence : sentence + JOINT + texts.get("status.review", toReview);
    }

    /** What is in the way and what to do, for the sync centre; empty text when nothing is. */
    public String advice(SyncStatus status) {
        return Stream.of(adviceOf(status), adviceOf(age(status))).filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What to do about something that has been waiting for days. */
    private String adviceOf(UnsentAge age) {
        return age == UnsentAge.FRESH ? "" : texts.get("advice.unsent." + age.days());
    }

    private UnsentAge age(SyncStatus status) {
        return UnsentAge.of(status.standing(), times.now());
    }

    private String adviceOf(SyncStatus status) {
        return switch (status) {
            case SyncStatus.NotEnrolled _ -> texts.get("advice.notEnrolled");
            case SyncStatus.Held held -> texts.get("advice." + code(held.obstacle()));
            case SyncStatus.Stopped stopped -> texts.get("advice." + stopped.problem().code());
            case SyncStatus.Recovering again -> texts.get("advice." + code(again.recovery()));
            case SyncStatus.Drifted _ -> texts.get("advice.drifted");
            case SyncStatus.Elsewhere _ -> texts.get("advice.elsewhere");
            case SyncStatus.AllSent _, SyncStatus.Waiting _, SyncStatus.Sending _, SyncStatus.Receiving _ -> "";
        };
    }

    /** The longer something waits, the louder: amber after three days, red after a week. */
    public Tone tone(SyncStatus status) {
        Tone tone = toneOf(status);
        boolean quiet = tone == Tone.WAITING || tone == Tone.ATTENTION;
        return switch (age(status)) {
            case FRESH, A_DAY -> tone;
            case THREE_DAYS -> quiet ? Tone.ATTENTION : tone;
            case A_WEEK -> quiet ? Tone.STOPPED : tone;
        };
    }

    private static Tone toneOf(SyncStatus status) {
        return switch (status) {
            case SyncStatus.Stopped _ -> Tone.STOPPED;
            case SyncStatus.Sending _, SyncStatus.Recovering _, SyncStatus.Receiving _ -> Tone.BUSY;
            case SyncStatus.Held _, SyncStatus.Drifted _, SyncStatus.Elsewhere _ -> Tone.ATTENTION;
            case SyncStatus.AllSent _ -> status.standing().toReview() > 0 ? Tone.ATTENTION : Tone.GOOD;
            case SyncStatus.NotEnrolled _, SyncStatus.Waiting _ -> Tone.WAITING;
        };
    }

    private String waitingHere(Standing standing) {
        return standing.waiting() == 0 ? "" : JOINT + texts.get("status.waiting.here", standing.waiting());
    }

    private String allSent(Standing standing) {
        return Stream.concat(standing.lastReceipt().map(Standing.LastReceipt::receivedAt).stream(),
                standing.heard().map(Standing.Heard::at).stream()).max(Comparator.naturalOrder())
                .map(last -> texts.get("status.allSent", times.moment(last)))
                .orElseGet(() -> texts.get("status.nothing"));
    }

    private String waiting(Standing standing) {
        String count = texts.get("status.waiting", standing.waiting());
        return standing.oldestWaiting().map(since -> count + JOINT + texts.get("status.oldest", times.age(since)))
                .orElse(count);
    }

    /** What it costs to send what waits: "23 kB, khoảng 4 giây". */
    public String price(Price price) {
        String size = size(price.bytes());
        return price.time().map(time -> texts.get("price.known", size, times.about(time))).orElse(size);
    }

    private String sending(String key, Progress progress) {
        String done = texts.get(key, progress.confirmed(), progress.total()) + JOINT
                + texts.get("status.bytes", kilobytes(progress.bytesSent()), size(progress.bytesTotal()));
        return progress.left().map(left -> done + JOINT + texts.get("status.left", times.about(left))).orElse(done);
    }

    private String size(long bytes) {
        return texts.get("size", kilobytes(bytes));
    }

    private static long kilobytes(long bytes) {
        return Math.ceilDiv(bytes, BYTES_A_KILOBYTE);
    }

    private String obstacle(SyncStatus.Obstacle obstacle) {
        return texts.get("status.held." + code(obstacle));
    }

    private String problem(SyncStatus.Stopped stopped) {
        return texts.get("status.stopped." + stopped.problem().code());
    }

    private static String code(Enum<?> what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
