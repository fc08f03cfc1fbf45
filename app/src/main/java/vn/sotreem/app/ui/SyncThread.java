package vn.sotreem.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.SyncAction;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.transport.PortalAddress;

/**
 * The thread named {@code sync}: it talks to the portal, and asks the register and the engine on the register's thread.
 * It runs a round whenever something was saved, a person asks, or the time the engine named has come.
 */
final class SyncThread implements AutoCloseable {
    /** Longest sleep before the clock is looked at again: a laptop's sleep does not count in a waiting time. */
    private static final Duration WAIT_SLICE = Duration.ofSeconds(30);
    private static final int FIRST_EPOCH = 1;

    /** Something to do on this thread. */
    private sealed interface Job {
    }

    private record Wake(SyncEvent event) implements Job {
    }

    private record Enrol(PortalAddress address, EnrolmentRequest request, Consumer<EnrolmentOutcome> then)
            implements Job {
    }

    private final Bridge bridge;
    private final Session.Opened opened;
    private final Portals portals;
    private final SyncRound.Observer observer;
    private final InstantSource clock;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::work);
    private volatile boolean closed;
    private Optional<Portal> portal = Optional.empty();
    private Optional<Instant> due = Optional.empty();

    /** @param observer is told on the window's thread */
    SyncThread(Bridge bridge, Session.Opened opened, Portals portals, SyncRound.Observer observer,
               InstantSource clock) {
        this.bridge = bridge;
        this.opened = opened;
        this.portals = portals;
        this.observer = status -> bridge.tell(() -> observer.at(status));
        this.clock = clock;
    }

    void start() {
        thread.start();
        wake(new SyncEvent.Woken());
    }

    /** Runs a round soon; from any thread. */
    void wake(SyncEvent event) {
        jobs.add(new Wake(event));
    }

    /** Asks a portal to know this laptop, and sends there from then on; the outcome is told on the window's thread. */
    void enrol(PortalAddress address, EnrolmentRequest request, Consumer<EnrolmentOutcome> then) {
        jobs.add(new Enrol(address, request, then));
    }

    /** Ends the thread; a batch under way stays sealed and is sent again next time. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void work() {
        try {
            while (!closed) {
                attend(waitForJobs());
            }
        } catch (InterruptedException end) {
            // close() asked for it.
        }
    }

    /** A failure is shown and waits for the next job. */
    private void attend(List<Job> waiting) {
        try {
            due = Optional.empty();
            for (Job job : waiting) {
                if (job instanceof Enrol enrol) {
                    enrol(enrol);
                }
            }
            runRound(waiting.contains(new Wake(new SyncEvent.SendNow())) ? new SyncEvent.SendNow()
                    : new SyncEvent.Woken());
        } catch (RuntimeException | Error failure) {
            // After close() the register may be gone, and failing to reach it is no failure.
            if (!closed) {
                bridge.fail(failure);
            }
        }
    }

    /** Waits for jobs, or for the time that is due; several wakes make one round. */
    private List<Job> waitForJobs() throws InterruptedException {
        List<Job> waiting = new ArrayList<>();
        while (waiting.isEmpty() && due.filter(time -> !clock.instant().isBefore(time)).isEmpty()) {
            Job first = due.isEmpty() ? jobs.take() : jobs.poll(slice(due.get()), TimeUnit.MILLISECONDS);
            if (first != null) {
                waiting.add(first);
            }
        }
        jobs.drainTo(waiting);
        return waiting;
    }

    private long slice(Instant time) {
        Duration left = Duration.between(clock.instant(), time);
        return Math.clamp(left.toMillis(), 1, WAIT_SLICE.toMillis());
    }

    private void runRound(SyncEvent event) {
        if (portal.isEmpty()) {
            portal = onRegister(opened.register()::enrolment).map(SyncThread::address).map(portals::at);
        }
        if (portal.isEmpty()) {
            observer.at(step(event).status());
        } else {
            SyncRound.Step step = new SyncRound(this::step, portal.get(), observer).run(event);
            due = step.action() instanceof SyncAction.Sleep sleep ? Optional.of(sleep.until()) : Optional.empty();
        }
    }

    private void enrol(Enrol job) {
        EnrolmentOutcome outcome = ask(job);
        if (outcome instanceof EnrolmentOutcome.Answered(EnrolmentAnswer.Enrolled enrolled)) {
            Enrolment enrolment = new Enrolment(job.address().text(), enrolled.device(), FIRST_EPOCH,
                    enrolled.portalKey(), enrolled.portalEpoch());
            onRegister(() -> {
                opened.register().enrolled(enrolment);
                return enrolment;
            });
            portal = Optional.empty();
        }
        bridge.tell(() -> job.then().accept(outcome));
    }

    private EnrolmentOutcome ask(Enrol job) {
        try {
            return new EnrolmentOutcome.Answered(portals.at(job.address()).enrol(job.request()));
        } catch (PortalUnreachable unreachable) {
            return new EnrolmentOutcome.Unreachable(unreachable.reason());
        }
    }

    private SyncRound.Step step(SyncEvent event) {
        return onRegister(() -> opened.engine().step(clock.instant(), event));
    }

    private <T> T onRegister(Callable<T> work) {
        try {
            return bridge.await(work);
        } catch (InterruptedException end) {
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("on the register's thread", failed.getCause());
        }
    }

    private static PortalAddress address(Enrolment enrolment) {
        return PortalAddress.parse(enrolment.portalUrl()).orElseThrow();
    }
}
