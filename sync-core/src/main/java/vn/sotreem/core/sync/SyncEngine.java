package vn.sotreem.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Applied;
import vn.sotreem.core.register.Enrolling;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Settlement;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.SyncRound.Step;
import vn.sotreem.core.sync.SyncStatus.Obstacle;
import vn.sotreem.core.sync.SyncStatus.Recovery;

/**
 * Decides, step by step, what to send and when, and when to ask for news: what waits goes first, then the portal is
 * asked what others changed. Everything that must not be forgotten is in the register, so the engine
 * may vanish at any moment and be made anew; what it keeps itself is only why and until when it waits.
 *
 * <p>It has no thread and no clock and does no I/O but the register's; it belongs to the register's thread.
 */
public final class SyncEngine {
    /** How often the queue is started anew before a receipt shows that it helped. */
    static final int RESTARTS_MAX = 3;
    /** How often the portal may say no more than that it is to be asked again. */
    static final int ASKS_MAX = 3;
    /** How long to wait for a portal that does not understand what a later program writes: it is updated some day. */
    static final Duration UPDATE_INTERVAL = Duration.ofDays(1);
    /** How long to leave the portal alone once it has nothing new; asking costs about 800 bytes. */
    static final Duration PULL_INTERVAL = Duration.ofMinutes(15);

    /** Why another laptop was not let in: the code it used is unknown, used up or too old. */
    private static final String CODE_REFUSED = "code-refused";
    /** The same: whatever let it in does not vouch for it, so it is not our portal, or an old one. */
    private static final String NOT_VOUCHED_FOR = "not-vouched-for";

    private final Register register;
    private final Backoff backoff;
    private final Route route;
    private int failures;
    private Optional<Hold> hold = Optional.empty();
    private Optional<Stop> stop = Optional.empty();
    private Optional<Recovery> recovery = Optional.empty();
    private int restarts;
    private Optional<Sending> sending = Optional.empty();
    private Optional<Asking> asking = Optional.empty();
    private Optional<EnrolmentApplication> admitting = Optional.empty();
    private Optional<Quiet> quiet = Optional.empty();
    private boolean askedFor;
    private Done done = Done.NOTHING;

    /** A stretch of time. The clock may be set while we wait: before {@code since} the wait is over too. */
    private record Span(Instant since, Instant until) {
        static Span of(Instant now, Duration length) {
            return new Span(now, now.plus(length));
        }

        boolean isOver(Instant now) {
            return now.isBefore(since) || !now.isBefore(until);
        }
    }

    /** Waiting for a better moment. */
    private record Hold(Obstacle obstacle, Span span) {
    }

    /** Not asking for news: there was none a while ago, or the portal does not understand the asking. */
    private record Quiet(Span span, boolean isRefused) {
    }

    /**
     * Not to be sent further until a person has looked, or until this time is over; it does not concern the device that
     * the laptop becomes.
     */
    private record Stop(PushAnswer.Problem problem, UUID device, Optional<Span> span) {
        boolean isOver(Instant now) {
            return span.filter(stopped -> stopped.isOver(now)).isPresent();
        }
    }

    /** The batch that is on its way, and the changes and bytes that were confirmed since sending began. */
    private record Sending(SealedBatch batch, long confirmed, long bytes) {
        Sending settled() {
            return new Sending(batch, confirmed + batch.count(), bytes + batch.bytes().length);
        }
    }

    /** The query that is on its way, what came since asking began, and how often that was nothing at all. */
    private record Asking(byte[] query, long received, int inVain) {
    }

    public SyncEngine(Register register, RandomGenerator random) {
        this.register = register;
        this.backoff = new Backoff(random);
        this.route = new Route(register);
    }

