package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Twin;
import vn.sotreem.core.domain.Twin.Alike;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Looks through the whole register for children who may have been written down twice. */
@Command(name = "duplicates")
final class DuplicatesCommand implements Task {
    private final Program program;

    DuplicatesCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            List<Twin> twins = register.twins().all();
            Console console = program.console();
            console.say("duplicates.count", twins.size());
            if (!console.isJson()) {
                twins.forEach(twin -> tell(register, twin));
            }
            console.document(out -> write(out, register, twins));
        }
        return Exit.DONE;
    }

    private void tell(Register register, Twin twin) {
        String alike = twin.likeness().stream().map(trait -> program.texts().get("duplicates.alike." + word(trait)))
                .collect(Collectors.joining(", "));
        program.console().line(program.texts().get("duplicates.grade." + word(twin.grade()), alike));
        program.console().line("  " + line(register, twin.one()));
        program.console().line("  " + line(register, twin.other()));
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

    private static void write(JsonGenerator out, Register register, List<Twin> twins) throws IOException {
        out.writeArrayFieldStart("duplicates");
        for (Twin twin : twins) {
            out.writeStartObject();
            out.writeStringField("grade", word(twin.grade()));
            out.writeArrayFieldStart("alike");
            for (Alike trait : twin.likeness()) {
                out.writeString(word(trait));
            }
            out.writeEndArray();
            RecordJson.array(out, "children", List.of(register.child(twin.one()).orElseThrow(),
                    register.child(twin.other()).orElseThrow()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
