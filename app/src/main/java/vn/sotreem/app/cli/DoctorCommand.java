package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import vn.sotreem.core.register.Examination;
import vn.sotreem.core.register.RegisterUnavailable;

/** Looks whether everything the register keeps agrees with itself. */
@Command(name = "doctor")
final class DoctorCommand implements Task {
    private final Program program;

    /**
     * What there would be if the register were lost now.
     *
     * @param latest  when the latest backup was made
     * @param journal whether every change is in the journal too
     * @param copied  whether the register came from another machine and nobody has said what that means
     */
    private record Safety(Optional<Instant> latest, boolean journal, boolean copied) {
        static Safety of(Home.Opened opened) throws RegisterUnavailable {
            return new Safety(opened.home().backups().list().stream().findFirst()
                    .map(backup -> backup.content().madeAt()), !opened.register().journal().isBehind(),
                    opened.register().residence().isElsewhere());
        }
    }

    DoctorCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        Examination examination;
        Safety safety;
        try (Home.Opened opened = program.home().open()) {
            examination = opened.register().examine();
            safety = Safety.of(opened);
        }
        Console console = program.console();
        console.say("doctor.looked", examination.changes(), examination.batches());
        safety.latest().ifPresentOrElse(at -> console.say("doctor.backup", Moment.of(at, program.here().clock())),
                () -> console.say("doctor.no-backup"));
        console.say(safety.journal() ? "doctor.journal" : "doctor.journal-behind");
        examination.findings().forEach(console::line);
        if (examination.isSound()) {
            console.say("doctor.sound");
            console.document(out -> write(out, examination, safety));
            return Exit.DONE;
        }
        console.problem(CommandFailure.problem("register-unsound", examination.findings().size()),
                out -> write(out, examination, safety));
        return Exit.PROBLEM;
    }

    private static void write(JsonGenerator out, Examination examination, Safety safety) throws IOException {
        out.writeBooleanField("sound", examination.isSound());
        out.writeNumberField("changes", examination.changes());
        out.writeNumberField("batches", examination.batches());
        out.writeArrayFieldStart("findings");
        for (String finding : examination.findings()) {
            out.writeString(finding);
        }
        out.writeEndArray();
        out.writeStringField("latestBackup", safety.latest().map(Instant::toString).orElse(null));
        out.writeBooleanField("journal", safety.journal());
        out.writeBooleanField("copied", safety.copied());
    }
}
