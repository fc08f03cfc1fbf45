package vn.sotreem.app.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import vn.sotreem.core.register.RegisterUnavailable;

/** Lists what the portal did not simply take and nobody has dealt with. */
@Command(name = "list")
final class ReviewListCommand implements Task {
    private final Program program;

    ReviewListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        List<Refusal> refusals;
        try (Home.Opened opened = program.home().open()) {
            refusals = Refusal.all(opened.register(), program.texts());
        }
        Console console = program.console();
        console.say("review.count", refusals.size());
        refusals.forEach(refusal -> console.line(refusal.line()));
        console.document(out -> Refusal.write(out, refusals));
        return Exit.DONE;
    }
}
