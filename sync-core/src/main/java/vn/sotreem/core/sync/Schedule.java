package vn.sotreem.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * When the next round is due by itself: some time after the last one, soon after a save, and when a network has come
 * up. It decides and remembers; whoever drives it has the clock and the network. Not safe for several threads.
 */
public final class Schedule {
    /** A whole district's laptops see the network come back at the same moment. */
    public static final Duration JITTER_MAX = Duration.ofSeconds(20);
    /** Saves that do not end for so long are sent meanwhile. */
    static final Duration SAVES_HELD_MAX = Duration.ofMinutes(2);

    private final RandomGenerator random;
    private Rhythm rhythm;
    private boolean networkIsUp = true;
    private boolean linkIsGood = true;
    private Instant since = Instant.MIN;
    private Optional<Instant> round = Optional.empty();
    private Optional<Instant> firstSave = Optional.empty();
    private Optional<Instant> save = Optional.empty();
    private Optional<Instant> network = Optional.empty();

    public Schedule(Rhythm rhythm, RandomGenerator random) {
        this.rhythm = rhythm;
        this.random = random;
    }

    /** Keeps another rhythm from now on. A try that did not get through is made again in any: it was promised. */
    public void follow(Rhythm next, Instant now) {
        rhythm = next;
        forget();
        if (linkIsGood) {
            round = Optional.of(now.plus(next.every())).filter(time -> isOn());
        }
    }

    /** Whether anything goes out by itself. */
    public boolean isOn() {
        return !rhythm.isMetered();
    }

    /** Something was saved. While the link is not known to be good, the next try is the next round's. */
    public void saved(Instant now) {
        if (isOn() && linkIsGood) {
            firstSave = firstSave.or(() -> Optional.of(now));
            Instant latest = firstSave.orElseThrow().plus(SAVES_HELD_MAX);
            save = Optional.of(now.plus(rhythm.quiet())).filter(latest::isAfter).or(() -> Optional.of(latest));
        }
    }

    /** The network was looked at. When it has come up, a round is due within {@link #JITTER_MAX}. */
    public void network(Instant now, boolean isUp) {
        if (isOn() && isUp && !networkIsUp) {
            network = Optional.of(now.plusMillis(random.nextLong(JITTER_MAX.toMillis() + 1)));
        }
        networkIsUp = isUp;
    }

    /**
     * A round has come to its end.
     *
     * @param last what the engine decided last: a try that did not get through is made again when the engine says
     */
    public void ran(Instant now, SyncRound.Step last) {
        forget();
        since = now;
        linkIsGood = !(last.status() instanceof SyncStatus.Held);
        boolean goesOn = isOn() && !(last.action() instanceof SyncAction.Rest);
        round = last.status().nextTry().or(() -> goesOn ? Optional.of(now.plus(rhythm.every())) : Optional.empty());
    }

    /** A round was ended by a person or a fault: nothing is sent before the usual time has passed, or somebody asks. */
    public void cancelled(Instant now) {
        forget();
        since = now;
        linkIsGood = false;
        round = Optional.of(now.plus(rhythm.every())).filter(time -> isOn());
    }

    /** When the next round is due; empty when only a save, a network or a person brings one about. */
    public Optional<Instant> due() {
        return Stream.of(round, save, network).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** Whether it is due. A clock that was put back makes it due: nothing waits for years. */
    public boolean isDue(Instant now) {
        return due().filter(time -> !now.isBefore(time) || now.isBefore(since)).isPresent();
    }

    private void forget() {
        firstSave = Optional.empty();
        save = Optional.empty();
        network = Optional.empty();
    }
}
