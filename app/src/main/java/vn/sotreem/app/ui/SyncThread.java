package vn.sotreem.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.SyncAction;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;

/**
 * The thread named {@code sync}: it talks to the portal, and lets the engine decide on the register's thread. It runs a
 * round whenever something was saved, a person asks, or the time the engine named has come.
 */
final class SyncThread implements AutoCloseable {
    /** Longest sleep before the clock is looked at again: a laptop's sleep does not count in a waiting time. */
    static final Duration WAIT_SLICE = Duration.ofSeconds(30);

    private final Bridge bridge;
    private final SyncRound round;
    private final InstantSource clock;
    private final BlockingQueue<SyncEvent> events = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::work);

    /**
     * @param engine   is asked on the register's thread
     * @param observer is told on the window's thread
     */
    SyncThread(Bridge bridge, SyncRound.Engine engine, Portal portal, SyncRound.Observer observer,
               InstantSource clock) {
        this.bridge = bridge;
        this.clock = clock;
        this.round = new SyncRound(event -> onRegister(engine, event), portal, status -> tell(observer, status));
    }

    void start() {
        thread.start();
        wake(new SyncEvent.Woken());
    }

    /** Runs a round soon; from any thread. */
    void wake(SyncEvent event) {
        events.add(event);
    }

    /** Ends the thread after what it is doing now; a batch under way stays sealed and is sent again next time. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void work() {
        Optional<Instant> due = Optional.empty();
        try {
            while (!Thread.interrupted()) {
                due = runRound(next(due));
            }
        } catch (InterruptedException | CancellationException closed) {
            // close() asked for the end.
        }
    }

    /** When the next round is due, if nothing happens before. A failure is shown and waits for the next event. */
    private Optional<Instant> runRound(SyncEvent event) {
        try {
            SyncRound.Step step = round.run(event);
            return step.action() instanceof SyncAction.Sleep sleep ? Optional.of(sleep.until()) : Optional.empty();
        } catch (CancellationException closed) {
            throw closed;
        } catch (RuntimeException | Error failure) {
            bridge.fail(failure);
            return Optional.empty();
        }
    }

    /** Waits for events, or for the time that is due; several events make one round. */
    private SyncEvent next(Optional<Instant> due) throws InterruptedException {
        List<SyncEvent> happened = new ArrayList<>();
        while (happened.isEmpty() && !isPast(due)) {
            SyncEvent first = due.isEmpty() ? events.take() : events.poll(slice(due.get()), TimeUnit.MILLISECONDS);
            if (first != null) {
                happened.add(first);
            }
        }
        events.drainTo(happened);
        return happened.stream().filter(SyncEvent.SendNow.class::isInstance).findFirst()
                .orElseGet(SyncEvent.Woken::new);
    }

    private boolean isPast(Optional<Instant> due) {
        return due.isPresent() && !clock.instant().isBefore(due.get());
    }

    private long slice(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return Math.max(1, Math.min(left.toMillis(), WAIT_SLICE.toMillis()));
    }

    private SyncRound.Step onRegister(SyncRound.Engine engine, SyncEvent event) {
        try {
            return bridge.await(() -> engine.step(event));
        } catch (InterruptedException closed) {
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the engine failed", failed.getCause());
        }
    }

    private void tell(SyncRound.Observer observer, SyncStatus status) {
        bridge.tell(() -> observer.at(status));
    }
}
