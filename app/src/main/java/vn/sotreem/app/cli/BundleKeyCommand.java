package vn.sotreem.app.cli;

import picocli.CommandLine.Command;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.Recipient;

/** Tells what others encrypt for, so that this computer can open their sticks. */
@Command(name = "key")
final class BundleKeyCommand implements Task {
    private final Program program;

    BundleKeyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        Recipient recipient;
        try (Home.Opened opened = program.home().open()) {
            recipient = opened.register().sticks().receivingKeys().recipient();
        }
        program.console().line(recipient.text());
        program.console().document(out -> out.writeStringField("recipient", recipient.text()));
        return Exit.DONE;
    }
}
