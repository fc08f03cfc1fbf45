package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import picocli.CommandLine.Command;
import vn.sotreem.core.register.Examination;
import vn.sotreem.core.register.RegisterUnavailable;

/** Looks whether everything the register keeps agrees with itself. */
@Command(name = "doctor")
final class DoctorCommand implements Task {
    private final Program program;

    DoctorCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        Examination examination;
        try (Home.Opened opened = program.home().open()) {
            examination = opened.register().examine();
        }
        Console console = program.console();
        console.say("doctor.looked", examination.changes(), examination.batches());
        examination.findings().forEach(console::line);
        if (examination.isSound()) {
            console.say("doctor.sound");
            console.document(out -> write(out, examination));
            return Exit.DONE;
        }
        console.problem(CommandFailure.problem("register-unsound", examination.findings().size()),
                out -> write(out, examination));
        return Exit.PROBLEM;
    }

    private static void write(JsonGenerator out, Examination examination) throws IOException {
        out.writeBooleanField("sound", examination.isSound());
        out.writeNumberField("changes", examination.changes());
        out.writeNumberField("batches", examination.batches());
        out.writeArrayFieldStart("findings");
        for (String finding : examination.findings()) {
            out.writeString(finding);
        }
        out.writeEndArray();
    }
}
