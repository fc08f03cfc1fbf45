package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.ReviewItem;

/** Shows one thing to look at: the values of a conflict, the two children of a possible duplicate. */
@Command(name = "show")
final class ReviewShowCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "ITEM", descriptionKey = "item")
    private String name;

    ReviewShowCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        try (Home.Opened opened = program.home().open()) {
            Refusal refusal = Refusal.named(opened.register(), program.texts(), name);
            opened.register().accessLog().viewed(children(opened.register(), refusal.item()), AccessLog.Place.REVIEW);
            program.console().line(refusal.line());
            refusal.item().conflict().ifPresent(conflict -> tell(refusal.item(), conflict));
            program.console().document(out -> write(out, opened.register(), refusal));
        }
        return Exit.DONE;
    }

    private void tell(ReviewItem item, ReviewItem.Conflict conflict) {
        program.console().say("review.was", value(item, conflict.was()));
        program.console().say("review.theirs", value(item, conflict.theirs().value()), conflict.theirs().actor(),
                at(conflict.theirs()));
        program.console().say("review.mine", value(item, conflict.mine().value()), conflict.mine().actor(),
                at(conflict.mine()));
    }

    private String value(ReviewItem item, String text) {
        return text.isEmpty() ? "—" : new FieldWords(program.texts()).of(item.entity(), item.outcome().field(), text);
    }

    private String at(ReviewItem.Side side) {
        return side.at().map(at -> Moment.of(at, program.here().clock())).orElse("");
    }

    private static void write(JsonGenerator out, Register register, Refusal refusal) throws IOException {
        refusal.writeFields(out);
        if (refusal.item().conflict().isPresent()) {
            ReviewItem.Conflict conflict = refusal.item().conflict().get();
            out.writeStringField("was", conflict.was());
            side(out, "theirs", conflict.theirs());
            side(out, "mine", conflict.mine());
        }
        if (refusal.item().twin().isPresent()) {
            out.writeArrayFieldStart("children");
            RecordJson.write(out, child(register, refusal.item().record()));
            RecordJson.write(out, child(register, refusal.item().twin().get()));
            out.writeEndArray();
        }
    }

    private static Set<UUID> children(Register register, ReviewItem item) {
        return Stream.concat(register.dossiers().childOf(item.entity(), item.record()).stream(), item.twin().stream())
                .collect(Collectors.toSet());
    }

    private static Child child(Register register, UUID id) {
        return register.child(id).orElseThrow();
    }

    private static void side(JsonGenerator out, String name, ReviewItem.Side side) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("value", side.value());
        out.writeStringField("actor", side.actor());
        out.writeStringField("at", side.at().map(Instant::toString).orElse(null));
        out.writeEndObject();
    }
}
