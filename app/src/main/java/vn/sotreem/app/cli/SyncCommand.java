package vn.sotreem.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.Price;
import vn.sotreem.core.sync.SyncAction;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;
import vn.sotreem.core.transport.Traffic;

/** Sends what waits to the portal. */
@Command(name = "sync")
final class SyncCommand implements Task {
    /** Without {@code --once} a portal that is away is tried again for so long. */
    static final Duration TRY_FOR = Duration.ofMinutes(1);
    private static final int EVERY_USUAL = 30;
    private static final int EVERY_MAX = 24 * 60;

    private final Program program;

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = "--every", paramLabel = "MIN")
    private int every = EVERY_USUAL;

    /**
     * What one call of the command has done.
     *
     * @param sent     changes that got their receipt
     * @param refusals what the portal did not take of them
     */
    private record Sent(SyncStatus status, long sent, List<Refusal> refusals, Traffic traffic) {
    }

    SyncCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        if (every < 1 || every > EVERY_MAX) {
            throw CommandFailure.usage("usage-value", "sotreem sync", "--every", Wish.number(every));
        }
        if (watch) {
            return new SyncWatch(program, Duration.ofMinutes(every)).run();
        }
        Sent sent;
        try (Home.Opened opened = program.home().open()) {
            sent = send(opened.register());
        }
        return tell(sent);
    }

    private Sent send(Register register) throws CommandFailure {
        Enrolment enrolment = register.enrolment().orElseThrow(() -> CommandFailure.problem("not-enrolled"));
        PortalAddress address = PortalAddress.parse(enrolment.portalUrl()).orElseThrow();
        Standing before = register.standing();
        PriceLine.say(program.console(), Price.of(register));
        Set<Long> known = register.review().stream().map(ReviewItem::position).collect(Collectors.toSet());
        try (HttpPortal portal = new HttpPortal(address, Patience.POOR_LINK, program.here().clock())) {
            SyncStatus status = send(register, portal);
            List<Refusal> refusals = Refusal.all(register, program.texts()).stream()
                    .filter(refusal -> !known.contains(refusal.item().position())).toList();
            return new Sent(status, before.waiting() - status.standing().waiting(), refusals, portal.traffic());
        }
    }

    private SyncStatus send(Register register, HttpPortal portal) {
        SyncEngine engine = new SyncEngine(register, program.here().random());
        SyncRound round = new SyncRound(event -> engine.step(now(), event), portal, this::progress);
        SyncRound.Step step = round.run(new SyncEvent.SendNow());
        Instant end = now().plus(TRY_FOR);
        while (!once && step.action() instanceof SyncAction.Sleep(Instant until) && until.isBefore(end)) {
            if (!program.here().sleep(until)) {
                break;
            }
            step = round.run(new SyncEvent.Woken());
        }
        return step.status();
    }

    private void progress(SyncStatus status) {
        switch (status) {
            case SyncStatus.Sending sending -> program.console().say("sync.sending", sending.progress().confirmed(),
                    sending.progress().total());
            case SyncStatus.Recovering again -> program.console().say(
                    "sync.recovering-" + again.recovery().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    again.progress().confirmed(), again.progress().total());
            case SyncStatus.Receiving receiving -> program.console().say("sync.receiving", receiving.received());
            case SyncStatus.Held held when !once -> program.console().say("sync.held",
                    Moment.of(held.retryAt(), program.here().clock()));
            case SyncStatus.Held _, SyncStatus.NotEnrolled _, SyncStatus.AllSent _, SyncStatus.Waiting _,
                    SyncStatus.Stopped _, SyncStatus.Drifted _, SyncStatus.Elsewhere _ -> { }
        }
    }

    private Exit tell(Sent sent) {
        Console console = program.console();
        Standing standing = sent.status().standing();
        console.say("sync.sent", sent.sent(), standing.waiting());
        sent.refusals().forEach(refusal -> console.line(refusal.line()));
        Console.Body document = out -> {
            out.writeNumberField("sent", sent.sent());
            StatusCommand.write(out, standing);
            Refusal.write(out, sent.refusals());
            out.writeNumberField("bytesUp", sent.traffic().bytesUp());
            out.writeNumberField("bytesDown", sent.traffic().bytesDown());
            out.writeNumberField("requests", sent.traffic().requests());
        };
        Optional<CommandFailure> failure = failure(sent);
        failure.ifPresentOrElse(what -> console.problem(what, document), () -> console.document(document));
        return failure.map(CommandFailure::exit).orElse(Exit.DONE);
    }

    private static Optional<CommandFailure> failure(Sent sent) {
        return failure(sent.status()).or(() -> sent.refusals().isEmpty() ? Optional.empty()
                : Optional.of(new CommandFailure(Exit.PARTLY, "sending-refused", sent.refusals().size())));
    }

    /** What stood in the way at the end of a round. */
    static Optional<CommandFailure> failure(SyncStatus status) {
        return switch (status) {
            case SyncStatus.Held held -> Optional.of(Unreached.told(held.obstacle()));
            case SyncStatus.Stopped stopped ->
                    Optional.of(CommandFailure.problem("sending-stopped-" + stopped.problem().code()));
            case SyncStatus.Drifted _ -> Optional.of(CommandFailure.problem("register-drifted"));
            case SyncStatus.Elsewhere _ -> Optional.of(CommandFailure.problem("register-elsewhere"));
            case SyncStatus.NotEnrolled _ -> Optional.of(CommandFailure.problem("not-enrolled"));
            case SyncStatus.AllSent _, SyncStatus.Waiting _, SyncStatus.Sending _, SyncStatus.Recovering _,
                    SyncStatus.Receiving _ -> Optional.empty();
        };
    }

    private Instant now() {
        return program.here().clock().instant();
    }
}
