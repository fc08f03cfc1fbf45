package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.change.Tally;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.sync.DriftCheck;
import vn.sotreem.core.sync.DriftCheck.Count;
import vn.sotreem.core.sync.DriftCheck.Difference;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus.Obstacle;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** Compares the register with the portal, hamlet by hamlet, and names the records that differ. */
@Command(name = "drift")
final class DriftCommand implements Task {
    private final Program program;

    @Option(names = "--repair")
    private boolean repair;

    DriftCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Enrolment enrolment = register.enrolment().orElseThrow(() -> CommandFailure.problem("not-enrolled"));
            PortalAddress address = PortalAddress.parse(enrolment.portalUrl()).orElseThrow();
            try (HttpPortal portal = new HttpPortal(address, Patience.POOR_LINK, program.here().clock())) {
                sync(register, portal);
                DriftCheck.Found found = compare(register, portal);
                if (repair && !found.differences().isEmpty()) {
                    register.drift().askForEverything();
                    sync(register, portal);
                    found = compare(register, portal);
                }
                return tell(register, found);
            } catch (PortalUnreachable unreachable) {
                throw Unreached.told(unreachable);
            }
        }
    }

    /** What the portal has to tell, and what it has not been told yet, is no difference. */
    private void sync(Register register, Portal portal) {
        SyncEngine engine = new SyncEngine(register, program.here().random());
        new SyncRound(event -> engine.step(now(), event), portal, status -> { }).run(new SyncEvent.SendNow());
    }

    private static DriftCheck.Found compare(Register register, Portal portal)
            throws PortalUnreachable, CommandFailure {
        DriftCheck check = new DriftCheck(register.drift());
        for (Optional<byte[]> query = check.next(); query.isPresent(); query = check.next()) {
            byte[] answer = switch (portal.pull(query.get())) {
                case PullAnswer.Received received -> received.answer();
                case PullAnswer.NotThePortal _ -> throw Unreached.told(Obstacle.NOT_THE_PORTAL);
                case PullAnswer.Busy _ -> throw Unreached.told(Obstacle.PORTAL_BUSY);
                case PullAnswer.Refused _ -> throw Unreached.told(Obstacle.NEWS_REFUSED);
                case PullAnswer.Revoked _ -> throw CommandFailure.problem("sending-stopped-device-revoked");
            };
            if (check.take(answer) == DriftCheck.Taken.NOT_AN_ANSWER) {
                throw Unreached.told(Obstacle.RECEIPT_INVALID);
            }
        }
        return check.found();
    }

    private Exit tell(Register register, DriftCheck.Found found) {
        Console console = program.console();
        found.hamlets().forEach(count -> console.say(count.agrees() ? "drift.agrees" : "drift.differs",
                name(register, count), count.here(), count.there()));
        found.differences().forEach(difference -> console.say(switch (difference.where()) {
            case CONTENT -> "drift.content";
            case ONLY_THERE -> "drift.only-there";
            case ONLY_HERE -> "drift.only-here";
        }, name(register, difference), difference.record()));
        Console.Body document = out -> write(out, found);
        if (found.differences().isEmpty()) {
            console.document(document);
            return Exit.DONE;
        }
        CommandFailure failure = CommandFailure.problem("drift-found", found.differences().size());
        console.problem(failure, document);
        return failure.exit();
    }

    private String name(Register register, Count count) {
        return count.hamlet().equals(Tally.NO_HAMLET) ? program.texts().get("drift.elsewhere")
                : register.hamlet(count.hamlet()).map(Hamlet::name).orElse(count.hamlet().toString());
    }

    private static String name(Register register, Difference difference) {
        return register.child(difference.record()).map(Child::name)
                .or(() -> register.household(difference.record()).map(household -> household.number()))
                .or(() -> register.hamlet(difference.record()).map(Hamlet::name)).orElse("");
    }

    private static String word(Difference difference) {
        return difference.where().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(JsonGenerator out, DriftCheck.Found found) throws IOException {
        out.writeArrayFieldStart("hamlets");
        for (Count count : found.hamlets()) {
            out.writeStartObject();
            out.writeStringField("id", count.hamlet().toString());
            out.writeNumberField("here", count.here());
            out.writeNumberField("there", count.there());
            out.writeBooleanField("agrees", count.agrees());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("differences");
        for (Difference difference : found.differences()) {
            out.writeStartObject();
            out.writeStringField("id", difference.record().toString());
            out.writeStringField("entity", difference.entity().orElse(null));
            out.writeStringField("where", word(difference));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private Instant now() {
        return program.here().clock().instant();
    }
}
