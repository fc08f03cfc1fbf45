package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import vn.sotreem.core.domain.FormerName;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Lists the hamlets with the names they had, and those that are no more and still have households. */
@Command(name = "list")
final class HamletListCommand implements Task {
    private final Program program;

    /** A hamlet and how many households it has here. */
    private record Line(Hamlet hamlet, int households) {
        static List<Line> of(Register register, List<Hamlet> hamlets) {
            return hamlets.stream()
                    .map(hamlet -> new Line(hamlet, register.householdsOf(hamlet.id()).size())).toList();
        }
    }

    HamletListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        List<Line> standing;
        List<Line> left;
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            standing = Line.of(register, register.hamlets());
            left = Line.of(register, register.hamletChanges().leftBehind());
        }
        Console console = program.console();
        standing.forEach(line -> say(line, "hamlet.line"));
        left.forEach(line -> say(line, "hamlet.line.left"));
        console.document(out -> {
            write(out, "hamlets", standing);
            write(out, "leftBehind", left);
        });
        return Exit.DONE;
    }

    private void say(Line line, String key) {
        Console console = program.console();
        console.say(key, line.hamlet().name(), line.households());
        line.hamlet().formerNames().forEach(former ->
                console.say("hamlet.former", former.name(), former.until().toString(), former.decision()));
    }

    private static void write(JsonGenerator out, String field, List<Line> lines) throws IOException {
        out.writeArrayFieldStart(field);
        for (Line line : lines) {
            out.writeStartObject();
            out.writeStringField("id", line.hamlet().id().toString());
            out.writeStringField("name", line.hamlet().name());
            out.writeNumberField("households", line.households());
            out.writeArrayFieldStart("formerly");
            for (FormerName former : line.hamlet().formerNames()) {
                out.writeStartObject();
                out.writeStringField("name", former.name());
                out.writeStringField("until", former.until().toString());
                out.writeStringField("decision", former.decision());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
