package vn.sotreem.app.cli;

import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Past;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Who wrote what of a child or a household, and when: was, is. */
@Command(name = "history")
final class HistoryCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "ID", descriptionKey = "history-id")
    private UUID id;

    HistoryCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            if (register.child(id).isEmpty() && register.household(id).isEmpty()) {
                throw CommandFailure.problem("record-unknown", id);
            }
            UUID stands = register.duplicates().standing(id);
            List<Past.Step> steps = register.past().of(id);
            register.accessLog().viewed(steps, AccessLog.Place.HISTORY);
            if (!stands.equals(id)) {
                program.console().say("history.merged", stands);
            }
            PastLines lines = new PastLines(program);
            steps.forEach(lines::tell);
            program.console().document(out -> {
                out.writeStringField("id", id.toString());
                out.writeStringField("standing", stands.toString());
                PastLines.write(out, "history", steps);
            });
        }
        return Exit.DONE;
    }
}
