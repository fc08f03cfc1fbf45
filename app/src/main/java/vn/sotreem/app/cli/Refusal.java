package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;

/**
 * A change the portal did not simply take, in words.
 *
 * @param name    what the record is called, for a person only
 * @param message why, and what to do about it
 */
record Refusal(ReviewItem item, String name, String message) {

    static List<Refusal> all(Register register, Texts texts) {
        return register.review().stream()
                .map(item -> new Refusal(item, name(register, item), message(item, texts))).toList();
    }

    /** The one that is called so. */
    static Refusal named(Register register, Texts texts, String name) throws CommandFailure {
        return all(register, texts).stream().filter(refusal -> refusal.item().name().equals(name)).findFirst()
                .orElseThrow(() -> CommandFailure.problem("review-unknown", name));
    }

    /** For a terminal. */
    String line() {
        return item.name() + " · " + name + " · " + message + " · " + item.record();
    }

    /** The field {@code items}, the same in {@code review} and {@code sync}. */
    static void write(JsonGenerator out, List<Refusal> refusals) throws IOException {
        out.writeArrayFieldStart("items");
        for (Refusal refusal : refusals) {
            refusal.write(out);
        }
        out.writeEndArray();
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeFields(out);
        out.writeEndObject();
    }

    void writeFields(JsonGenerator out) throws IOException {
        out.writeStringField("item", item.name());
        out.writeNumberField("position", item.position());
        out.writeStringField("entity", item.entity().code());
        out.writeStringField("id", item.record().toString());
        out.writeStringField("result", item.outcome().result().code());
        out.writeStringField("code", item.outcome().code());
        out.writeStringField("field", item.outcome().field());
        out.writeStringField("message", message);
        out.writeStringField("at", item.at().toString());
    }

    private static String name(Register register, ReviewItem item) {
        return switch (register.dossiers().item(item.entity(), item.record()).orElseThrow()) {
            case Hamlet hamlet -> hamlet.name();
            case Household household -> household.head();
            case Adult adult -> adult.nameIn(register.household(adult.household()).orElseThrow());
            case Child child -> child.name();
            case Spell _, Support _, Movement _ -> register.dossiers().childOf(item.entity(), item.record())
                    .flatMap(register::child).orElseThrow().name();
        };
    }

    private static String message(ReviewItem item, Texts texts) {
        String key = "outcome." + item.outcome().code();
        Texts words = Texts.of(texts.locale());
        return words.get(key) + ". " + words.get(key + ".hint");
    }
}