    /**
     * What to do after this event.
     *
     * @param now wall clock; it may jump, nothing but waiting times follows it
     */
    public Step step(Instant now, SyncEvent event) {
        switch (event) {
            case SyncEvent.Woken woken -> woken(now);
            case SyncEvent.SendNow asked -> letGo();
            case SyncEvent.Answered(PushAnswer answer, Passage passage) -> {
                route.answered(passage);
                answered(now, answer);
            }
            case SyncEvent.Pulled(PullAnswer answer, Passage passage) -> {
                route.answered(passage);
                pulled(now, answer);
            }
            case SyncEvent.Admitted admitted -> admitted(now, admitted.answer());
            case SyncEvent.Failed(PortalUnreachable.Cause cause, Passage passage) -> {
                boolean goesOn = route.broke(passage, sending.map(sent -> sent.batch().id()));
                failures = goesOn ? 0 : failures;
                failed(now, route.obstacle(now, cause));
            }
            case SyncEvent.Cancelled cancelled -> {
                return rest();
            }
        }
        return next(now);
    }

    private Step rest() {
        nothingIsUnderWay();
        return new Step(status(), new SyncAction.Rest());
    }

    private void nothingIsUnderWay() {
        sending = Optional.empty();
        asking = Optional.empty();
    }

    private void woken(Instant now) {
        stop = stop.filter(stopped -> !stopped.isOver(now));
        hold = hold.filter(held -> !held.span.isOver(now));
        quiet = quiet.filter(still -> !still.span.isOver(now));
    }

    private void letGo() {
        hold = Optional.empty();
        stop = Optional.empty();
        quiet = Optional.empty();
        restarts = 0;
        askedFor = true;
    }

    private void answered(Instant now, PushAnswer answer) {
        switch (answer) {
            case PushAnswer.Received received -> received(now, received.receipt());
            case PushAnswer.NotThePortal foreign -> captive(now, Obstacle.NOT_THE_PORTAL);
            case PushAnswer.Busy busy -> hold(now, Obstacle.PORTAL_BUSY, busy.retryAfter());
            case PushAnswer.Refused(PushAnswer.Problem problem, LastBatch last) -> {
                if (!register.putAside(sending.orElseThrow().batch(), problem.code())) {
                    refused(now, problem, last);
                }
            }
        }
    }

    private void refused(Instant now, PushAnswer.Problem problem, LastBatch last) {
        Optional<Recovery> righted = restarts < RESTARTS_MAX ? putRight(problem, last) : Optional.empty();
        if (righted.isPresent()) {
            restarts++;
            recovery = righted;
        } else {
            stop(now, problem);
        }
    }

    private void stop(Instant now, PushAnswer.Problem problem) {
        Optional<Span> span = problem == PushAnswer.Problem.SCHEMA_TOO_NEW
                ? Optional.of(Span.of(now, UPDATE_INTERVAL)) : Optional.empty();
        stop = Optional.of(new Stop(problem, register.enrolment().orElseThrow().device(), span));
        nothingIsUnderWay();
    }

    /** Does by itself what loses nothing; of a copied register only a person knows which laptop is to go on. */
    private Optional<Recovery> putRight(PushAnswer.Problem problem, LastBatch last) {
        return switch (problem) {
            case REWIND -> {
                register.dispatch().beginEpoch(last);
                yield Optional.of(Recovery.REGISTER_RESTORED);
            }
            case GAP -> register.dispatch().tellAgain(last) ? Optional.of(Recovery.PORTAL_RESTORED) : Optional.empty();
            case FORK -> {
                register.residence().wasCopied();
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
                route.arrived();
                quiet = Optional.empty();
                sending = Optional.of(sent.settled());
                done = done.andSent(sent.batch().count());
            }
            case Settlement.NotAReceipt foreign -> hold(now, Obstacle.RECEIPT_INVALID, Duration.ZERO);
        }
    }

    private void pulled(Instant now, PullAnswer answer) {
        switch (answer) {
            case PullAnswer.Received received -> told(now, asking.orElseThrow(), received.answer());
            case PullAnswer.NotThePortal foreign -> captive(now, Obstacle.NOT_THE_PORTAL);
            case PullAnswer.Busy busy -> hold(now, Obstacle.PORTAL_BUSY, busy.retryAfter());
            case PullAnswer.Revoked revoked -> stop(now, PushAnswer.Problem.DEVICE_REVOKED);
            case PullAnswer.Refused refused -> notAnswered(now, asking.orElseThrow());
        }
    }

