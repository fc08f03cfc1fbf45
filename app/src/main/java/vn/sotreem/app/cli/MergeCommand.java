package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.ChildMerge.Take;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Sight;

/** Makes two records one child, field by field. */
@Command(name = "merge")
final class MergeCommand implements Task {
    private static final int TWO = 2;

    private final Program program;

    @Parameters(arity = "2", paramLabel = "ID", descriptionKey = "merge-ids")
    private List<UUID> ids;

    @Option(names = "--take", paramLabel = "FIELD=ID")
    private Map<String, UUID> takes = new LinkedHashMap<>();

    @Option(names = "--dry-run")
    private boolean dryRun;

    MergeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            ChildMerge merge = between(register, ids);
            for (Map.Entry<String, UUID> take : takes.entrySet()) {
                merge = with(merge, take.getKey(), take.getValue());
            }
            if (!dryRun) {
                register.duplicates().merge(merge, program.here().today(), opened.actor());
            }
            register.accessLog().viewed(Set.of(merge.stays().id(), merge.goes().id()), AccessLog.Place.DUPLICATES);
            tell(merge, register.sight(), register.standing().waiting());
        }
        return Exit.DONE;
    }

    /** Two children that stand in the register. */
    static ChildMerge between(Register register, List<UUID> ids) throws CommandFailure {
        for (UUID id : ids) {
            if (register.child(id).filter(child -> child.state() == RecordState.ACTIVE).isEmpty()) {
                throw CommandFailure.problem("child-unknown", id);
            }
        }
        if (ids.size() != TWO || ids.getFirst().equals(ids.getLast())) {
            throw CommandFailure.usage("merge-one");
        }
        return register.duplicates().between(ids.getFirst(), ids.getLast());
    }

    private static ChildMerge with(ChildMerge merge, String field, UUID of) throws CommandFailure {
        boolean isOne = of.equals(merge.stays().id()) || of.equals(merge.goes().id());
        String group = merge.groupOf(field).filter(any -> isOne)
                .orElseThrow(() -> CommandFailure.problem("merge-choice", field, String.join(", ", fields(merge))));
        return merge.taking(group, of.equals(merge.stays().id()) ? Take.STAYING : Take.GOING);
    }

    private static List<String> fields(ChildMerge merge) {
        return merge.differing().stream().map(group -> ChildMerge.fields(group).getFirst()).toList();
    }

    private void tell(ChildMerge merge, Sight sight, long waiting) {
        Console console = program.console();
        Texts labels = Texts.of(program.texts().locale());
        FieldWords words = new FieldWords(program.texts());
        Values staying = sight.shown(Entity.CHILD, merge.stays().values());
        Values going = sight.shown(Entity.CHILD, merge.goes().values());
        Values merged = sight.shown(Entity.CHILD, merge.merged(sight::hides).values());
        for (String field : (Iterable<String>) merge.differing().stream().flatMap(group ->
                ChildMerge.fields(group).stream())::iterator) {
            console.say("merge.field", labels.get("field.child." + field), word(words, field, staying),
                    word(words, field, going), word(words, field, merged));
        }
        console.say(dryRun ? "merge.planned" : "merge.done", merge.stays().id(), merge.goes().id(), waiting);
        console.document(out -> {
            out.writeStringField("stays", merge.stays().id().toString());
            out.writeStringField("goes", merge.goes().id().toString());
            out.writeBooleanField("dryRun", dryRun);
            out.writeNumberField("waiting", waiting);
            out.writeArrayFieldStart("fields");
            for (String group : merge.differing()) {
                write(out, group, merge.takes().get(group), List.of(staying, going, merged));
            }
            out.writeEndArray();
        });
    }

    private static void write(JsonGenerator out, String group, Take take, List<Values> values) throws IOException {
        List<String> keys = ChildMerge.fields(group);
        out.writeStartObject();
        out.writeStringField("take", take.name().toLowerCase(Locale.ROOT));
        RecordJson.changed(out, "staying", Entity.CHILD, values.getFirst(), keys);
        RecordJson.changed(out, "going", Entity.CHILD, values.get(1), keys);
        RecordJson.changed(out, "merged", Entity.CHILD, values.getLast(), keys);
        out.writeEndObject();
    }

    private static String word(FieldWords words, String field, Values values) {
        String text = values.get(field);
        return text.isEmpty() ? "—" : words.of(Entity.CHILD, field, text);
    }
}
