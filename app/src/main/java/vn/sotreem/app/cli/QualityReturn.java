package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sotreem.app.excel.FileProblem;
import vn.sotreem.app.excel.HandOverLine;
import vn.sotreem.app.excel.HandOverLine.Outcome;
import vn.sotreem.app.excel.HandOverReader;
import vn.sotreem.app.excel.HandOverReturn;
import vn.sotreem.app.excel.HandOverRow;
import vn.sotreem.app.excel.HandOverTexts;
import vn.sotreem.app.excel.ImportTexts;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.register.RegisterUnavailable;

/** Takes the list in that came back from the police, or only says what would come of it. */
final class QualityReturn {
    private final Program program;
    private final Path file;
    private final boolean dryRun;
    private final HandOverTexts words;

    QualityReturn(Program program, Path file, boolean dryRun) {
        this.program = program;
        this.file = file;
        this.dryRun = dryRun;
        this.words = new HandOverTexts(program.texts().locale());
    }

    Exit run() throws CommandFailure, RegisterUnavailable {
        List<HandOverRow> rows = rows();
        LocalDate today = program.here().today();
        HandOverReturn.Kept kept;
        try (Home.Opened opened = program.home().open()) {
            kept = dryRun
                    ? new HandOverReturn.Kept(Optional.empty(), HandOverReturn.plan(rows, opened.register(), today))
                    : HandOverReturn.keep(rows, opened.register(), today, file.getFileName().toString(),
                            opened.actor());
        }
        return tell(kept);
    }

    private List<HandOverRow> rows() throws CommandFailure {
        try {
            return switch (new HandOverReader(program.here().today().getYear()).read(file)) {
                case HandOverReader.Read.Rows(List<HandOverRow> rows) -> rows;
                case HandOverReader.Read.Unreadable(FileProblem problem) -> {
                    ImportTexts texts = new ImportTexts(program.texts().locale(), Catalog.bundled());
                    throw CommandFailure.inWords(problem.code(), texts.problem(problem), texts.hint(problem));
                }
            };
        } catch (IOException unreadable) {
            throw CommandFailure.problem("file-unreadable", file);
        }
    }

    private Exit tell(HandOverReturn.Kept kept) {
        Console console = program.console();
        List<HandOverLine> lines = kept.lines();
        long written = lines.stream().filter(line -> line.outcome() == Outcome.WRITTEN).count();
        long open = lines.stream().filter(line -> line.outcome().isOpen()).count();
        lines.stream().filter(line -> line.outcome() == Outcome.WRITTEN || line.outcome().isOpen()).forEach(line ->
                console.say("quality.read.line", Wish.number(line.row().at().row()), line.row().name(), line.was(),
                        line.row().is(), words.outcome(line)));
        console.say(dryRun ? "quality.read.planned" : "quality.read.done", lines.size(), written, open);
        kept.importId().ifPresent(id -> console.say("quality.read.undo", id));
        Console.Body document = out -> write(out, kept);
        if (open == 0) {
            console.document(document);
            return Exit.DONE;
        }
        console.problem(new CommandFailure(Exit.PARTLY, "hand-over-open", open), document);
        return Exit.PARTLY;
    }

    private void write(JsonGenerator out, HandOverReturn.Kept kept) throws IOException {
        out.writeBooleanField("dryRun", dryRun);
        if (kept.importId().isPresent()) {
            out.writeStringField("import", kept.importId().get().toString());
        }
        out.writeArrayFieldStart("rows");
        for (HandOverLine line : kept.lines()) {
            out.writeStartObject();
            out.writeStringField("sheet", line.row().at().sheet());
            out.writeNumberField("row", line.row().at().row());
            out.writeStringField("child", line.child().map(child -> child.id().toString()).orElse(""));
            out.writeStringField("was", line.was());
            out.writeStringField("is", line.row().is());
            out.writeStringField("outcome", line.outcome().code());
            out.writeStringField("message", words.outcome(line));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