    /** What another laptop asks for is put aside; when we ask ourselves, the portal is left alone for a while. */
    private void notAnswered(Instant now, Asking asked) {
        if (!register.news().putAside(asked.query())) {
            beQuiet(now, true);
        }
    }

    private void told(Instant now, Asking asked, byte[] answer) {
        switch (register.news().apply(asked.query(), answer)) {
            case Applied.Taken taken -> {
                failures = 0;
                asking = Optional.of(new Asking(asked.query(), asked.received() + taken.records(), 0));
                done = done.andReceived(taken.records());
                if (taken.isLast()) {
                    beQuiet(now, false);
                }
            }
            case Applied.Carried carried -> {
                failures = 0;
                asking = Optional.of(new Asking(asked.query(), asked.received() + carried.records(), 0));
            }
            case Applied.AskAgain again when asked.inVain() < ASKS_MAX ->
                    asking = Optional.of(new Asking(asked.query(), asked.received(), asked.inVain() + 1));
            case Applied.PortalRestored(LastBatch last)
                    when restarts < RESTARTS_MAX && register.dispatch().tellAgain(last) -> {
                restarts++;
                recovery = Optional.of(Recovery.PORTAL_RESTORED);
                asking = Optional.empty();
            }
            case Applied.AskAgain _, Applied.NotAPage _, Applied.PortalRestored _ -> {
                if (!register.news().putAside(asked.query())) {
                    hold(now, Obstacle.RECEIPT_INVALID, Duration.ZERO);
                }
            }
        }
    }

    /** The portal's answer to another laptop that asked to be let in. */
    private void admitted(Instant now, EnrolmentAnswer answer) {
        Enrolling enrolling = register.sticks().enrolling();
        EnrolmentApplication application = admitting.orElseThrow();
        switch (answer) {
            case EnrolmentAnswer.Enrolled enrolled -> {
                if (!enrolling.admitted(application, enrolled.admission())) {
                    enrolling.refused(application, NOT_VOUCHED_FOR);
                }
            }
            case EnrolmentAnswer.CodeRefused refused -> enrolling.refused(application, CODE_REFUSED);
            case EnrolmentAnswer.NotThePortal foreign -> captive(now, Obstacle.NOT_THE_PORTAL);
            case EnrolmentAnswer.Busy busy -> hold(now, Obstacle.PORTAL_BUSY, busy.retryAfter());
        }
    }

    private void beQuiet(Instant now, boolean isRefused) {
        quiet = Optional.of(new Quiet(Span.of(now, PULL_INTERVAL), isRefused));
        asking = Optional.empty();
        askedFor = false;
    }

    private void failed(Instant now, Obstacle obstacle) {
        if (obstacle == Obstacle.SIGN_IN) {
            captive(now, obstacle);
        } else {
            hold(now, obstacle, Duration.ZERO);
        }
    }

    private void captive(Instant now, Obstacle obstacle) {
        hold = Optional.of(new Hold(obstacle, Span.of(now, Backoff.CAPTIVE_DELAY)));
        nothingIsUnderWay();
    }

    private void hold(Instant now, Obstacle obstacle, Duration asked) {
        failures++;
        hold = Optional.of(new Hold(obstacle, Span.of(now, backoff.atLeast(asked, failures))));
        nothingIsUnderWay();
    }

