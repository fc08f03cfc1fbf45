package vn.sotreem.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Settlement;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.SyncRound.Step;
import vn.sotreem.core.sync.SyncStatus.Obstacle;

/**
 * Decides, step by step, what to send and when. Everything that must not be forgotten is in the register, so the engine
 * may vanish at any moment and be made anew; what it keeps itself is only why and until when it waits.
 *
 * <p>It has no thread and no clock and does no I/O but the register's; it belongs to the register's thread.
 */
public final class SyncEngine {
    private final Register register;
    private final Backoff backoff;
    private int failures;
    private Optional<Hold> hold = Optional.empty();
    private Optional<PushAnswer.Problem> stop = Optional.empty();
    private Optional<Sending> sending = Optional.empty();

    /** Waiting for a better moment. The clock may be set while we wait: before {@code since} the wait is over too. */
    private record Hold(Obstacle obstacle, Instant since, Instant until) {
        boolean isOver(Instant now) {
            return now.isBefore(since) || !now.isBefore(until);
        }
    }

    /** What has been sent since sending began, and the batch that is on its way. */
    private record Sending(SealedBatch batch, long confirmed, Instant since) {
    }

    public SyncEngine(Register register, RandomGenerator random) {
        this.register = register;
        this.backoff = new Backoff(random);
    }

    /**
     * What to do after this event.
     *
     * @param now wall clock; it may jump, nothing but waiting times follows it
     */
    public Step step(Instant now, SyncEvent event) {
        switch (event) {
            case SyncEvent.Woken woken -> hold = hold.filter(held -> !held.isOver(now));
            case SyncEvent.SendNow asked -> letGo();
            case SyncEvent.Answered answered -> answered(now, answered.answer());
            case SyncEvent.Failed failed -> hold(now, obstacle(failed.cause()), Duration.ZERO);
        }
        return next(now);
    }

    private void letGo() {
        hold = Optional.empty();
        stop = Optional.empty();
    }

    private void answered(Instant now, PushAnswer answer) {
        switch (answer) {
            case PushAnswer.Received received -> received(now, received.receipt());
            case PushAnswer.NotThePortal foreign -> {
                hold = Optional.of(new Hold(Obstacle.NOT_THE_PORTAL, now, now.plus(Backoff.CAPTIVE_DELAY)));
                sending = Optional.empty();
            }
            case PushAnswer.Busy busy -> hold(now, Obstacle.PORTAL_BUSY, busy.retryAfter());
            case PushAnswer.Refused refused -> {
                stop = Optional.of(refused.problem());
                sending = Optional.empty();
            }
        }
    }

    private void received(Instant now, byte[] receipt) {
        Sending sent = sending.orElseThrow();
        switch (register.settle(sent.batch(), receipt)) {
            case Settlement.Settled settled -> {
                failures = 0;
                sending = Optional.of(new Sending(sent.batch(), sent.confirmed() + sent.batch().count(), sent.since()));
            }
            case Settlement.NotAReceipt foreign -> hold(now, Obstacle.RECEIPT_INVALID, Duration.ZERO);
        }
    }

    private void hold(Instant now, Obstacle obstacle, Duration asked) {
        failures++;
        hold = Optional.of(new Hold(obstacle, now, now.plus(backoff.atLeast(asked, failures))));
        sending = Optional.empty();
    }

    private static Obstacle obstacle(PortalUnreachable.Cause cause) {
        return switch (cause) {
            case NO_NETWORK -> Obstacle.NO_NETWORK;
            case TIMED_OUT -> Obstacle.TIMED_OUT;
            case CUT -> Obstacle.CUT;
            case NOT_TRUSTED -> Obstacle.NOT_TRUSTED;
        };
    }

    private Step next(Instant now) {
        Optional<SealedBatch> batch = isFreeToSend() ? register.outgoing() : Optional.empty();
        sending = batch.map(outgoing -> new Sending(outgoing, sending.map(Sending::confirmed).orElse(0L),
                sending.map(Sending::since).orElse(now)));
        SyncStatus status = status();
        return new Step(status, batch.<SyncAction>map(SyncAction.Push::new)
                .or(() -> status.nextTry().map(SyncAction.Sleep::new))
                .orElseGet(SyncAction.Rest::new));
    }

    private boolean isFreeToSend() {
        return stop.isEmpty() && hold.isEmpty();
    }

    /** The one true state as of now; asking changes nothing. */
    public SyncStatus status() {
        Standing standing = register.standing();
        if (register.enrolment().isEmpty()) {
            return new SyncStatus.NotEnrolled(standing);
        }
        if (standing.waiting() == 0) {
            return new SyncStatus.AllSent(standing);
        }
        return stop.<SyncStatus>map(problem -> new SyncStatus.Stopped(standing, problem))
                .or(() -> hold.map(held -> new SyncStatus.Held(standing, held.obstacle(), held.until())))
                .or(() -> sending.map(sent -> new SyncStatus.Sending(standing, sent.confirmed(),
                        sent.confirmed() + standing.waiting(), sent.since())))
                .orElseGet(() -> new SyncStatus.Waiting(standing));
    }
}
