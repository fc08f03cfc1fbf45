package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.register.ImportNote;
import vn.sotreem.core.register.Imports;
import vn.sotreem.core.register.RegisterUnavailable;

/** Lists the imports that were made here, or takes one back as a whole. */
@Command(name = "imports")
final class ImportsCommand implements Task {
    private final Program program;

    @Option(names = "--undo", paramLabel = "ID")
    private UUID undo;

    ImportsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Imports imports = opened.register().imports();
            if (undo == null) {
                tell(imports.latest());
                return Exit.DONE;
            }
            if (imports.latest().stream().noneMatch(note -> note.id().equals(undo) && !note.undone())) {
                throw CommandFailure.problem("import-unknown", undo);
            }
            return tell(imports.undo(undo, opened.actor()));
        }
    }

    private void tell(List<ImportNote> notes) {
        Console console = program.console();
        notes.forEach(note -> console.say(note.undone() ? "imports.line.undone" : "imports.line", note.id(),
                Moment.of(note.at(), program.here().clock()), note.actor(), note.changes(), note.label()));
        console.say("imports.count", notes.size());
        console.document(out -> {
            out.writeArrayFieldStart("imports");
            for (ImportNote note : notes) {
                write(out, note);
            }
            out.writeEndArray();
        });
    }

    private static void write(JsonGenerator out, ImportNote note) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", note.id().toString());
        out.writeStringField("at", note.at().toString());
        out.writeStringField("actor", note.actor());
        out.writeStringField("file", note.label());
        out.writeNumberField("changes", note.changes());
        out.writeBooleanField("undone", note.undone());
        out.writeEndObject();
    }

    private Exit tell(Imports.Undoing outcome) {
        Console console = program.console();
        return switch (outcome) {
            case Imports.Undoing.Undone(int changes) -> {
                console.say("imports.undone", changes);
                console.document(out -> out.writeNumberField("changes", changes));
                yield Exit.DONE;
            }
            case Imports.Undoing.Kept(List<Imports.Touched> touched) -> {
                touched.forEach(record -> console.say("imports.touched", name(record.item()), record.actor(),
                        Moment.of(record.at(), program.here().clock())));
                console.problem(new CommandFailure(Exit.PARTLY, "import-touched", touched.size()), out -> {
                    out.writeArrayFieldStart("touched");
                    for (Imports.Touched record : touched) {
                        write(out, record);
                    }
                    out.writeEndArray();
                });
                yield Exit.PARTLY;
            }
        };
    }

    private static void write(JsonGenerator out, Imports.Touched touched) throws IOException {
        out.writeStartObject();
        out.writeStringField("entity", touched.item().entity().code());
        out.writeStringField("id", touched.item().id().toString());
        out.writeStringField("actor", touched.actor());
        out.writeStringField("at", touched.at().toString());
        out.writeEndObject();
    }

    private static String name(Item item) {
        String name = item.values().get("name");
        return name.isEmpty() ? item.values().get("number") : name;
    }
}
