package vn.sotreem.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Settlement;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.SyncRound.Step;
import vn.sotreem.core.sync.SyncStatus.Obstacle;
import vn.sotreem.core.sync.SyncStatus.Recovery;

/**
 * Decides, step by step, what to send and when. Everything that must not be forgotten is in the register, so the engine
 * may vanish at any moment and be made anew; what it keeps itself is only why and until when it waits.
 *
 * <p>It has no thread and no clock and does no I/O but the register's; it belongs to the register's thread.
 */
public final class SyncEngine {
    /** How often the queue is started anew before a receipt shows that it helped. */
    static final int RESTARTS_MAX = 3;

    private final Register register;
    private final Backoff backoff;
    private int failures;
    private Optional<Hold> hold = Optional.empty();
    private Optional<Stop> stop = Optional.empty();
    private Optional<Recovery> recovery = Optional.empty();
    private int restarts;
    private Optional<Sending> sending = Optional.empty();

    /** Waiting for a better moment. The clock may be set while we wait: before {@code since} the wait is over too. */
    private record Hold(Obstacle obstacle, Instant since, Instant until) {
        boolean isOver(Instant now) {
            return now.isBefore(since) || !now.isBefore(until);
        }
    }

    /** Not to be sent further until a person has looked; it does not concern the device that the laptop becomes. */
    private record Stop(PushAnswer.Problem problem, UUID device) {
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
        restarts = 0;
    }

    private void answered(Instant now, PushAnswer answer) {
        switch (answer) {
            case PushAnswer.Received received -> received(now, received.receipt());
            case PushAnswer.NotThePortal foreign -> {
                hold = Optional.of(new Hold(Obstacle.NOT_THE_PORTAL, now, now.plus(Backoff.CAPTIVE_DELAY)));
                sending = Optional.empty();
            }
            case PushAnswer.Busy busy -> hold(now, Obstacle.PORTAL_BUSY, busy.retryAfter());
            case PushAnswer.Refused(PushAnswer.Problem problem, LastBatch last) -> {
                if (!register.putAside(sending.orElseThrow().batch(), problem.code())) {
                    refused(seenAsCopy(problem), last);
                }
            }
        }
    }

    /** A register that was once told to be one of two copies does not become one of one by falling behind. */
    private PushAnswer.Problem seenAsCopy(PushAnswer.Problem problem) {
        return problem == PushAnswer.Problem.REWIND && register.isCopied() ? PushAnswer.Problem.FORK : problem;
    }

    private void refused(PushAnswer.Problem problem, LastBatch last) {
        Optional<Recovery> righted = restarts < RESTARTS_MAX ? putRight(problem, last) : Optional.empty();
        if (righted.isPresent()) {
            restarts++;
            recovery = righted;
        } else {
            stop = Optional.of(new Stop(problem, register.enrolment().orElseThrow().device()));
            sending = Optional.empty();
        }
    }

    /** Does by itself what loses nothing; of a copied register only a person knows which laptop is to go on. */
    private Optional<Recovery> putRight(PushAnswer.Problem problem, LastBatch last) {
        return switch (problem) {
            case REWIND -> {
                register.beginEpoch(last);
                yield Optional.of(Recovery.REGISTER_RESTORED);
            }
            case GAP -> register.tellAgain(last) ? Optional.of(Recovery.PORTAL_RESTORED) : Optional.empty();
            case FORK -> {
                register.wasCopied();
                yield Optional.empty();
            }
            case DEVICE_REVOKED, BATCH_UNREADABLE, TOO_LARGE, SCHEMA_TOO_NEW -> Optional.empty();
        };
    }

    private void received(Instant now, byte[] receipt) {
        Sending sent = sending.orElseThrow();
        switch (register.settle(sent.batch(), receipt)) {
            case Settlement.Settled settled -> {
                failures = 0;
                restarts = 0;
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
        Optional<UUID> device = register.enrolment().map(Enrolment::device);
        stop = stop.filter(stopped -> device.equals(Optional.of(stopped.device())));
        Optional<SealedBatch> batch = isFreeToSend() ? register.outgoing() : Optional.empty();
        sending = batch.map(outgoing -> new Sending(outgoing, sending.map(Sending::confirmed).orElse(0L),
                sending.map(Sending::since).orElse(now)));
        recovery = batch.isPresent() || !isFreeToSend() ? recovery : Optional.empty();
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
        return stop.<SyncStatus>map(stopped -> new SyncStatus.Stopped(standing, stopped.problem()))
                .or(() -> hold.map(held -> new SyncStatus.Held(standing, held.obstacle(), held.until())))
                .or(() -> sending.map(sent -> sending(standing, sent)))
                .orElseGet(() -> new SyncStatus.Waiting(standing));
    }

    private SyncStatus sending(Standing standing, Sending sent) {
        long total = sent.confirmed() + standing.waiting();
        return recovery.<SyncStatus>map(
                what -> new SyncStatus.Recovering(standing, what, sent.confirmed(), total))
                .orElseGet(() -> new SyncStatus.Sending(standing, sent.confirmed(), total, sent.since()));
    }
}
