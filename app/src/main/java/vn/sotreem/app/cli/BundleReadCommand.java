package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.StickAnswer;

/** Takes what a stick brought: another laptop's changes, or receipts for our own. */
@Command(name = "read")
final class BundleReadCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "FILE", descriptionKey = "bundle-file")
    private Path file;

    BundleReadCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        StickAnswer answer;
        try (Home.Opened opened = program.home().open()) {
            answer = opened.register().sticks().take(BundleShowCommand.parcel(opened.register(), file));
        }
        switch (answer) {
            case StickAnswer.Relayed relayed -> tell(relayed);
            case StickAnswer.Joining joining -> tell(joining);
            case StickAnswer.Answered answered -> tell(answered);
            case StickAnswer.Refused(StickAnswer.Reason reason) -> throw refusal(reason);
        }
        return Exit.DONE;
    }

    private void tell(StickAnswer.Relayed relayed) {
        Console console = program.console();
        console.say("bundle.relayed", relayed.label(), relayed.taken(), relayed.changes(), relayed.known());
        if (relayed.waiting() > 0) {
            console.say("bundle.waiting", relayed.waiting());
        }
        if (relayed.newcomer()) {
            console.say("bundle.newcomer", relayed.label());
        }
        console.document(out -> {
            out.writeStringField("device", relayed.device().toString());
            out.writeStringField("label", relayed.label());
            out.writeNumberField("taken", relayed.taken());
            out.writeNumberField("known", relayed.known());
            out.writeNumberField("changes", relayed.changes());
            out.writeNumberField("waiting", relayed.waiting());
            out.writeBooleanField("newcomer", relayed.newcomer());
        });
    }

    private void tell(StickAnswer.Joining joining) {
        program.console().say("bundle.joining", joining.label());
        program.console().document(out -> {
            out.writeStringField("label", joining.label());
            out.writeBooleanField("new", joining.isNew());
        });
    }

    private void tell(StickAnswer.Answered answered) {
        Console console = program.console();
        StickAnswer.Told told = answered.told();
        if (answered.letIn()) {
            console.say("bundle.let-in");
        }
        console.say("bundle.answered", answered.settled(), answered.known(), answered.early());
        if (answered.toldAgain()) {
            console.say("bundle.told-again");
        }
        console.say("bundle.told", told.records());
        if (told.passed() > 0) {
            console.say("bundle.passed", told.passed());
        }
        console.document(out -> {
            out.writeBooleanField("letIn", answered.letIn());
            out.writeNumberField("settled", answered.settled());
            out.writeNumberField("known", answered.known());
            out.writeNumberField("early", answered.early());
            out.writeBooleanField("toldAgain", answered.toldAgain());
            out.writeNumberField("pages", told.pages());
            out.writeNumberField("records", told.records());
            out.writeNumberField("passed", told.passed());
        });
    }

    private static CommandFailure refusal(StickAnswer.Reason reason) {
        return CommandFailure.problem(switch (reason) {
            case NOT_ENROLLED -> "not-enrolled";
            case OTHER_COMMUNE -> "stick-other-commune";
            case OTHER_PORTAL -> "stick-other-portal";
            case OWN -> "stick-own";
            case OTHER_LAPTOP -> "stick-other-laptop";
            case KEY_CHANGED -> "stick-key-changed";
            case NOT_GENUINE -> "stick-not-genuine";
            case FORK -> "stick-fork";
            case UNREADABLE -> "stick-unreadable";
        });
    }
}
