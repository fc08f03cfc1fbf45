package vn.sotreem.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.sync.Diary;
import vn.sotreem.core.sync.Done;
import vn.sotreem.core.sync.DriftCheck;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.Rhythm;
import vn.sotreem.core.sync.Schedule;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.transport.PortalAddress;

/**
 * The thread named {@code sync}: it talks to the portal, and asks the register and the engine on the register's
 * thread. It runs a round when the schedule says so or a person asks.
 */
final class SyncThread implements AutoCloseable {
    /**
     * Longest sleep before clock and network are looked at again: a laptop's sleep does not count in a waiting time,
     * and a network that has come up tells nobody.
     */
    private static final Duration WAIT_SLICE = Duration.ofSeconds(30);
    private static final int FIRST_EPOCH = 1;

    /** Something to do on this thread. */
    private sealed interface Job {
    }

    private record Saved() implements Job {
    }

    private record Run(SyncEvent event) implements Job {
    }

    private record Follow(Rhythm rhythm) implements Job {
    }

    private record Compare(Consumer<DriftCheck.Progress> progress, Consumer<Comparing.Outcome> then) implements Job {
    }

    private record Enrol(PortalAddress address, EnrolmentRequest request, Consumer<EnrolmentOutcome> then)
            implements Job {
    }

    private final Bridge bridge;
    private final Session.Opened opened;
    private final Portals portals;
    private final SyncRound.Observer observer;
    private final InstantSource clock;
    private final Schedule schedule;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::work);
    private volatile boolean closed;
    private volatile boolean cancelled;
    private volatile Optional<Portal> portal = Optional.empty();

    /** @param observer is told on the window's thread */
    SyncThread(Bridge bridge, Session.Opened opened, Portals portals, SyncRound.Observer observer,
               InstantSource clock, Schedule schedule) {
        this.bridge = bridge;
        this.opened = opened;
        this.portals = portals;
        this.observer = status -> bridge.tell(() -> observer.at(status));
        this.clock = clock;
        this.schedule = schedule;
    }

    /** Starts with a round, if anything may go out by itself. */
    void start() {
        if (schedule.isOn()) {
            jobs.add(new Run(new SyncEvent.Woken()));
        }
        thread.start();
    }

    /** Something was saved: a round is run once saving has come to rest. */
    void saved() {
        jobs.add(new Saved());
    }

    /** Runs a round now. */
    void sendNow() {
        jobs.add(new Run(new SyncEvent.SendNow()));
    }

    void follow(Rhythm rhythm) {
        jobs.add(new Follow(rhythm));
    }

    /** Ends the round that is running; what was under way stays sealed and is sent again another time. */
    void cancel() {
        cancelled = true;
        portal.ifPresent(Portal::hangUp);
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
        portal.ifPresent(Portal::hangUp);
    }

    /** Compares the register with the portal after a round; the outcome is told on the window's thread. */
    void compare(Consumer<DriftCheck.Progress> progress, Consumer<Comparing.Outcome> then) {
        jobs.add(new Compare(progress, then));
    }

    private void work() {
        try {
            while (!closed) {
                attend(nextJob());
            }
        } catch (InterruptedException end) {
            // close() asked for it.
        }
    }

    /** Waits for something to do: a job, or the time that is due. */
    private Job nextJob() throws InterruptedException {
        while (true) {
            Instant now = clock.instant();
            schedule.network(now, portals.isNetworkUp());
            if (schedule.isDue(now)) {
                return new Run(new SyncEvent.Woken());
            }
            Job job = jobs.poll(slice(now), TimeUnit.MILLISECONDS);
            if (job != null) {
                return job;
            }
        }
    }

    private long slice(Instant now) {
        Duration left = schedule.due().map(due -> Duration.between(now, due)).orElse(WAIT_SLICE);
        return Math.clamp(left.toMillis(), 1, WAIT_SLICE.toMillis());
    }

    /** A failure is shown and waits for the next job. */
    private void attend(Job job) throws InterruptedException {
        try {
            switch (job) {
                case Saved saved -> schedule.saved(clock.instant());
                case Follow follow -> schedule.follow(follow.rhythm(), clock.instant());
                case Run run -> runRound(run.event());
                case Compare compare -> {
                    runRound(new SyncEvent.SendNow());
                    compare(compare);
                }
                case Enrol enrol -> {
                    enrol(enrol);
                    runRound(new SyncEvent.SendNow());
                }
            }
        } catch (ExecutionException | RuntimeException | Error failure) {
            schedule.cancelled(clock.instant());
            // After close() the register may be gone, and failing to reach it is no failure.
            if (!closed) {
                bridge.fail(failure);
            }
        }
    }

    private void runRound(SyncEvent event) throws InterruptedException, ExecutionException {
        cancelled = false;
        if (portal.isEmpty()) {
            portal = bridge.await(opened.register()::enrolment).map(SyncThread::address).map(portals::at);
        }
        Done before = bridge.await(opened.engine()::done);
        SyncRound.Step last = portal.isEmpty() ? step(event)
                : new SyncRound(this::step, portal.get(), observer).run(event);
        bridge.await(() -> {
            new Diary(opened.register()).note(clock.instant(), opened.engine().done().since(before), last.status());
            return last;
        });
        observer.at(last.status());
        if (cancelled) {
            schedule.cancelled(clock.instant());
        } else {
            schedule.ran(clock.instant(), last);
        }
    }

    private void compare(Compare job) throws InterruptedException, ExecutionException {
        Comparing.Outcome outcome = portal.isEmpty() ? new Comparing.NotReached()
                : new Comparing(bridge, opened.register()).run(portal.get(), job.progress());
        bridge.tell(() -> job.then().accept(outcome));
    }

    private void enrol(Enrol job) throws InterruptedException, ExecutionException {
        EnrolmentOutcome outcome = ask(job);
        if (outcome instanceof EnrolmentOutcome.Answered(EnrolmentAnswer.Enrolled enrolled)) {
            Enrolment enrolment = new Enrolment(job.address().text(), enrolled.device(), FIRST_EPOCH,
                    enrolled.portalKey(), enrolled.portalEpoch(), enrolled.certificate());
            bridge.await(() -> {
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
        try {
            return bridge.await(() -> decide(event));
        } catch (InterruptedException end) {
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("on the register's thread", failed.getCause());
        }
    }

    /** An answer is taken even of a round that is to end; that the connection was broken off is then no failure. */
    private SyncRound.Step decide(SyncEvent event) {
        Instant now = clock.instant();
        if (!cancelled) {
            return opened.engine().step(now, event);
        }
        if (!(event instanceof SyncEvent.Failed)) {
            opened.engine().step(now, event);
        }
        return opened.engine().step(now, new SyncEvent.Cancelled());
    }

    private static PortalAddress address(Enrolment enrolment) {
        return PortalAddress.parse(enrolment.portalUrl()).orElseThrow();
    }
}