    private Step next(Instant now) {
        Optional<UUID> device = register.enrolment().map(Enrolment::device);
        stop = stop.filter(stopped -> device.equals(Optional.of(stopped.device())));
        if (device.isPresent() && register.residence().isCopied()) {
            stop(now, PushAnswer.Problem.FORK);
        }
        boolean isFree = stop.isEmpty() && hold.isEmpty() && !register.residence().isElsewhere();
        Optional<SealedBatch> batch = isFree ? register.dispatch().next(route.batchBytes()) : Optional.empty();
        sending = batch.map(outgoing -> new Sending(outgoing, sending.map(Sending::confirmed).orElse(0L),
                sending.map(Sending::bytes).orElse(0L)));
        recovery = batch.isPresent() || !isFree ? recovery : Optional.empty();
        admitting = isFree && batch.isEmpty() ? register.sticks().enrolling().outgoing() : Optional.empty();
        Optional<byte[]> query = isFree && batch.isEmpty() && admitting.isEmpty() ? question() : Optional.empty();
        asking = query.map(asked -> new Asking(asked, asking.map(Asking::received).orElse(0L),
                asking.map(Asking::inVain).orElse(0)));
        return new Step(status(), batch.<SyncAction>map(route::push)
                .or(() -> admitting.map(SyncAction.Admit::new))
                .or(() -> query.map(SyncAction.Pull::new))
                .or(() -> wakeAt().map(SyncAction.Sleep::new))
                .orElseGet(SyncAction.Rest::new));
    }

    /** What we want to know ourselves, and once that is here, what others without a network do. */
    private Optional<byte[]> question() {
        return quiet.isEmpty() ? register.news().query()
                : quiet.filter(still -> !still.isRefused()).flatMap(still -> register.news().errand());
    }

    private Optional<Instant> wakeAt() {
        return stop.isPresent() ? stop.flatMap(Stop::span).map(Span::until)
                : hold.map(held -> held.span.until()).or(() -> quiet.map(still -> still.span.until()));
    }

    /** What this engine has brought about since it was made. */
    public Done done() {
        return done;
    }

    /** The one true state as of now; asking changes nothing. */
    public SyncStatus status() {
        Standing standing = register.standing();
        if (register.enrolment().isEmpty()) {
            return new SyncStatus.NotEnrolled(standing);
        }
        if (register.residence().isElsewhere()) {
            return new SyncStatus.Elsewhere(standing);
        }
        return stop.<SyncStatus>map(stopped -> new SyncStatus.Stopped(standing, stopped.problem()))
                .orElseGet(() -> standing.waiting() == 0 ? nothingWaits(standing) : waits(standing));
    }

    private SyncStatus waits(Standing standing) {
        return hold.<SyncStatus>map(held -> held(standing, held.obstacle(), held.span))
                .or(() -> sending.map(sent -> sending(standing, sent)))
                .orElseGet(() -> new SyncStatus.Waiting(standing, route.price()));
    }

    /** That the portal could not be asked for news is told only to who wanted to know: nothing is in danger. */
    private SyncStatus nothingWaits(Standing standing) {
        return hold.filter(held -> askedFor)
                .<SyncStatus>map(held -> held(standing, held.obstacle(), held.span))
                .or(() -> asking.map(asked -> new SyncStatus.Receiving(standing, asked.received())))
                .or(() -> quiet.filter(Quiet::isRefused).map(still ->
                        held(standing, Obstacle.NEWS_REFUSED, still.span)))
                .or(() -> standing.heard().filter(heard -> !heard.agrees())
                        .map(heard -> new SyncStatus.Drifted(standing)))
                .orElseGet(() -> new SyncStatus.AllSent(standing));
    }

    private SyncStatus held(Standing standing, Obstacle obstacle, Span span) {
        return new SyncStatus.Held(standing, obstacle, span.until(), route.price());
    }

    private SyncStatus sending(Standing standing, Sending sent) {
        Price price = route.price();
        Progress progress = new Progress(sent.confirmed(), sent.confirmed() + standing.waiting(), sent.bytes(),
                sent.bytes() + price.bytes(), price.time());
        return recovery.<SyncStatus>map(what -> new SyncStatus.Recovering(standing, what, progress))
                .orElseGet(() -> new SyncStatus.Sending(standing, progress));
    }
}
