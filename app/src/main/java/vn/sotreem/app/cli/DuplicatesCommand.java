package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Duplicate;
import vn.sotreem.core.domain.Duplicate.Alike;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Looks through the whole register for children who may have been written down twice. */
@Command(name = "duplicates")
final class DuplicatesCommand implements Task {
    private final Program program;

    @Option(names = "--set-apart", arity = "2", paramLabel = "ID")
    private List<UUID> apart;

    DuplicatesCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            if (apart != null) {
                setApart(register, opened.actor());
                return Exit.DONE;
            }
            List<Duplicate> duplicates = register.duplicates().all();
            Console console = program.console();
            console.say("duplicates.count", duplicates.size());
            if (!console.isJson()) {
                duplicates.forEach(pair -> tell(register, pair));
            }
            console.document(out -> write(out, register, duplicates));
        }
        return Exit.DONE;
    }

    private void setApart(Register register, String actor) throws CommandFailure {
        ChildMerge pair = MergeCommand.between(register, apart);
        register.duplicates().setApart(pair.stays().id(), pair.goes().id(), actor);
        long waiting = register.standing().waiting();
        program.console().say("duplicates.apart", pair.stays().name(), pair.goes().name(), waiting);
        program.console().document(out -> out.writeNumberField("waiting", waiting));
    }

    private void tell(Register register, Duplicate pair) {
        String alike = pair.likeness().stream().map(trait -> program.texts().get("duplicates.alike." + word(trait)))
                .collect(Collectors.joining(", "));
        program.console().line(program.texts().get("duplicates.grade." + word(pair.grade()), alike));
        program.console().line("  " + line(register, pair.one()));
        program.console().line("  " + line(register, pair.other()));
    }

    private String line(Register register, UUID id) {
        Child child = register.child(id).orElseThrow();
        Household household = register.household(child.household()).orElseThrow();
        return program.texts().get("duplicates.child", child.name(), child.birth().display(), household.number(),
                register.hamlet(household.hamlet()).orElseThrow().name(), id);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(JsonGenerator out, Register register, List<Duplicate> duplicates) throws IOException {
        register.accessLog().viewed(duplicates.stream().flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet()), AccessLog.Place.DUPLICATES);
        out.writeArrayFieldStart("duplicates");
        for (Duplicate pair : duplicates) {
            out.writeStartObject();
            out.writeStringField("grade", word(pair.grade()));
            out.writeArrayFieldStart("alike");
            for (Alike trait : pair.likeness()) {
                out.writeString(word(trait));
            }
            out.writeEndArray();
            RecordJson.array(out, "children", List.of(register.child(pair.one()).orElseThrow(),
                    register.child(pair.other()).orElseThrow()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
