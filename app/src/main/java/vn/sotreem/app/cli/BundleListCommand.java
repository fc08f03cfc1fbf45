package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import vn.sotreem.core.register.Enrolling;
import vn.sotreem.core.register.OnStick;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.register.Sticks;

/** Tells whose bundles were read here and what there is to bring back, and what of ours is on a stick. */
@Command(name = "list")
final class BundleListCommand implements Task {
    private final Program program;

    BundleListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Sticks sticks = opened.register().sticks();
            List<StickSender> senders = sticks.senders();
            List<Enrolling.Applicant> applicants = sticks.enrolling().applicants();
            tell(senders, applicants, sticks.onStick());
            program.console().document(out -> write(out, senders, applicants, sticks.onStick()));
        }
        return Exit.DONE;
    }

    private void tell(List<StickSender> senders, List<Enrolling.Applicant> applicants, Optional<OnStick> onStick) {
        Console console = program.console();
        onStick.filter(some -> some.changes() > 0).ifPresent(some -> console.say("bundle.on-stick", some.changes(),
                Moment.of(some.writtenAt(), program.here().clock())));
        for (StickSender sender : senders) {
            console.say("bundle.sender", sender.label(), sender.device(), sender.toForward(), sender.receipts(),
                    sender.pages());
        }
        for (Enrolling.Applicant applicant : applicants) {
            console.say(applicant.refused().isEmpty() ? "bundle.applicant" : "bundle.applicant-refused",
                    applicant.label());
        }
    }

    private static void write(JsonGenerator out, List<StickSender> senders, List<Enrolling.Applicant> applicants,
                              Optional<OnStick> onStick) throws IOException {
        out.writeNumberField("onStick", onStick.map(OnStick::changes).orElse(0L));
        out.writeStringField("writtenAt", onStick.map(some -> some.writtenAt().toString()).orElse(null));
        out.writeArrayFieldStart("senders");
        for (StickSender sender : senders) {
            out.writeStartObject();
            out.writeStringField("device", sender.device().toString());
            out.writeStringField("label", sender.label());
            out.writeStringField("lastAt", sender.lastAt().toString());
            out.writeNumberField("toForward", sender.toForward());
            out.writeNumberField("waiting", sender.waiting());
            out.writeNumberField("receipts", sender.receipts());
            out.writeNumberField("pages", sender.pages());
            out.writeStringField("refused", sender.refused());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("applicants");
        for (Enrolling.Applicant applicant : applicants) {
            out.writeStartObject();
            out.writeStringField("label", applicant.label());
            out.writeStringField("readAt", applicant.readAt().toString());
            out.writeStringField("refused", applicant.refused());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
