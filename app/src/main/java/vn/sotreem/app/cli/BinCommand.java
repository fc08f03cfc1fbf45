package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.Past;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Lists what lies in the bin, or takes a record out of it. */
@Command(name = "bin")
final class BinCommand implements Task {
    private static final int LISTED_MAX = 1_000;
    private static final List<Entity> KINDS = List.of(Entity.CHILD, Entity.HOUSEHOLD, Entity.ADULT);

    private final Program program;

    @Option(names = "--restore", paramLabel = "ID")
    private UUID restored;

    BinCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            if (restored != null) {
                restore(register, opened.actor());
            } else {
                list(register);
            }
        }
        return Exit.DONE;
    }

    private void list(Register register) {
        Console console = program.console();
        List<Past.Binned> bin = KINDS.stream().flatMap(kind ->
                register.past().bin(kind, LISTED_MAX).stream()).toList();
        PastLines lines = new PastLines(program);
        bin.forEach(binned -> console.say("bin.line", lines.entity(binned.item().entity()), name(binned.item()),
                binned.by().name(), Moment.of(binned.by().at(), program.here().clock()), binned.item().id()));
        console.say("bin.count", bin.size());
        console.document(out -> {
            out.writeArrayFieldStart("bin");
            for (Past.Binned binned : bin) {
                write(out, binned);
            }
            out.writeEndArray();
        });
    }

    private static void write(JsonGenerator out, Past.Binned binned) throws IOException {
        out.writeStartObject();
        out.writeStringField("entity", binned.item().entity().code());
        out.writeStringField("id", binned.item().id().toString());
        out.writeStringField("name", name(binned.item()));
        out.writeStringField("actor", binned.by().name());
        out.writeStringField("at", binned.by().at().toString());
        if (binned.item() instanceof Child child && child.mergedInto().isPresent()) {
            out.writeStringField("mergedInto", child.mergedInto().get().toString());
        }
        out.writeEndObject();
    }

    private static String name(Item item) {
        String name = item.values().get("name");
        return name.isEmpty() ? item.values().get("number") : name;
    }

    private void restore(Register register, String actor) throws CommandFailure {
        Item item = Stream.of(Entity.values()).flatMap(kind -> register.dossiers().item(kind, restored).stream())
                .filter(found -> found.state() == RecordState.VOID).findFirst()
                .orElseThrow(() -> CommandFailure.problem("bin-unknown", restored));
        int changes = register.past().restore(item, actor).changes();
        long waiting = register.standing().waiting();
        program.console().say("bin.restored", name(item), waiting);
        program.console().document(out -> {
            out.writeStringField("id", restored.toString());
            out.writeNumberField("changes", changes);
            out.writeNumberField("waiting", waiting);
        });
    }
}
