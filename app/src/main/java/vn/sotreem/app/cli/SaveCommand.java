package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Saved;

/** Makes or changes records written as JSON, all of them or none. */
@Command(name = "save")
final class SaveCommand implements Task {
    private static final String STANDARD_INPUT = "-";

    private final Program program;

    @Parameters(paramLabel = "FILE|-", descriptionKey = "input")
    private String input;

    SaveCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        List<Wish> wishes = wishes();
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            WishedSave save = new WishedSave(register);
            List<WishedSave.Wanted> wanted = new ArrayList<>();
            for (Wish wish : wishes) {
                wanted.add(save.of(wish));
            }
            List<RecordFinding> findings = RecordFinding.of(wanted, save, program.here().today());
            if (findings.stream().map(RecordFinding::finding).anyMatch(Finding::isError)) {
                return refuse(findings);
            }
            Saved saved = keep(opened, wanted);
            register.accessLog().viewed(wanted.stream().map(WishedSave.Wanted::item).flatMap(item -> register.dossiers()
                    .childOf(item.entity(), item.id()).stream()).collect(Collectors.toSet()), AccessLog.Place.SAVE);
            tell(wanted, saved, findings);
        }
        return Exit.DONE;
    }

    private List<Wish> wishes() throws CommandFailure, IOException {
        if (input.equals(STANDARD_INPUT)) {
            return Wishes.read(program.here().streams().in());
        }
        InputStream file;
        try {
            file = Files.newInputStream(Path.of(input));
        } catch (IOException unreadable) {
            throw CommandFailure.problem("file-unreadable", input);
        }
        try (file) {
            return Wishes.read(file);
        }
    }

    private static Saved keep(Home.Opened opened, List<WishedSave.Wanted> wanted) {
        return opened.register().saveAll(wanted.stream().filter(each -> !each.edits().isEmpty())
                .map(each -> new Save(opened.actor(), each.edits())).toList());
    }

    private Exit refuse(List<RecordFinding> findings) {
        Console console = program.console();
        console.problem(CommandFailure.problem("save-refused"), out -> write(out, findings));
        findings.forEach(finding -> console.line(finding.line(program.texts())));
        return Exit.PROBLEM;
    }

    private void tell(List<WishedSave.Wanted> wanted, Saved saved, List<RecordFinding> findings) {
        Console console = program.console();
        console.say("save.done", wanted.size(), saved.changes());
        wanted.forEach(each -> console.say("save.record", each.item().id()));
        findings.forEach(finding -> console.line(finding.line(program.texts())));
        console.document(out -> {
            out.writeNumberField("changes", saved.changes());
            out.writeArrayFieldStart("records");
            for (WishedSave.Wanted each : wanted) {
                out.writeStartObject();
                out.writeBooleanField("created", each.isNew());
                RecordJson.entity(out, each.item());
                out.writeEndObject();
            }
            out.writeEndArray();
            write(out, findings);
        });
    }

    private void write(JsonGenerator out, List<RecordFinding> findings) throws IOException {
        out.writeArrayFieldStart("findings");
        for (RecordFinding finding : findings) {
            finding.write(out, program.texts());
        }
        out.writeEndArray();
    }
}
