package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Dossiers;
import vn.sotreem.core.register.HistoryEntry;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Shows one child with its household, its hamlet and everything that ever happened to its record. */
@Command(name = "child")
final class ChildCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private UUID id;

    ChildCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Child child = register.child(id).orElseThrow(() -> CommandFailure.problem("record-unknown", id));
            Household household = register.household(child.household()).orElseThrow();
            Hamlet hamlet = register.hamlet(household.hamlet()).orElseThrow();
            register.accessLog().viewed(id, AccessLog.Place.SHEET);
            List<HistoryEntry> history = register.past().changes(id);
            Dossiers dossiers = register.dossiers();
            tell(child, household, hamlet, history);
            program.console().document(out -> {
                item(out, "child", child);
                item(out, "household", household);
                item(out, "hamlet", hamlet);
                RecordJson.array(out, "adults", dossiers.adultsOf(household.id()));
                RecordJson.array(out, "spells", dossiers.spellsOf(id));
                RecordJson.array(out, "supports", dossiers.supportsOf(id));
                RecordJson.array(out, "movements", dossiers.movementsOf(id));
                write(out, history);
            });
        }
        return Exit.DONE;
    }

    private static void item(JsonGenerator out, String name, Item item) throws IOException {
        out.writeFieldName(name);
        RecordJson.write(out, item);
    }

    private static void write(JsonGenerator out, List<HistoryEntry> history) throws IOException {
        out.writeArrayFieldStart("history");
        for (HistoryEntry entry : history) {
            Delta delta = entry.delta();
            out.writeStartObject();
            out.writeStringField("at", entry.at().toString());
            out.writeStringField("actor", entry.actor());
            out.writeStringField("op", entry.op() == Op.CREATE ? "create" : "update");
            RecordJson.changed(out, "before", Entity.CHILD, delta.before(), delta.keys());
            RecordJson.changed(out, "after", Entity.CHILD, delta.after(), delta.keys());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void tell(Child child, Household household, Hamlet hamlet, List<HistoryEntry> history) {
        Console console = program.console();
        console.line(hamlet.name());
        known(household);
        known(child);
        history.forEach(entry -> console.say("child.history",
                Moment.of(entry.at(), program.here().clock()), entry.actor(), entry.delta().keys().size()));
    }

    /** Every field of which something is known, the reference to the record above left out. */
    private void known(Item item) {
        Texts labels = Texts.of(program.texts().locale());
        FieldWords words = new FieldWords(program.texts());
        for (Field<?> field : FieldTable.of(item.entity()).fields()) {
            String text = item.values().get(field.key());
            if (field.kind() != Kind.REFERENCE && !text.isEmpty()) {
                program.console().line(labels.get(field.labelKey(item.entity())) + ": "
                        + words.of(item.entity(), field.key(), text));
            }
        }
    }
}
