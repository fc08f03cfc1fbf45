package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.Price;
import vn.sotreem.core.sync.UnsentAge;

/** Tells what the register holds and what still has to reach the portal. */
@Command(name = "status")
final class StatusCommand implements Task {
    private final Program program;

    StatusCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        Standing standing;
        Optional<String> portal;
        Price price;
        try (Home.Opened opened = program.home().open()) {
            standing = opened.register().standing();
            portal = opened.register().enrolment().map(Enrolment::portalUrl);
            price = Price.of(opened.register());
        }
        tell(standing, portal);
        PriceLine.say(program.console(), price);
        program.console().document(out -> {
            out.writeStringField("portal", portal.orElse(null));
            write(out, standing);
            out.writeNumberField("unsentDays", age(standing).days());
            PriceLine.write(out, price);
        });
        return Exit.DONE;
    }

    /** The numbers of a standing, as fields of whatever is being written. */
    static void write(JsonGenerator out, Standing standing) throws IOException {
        out.writeNumberField("children", standing.children());
        out.writeNumberField("households", standing.households());
        out.writeNumberField("waiting", standing.waiting());
        out.writeStringField("oldestWaiting", standing.oldestWaiting().map(Instant::toString).orElse(null));
        out.writeNumberField("refused", standing.toReview());
        if (standing.lastReceipt().isEmpty()) {
            out.writeNullField("lastReceipt");
            return;
        }
        Standing.LastReceipt receipt = standing.lastReceipt().get();
        out.writeObjectFieldStart("lastReceipt");
        out.writeNumberField("batch", receipt.batch());
        out.writeNumberField("changes", receipt.changes());
        out.writeStringField("receivedAt", receipt.receivedAt().toString());
        out.writeEndObject();
    }

    private void tell(Standing standing, Optional<String> portal) {
        Console console = program.console();
        console.say("status.held", standing.children(), standing.households());
        portal.ifPresentOrElse(url -> console.say("status.portal", url), () -> console.say("status.no-portal"));
        standing.oldestWaiting().ifPresentOrElse(
                oldest -> console.say("status.waiting", standing.waiting(), moment(oldest)),
                () -> console.say("status.nothing-waits"));
        if (age(standing) != UnsentAge.FRESH) {
            console.say("status.unsent." + age(standing).days());
        }
        if (standing.toReview() > 0) {
            console.say("status.refused", standing.toReview());
        }
        standing.lastReceipt().ifPresent(receipt -> console.say("status.receipt", String.valueOf(receipt.batch()),
                receipt.changes(), moment(receipt.receivedAt())));
    }

    private UnsentAge age(Standing standing) {
        return UnsentAge.of(standing, program.here().clock().instant());
    }

    private String moment(Instant at) {
        return Moment.of(at, program.here().clock());
    }
}
