package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.HistoryEntry;
import vn.sotreem.core.register.Past;

/** What was written, at a terminal and as JSON: who, when, was, is. */
final class PastLines {
    private final Console console;
    private final Clock clock;
    private final Texts labels;
    private final FieldWords words;

    PastLines(Program program) {
        this.console = program.console();
        this.clock = program.here().clock();
        this.labels = Texts.of(program.texts().locale());
        this.words = new FieldWords(program.texts());
    }

    void tell(Past.Step step) {
        HistoryEntry change = step.change();
        console.say("past.step", Moment.of(change.at(), clock), change.actor(), entity(step.entity()),
                step.save().map(String::valueOf).orElse("—"));
        for (String field : change.delta().keys()) {
            console.say("past.field", label(step.entity(), field), word(step.entity(), field, change.delta().before()),
                    word(step.entity(), field, change.delta().after()));
        }
    }

    String entity(Entity entity) {
        return console.texts().get("past.entity." + entity.code());
    }

    String label(Entity entity, String field) {
        return labels.find("field." + entity.code() + "." + field).orElse(field);
    }

    private String word(Entity entity, String field, Values values) {
        String text = values.get(field);
        return text.isEmpty() ? "—" : words.of(entity, field, text);
    }

    static void write(JsonGenerator out, String name, List<Past.Step> steps) throws IOException {
        out.writeArrayFieldStart(name);
        for (Past.Step step : steps) {
            Delta delta = step.change().delta();
            out.writeStartObject();
            out.writeStringField("entity", step.entity().code());
            out.writeStringField("id", step.record().toString());
            out.writeStringField("at", step.change().at().toString());
            out.writeStringField("actor", step.change().actor());
            out.writeStringField("op", step.change().op() == Op.CREATE ? "create" : "update");
            if (step.save().isPresent()) {
                out.writeNumberField("save", step.save().get());
            }
            RecordJson.changed(out, "before", step.entity(), delta.before(), delta.keys());
            RecordJson.changed(out, "after", step.entity(), delta.after(), delta.keys());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
