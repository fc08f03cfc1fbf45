package vn.sotreem.app.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.sync.Diary;
import vn.sotreem.core.sync.Done;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/**
 * Rounds until somebody ends the program, one line each. Between two rounds the register is closed, so that the window
 * and other commands can have it; a round that finds it open elsewhere says so and leaves it alone.
 */
final class SyncWatch {
    private final Program program;
    private final Duration every;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** What a round came to; a status only when the register was open. */
    private record Round(Optional<SyncStatus> status, Done done, Optional<CommandFailure> failure) {
    }

    SyncWatch(Program program, Duration every) {
        this.program = program;
        this.every = every;
    }

    /** Only a command line or a password that can never work ends it by itself. */
    Exit run() throws CommandFailure {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        try {
            do {
                tell(round());
            } while (!ending.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        return Exit.DONE;
    }

    /** Told to end by the system: a round under way comes to its end and the register is closed. */
    private void end() {
        ending.countDown();
        try {
            ended.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private Round round() throws CommandFailure {
        try (Home.Opened opened = program.home().open()) {
            return round(opened.register());
        } catch (RegisterUnavailable unavailable) {
            return new Round(Optional.empty(), Done.NOTHING, Optional.of(Unavailable.told(unavailable)));
        }
    }

    private Round round(Register register) throws CommandFailure {
        Enrolment enrolment = register.enrolment().orElseThrow(() -> CommandFailure.problem("not-enrolled"));
        PortalAddress address = PortalAddress.parse(enrolment.portalUrl()).orElseThrow();
        SyncEngine engine = new SyncEngine(register, program.here().random());
        try (HttpPortal portal = new HttpPortal(address, Patience.POOR_LINK, program.here().clock())) {
            SyncStatus status = new SyncRound(event -> engine.step(program.here().clock().instant(), ending(event)),
                    portal, seen -> { }).run(new SyncEvent.Woken()).status();
            new Diary(register).note(program.here().clock().instant(), engine.done(), status);
            return new Round(Optional.of(status), engine.done(), SyncCommand.failure(status));
        }
    }

    /** An answer that has come is taken; nothing more is asked when the program is to end. */
    private SyncEvent ending(SyncEvent event) {
        boolean ends = ending.getCount() == 0 && event instanceof SyncEvent.Failed;
        return ends ? new SyncEvent.Cancelled() : event;
    }

    private void tell(Round round) {
        Console console = program.console();
        String at = Moment.of(program.here().clock().instant(), program.here().clock());
        if (console.isJson()) {
            console.jsonLine(out -> {
                out.writeStringField("at", program.here().clock().instant().toString());
                out.writeStringField("code", round.failure().map(CommandFailure::code).orElse(null));
                out.writeNumberField("sent", round.done().sent());
                out.writeNumberField("received", round.done().received());
                if (round.status().isPresent()) {
                    StatusCommand.write(out, round.status().get().standing());
                }
            });
        } else {
            round.status().ifPresent(status -> console.say("sync.round", at, round.done().sent(),
                    round.done().received(), status.standing().waiting(), status.standing().toReview()));
            round.failure().ifPresent(failure -> console.say("sync.round-failed", at,
                    failure.message(program.texts())));
        }
        console.flush();
    }
}
