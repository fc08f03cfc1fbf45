package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Past;
import vn.sotreem.core.register.RegisterUnavailable;

/** Takes a save that was made here back by a later one, or lists the latest. */
@Command(name = "undo")
final class UndoCommand implements Task {
    /** So far back saves are listed and taken back. */
    private static final int SAVES_MAX = 50;

    private final Program program;

    @ArgGroup
    private Which which;

    @Option(names = "--dry-run")
    private boolean dryRun;

    /** One of these. */
    static final class Which {
        @Parameters(paramLabel = "SAVE", descriptionKey = "undo-save")
        private Long save;
        @Option(names = "--last")
        private boolean last;
    }

    UndoCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Past past = opened.register().past();
            AccessLog log = opened.register().accessLog();
            List<Past.Saving> saves = past.saves(SAVES_MAX);
            if (which == null) {
                list(saves, log);
                return Exit.DONE;
            }
            Past.Saving saving = saves.stream().filter(made -> which.last || made.save() == which.save).findFirst()
                    .orElseThrow(() -> CommandFailure.problem("save-unknown", String.valueOf(which.save)));
            log.viewed(saving.steps(), AccessLog.Place.HISTORY);
            PastLines lines = new PastLines(program);
            saving.steps().forEach(lines::tell);
            List<Past.Touched> touched = past.touchedSince(saving);
            if (!touched.isEmpty()) {
                return refuse(touched, lines);
            }
            long changes = dryRun ? 0 : changes(past.undo(saving, opened.actor()));
            program.console().say(dryRun ? "undo.planned" : "undo.done", saving.save(), changes);
            program.console().document(out -> {
                out.writeNumberField("save", saving.save());
                out.writeBooleanField("dryRun", dryRun);
                out.writeNumberField("changes", changes);
                PastLines.write(out, "steps", saving.steps());
            });
        }
        return Exit.DONE;
    }

    private static long changes(Past.Undoing undoing) {
        return switch (undoing) {
            case Past.Undoing.Undone(int changes) -> changes;
            case Past.Undoing.Kept(List<Past.Touched> touched) -> 0;
        };
    }

    private void list(List<Past.Saving> saves, AccessLog log) {
        saves.forEach(saving -> program.console().say("undo.save", saving.save(),
                Moment.of(saving.by().at(), program.here().clock()), saving.by().name(), saving.steps().size()));
        program.console().document(out -> {
            log.viewed(saves.stream().flatMap(saving -> saving.steps().stream()).toList(), AccessLog.Place.HISTORY);
            out.writeArrayFieldStart("saves");
            for (Past.Saving saving : saves) {
                out.writeStartObject();
                out.writeNumberField("save", saving.save());
                PastLines.write(out, "steps", saving.steps());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private Exit refuse(List<Past.Touched> touched, PastLines lines) {
        Console console = program.console();
        touched.forEach(one -> console.say("undo.touched", lines.entity(one.entity()),
                one.field().isEmpty() ? "—" : lines.label(one.entity(), one.field()), one.by().name(),
                Moment.of(one.by().at(), program.here().clock())));
        console.problem(new CommandFailure(Exit.PARTLY, "save-touched", touched.size()), out -> {
            out.writeArrayFieldStart("touched");
            for (Past.Touched one : touched) {
                write(out, one);
            }
            out.writeEndArray();
        });
        return Exit.PARTLY;
    }

    private static void write(JsonGenerator out, Past.Touched touched) throws IOException {
        out.writeStartObject();
        out.writeStringField("entity", touched.entity().code());
        out.writeStringField("id", touched.record().toString());
        out.writeStringField("field", touched.field());
        out.writeStringField("actor", touched.by().name());
        out.writeStringField("at", touched.by().at().toString());
        out.writeEndObject();
    }
}
