package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.app.excel.CellFinding;
import vn.sotreem.app.excel.ColumnMemory;
import vn.sotreem.app.excel.FileProblem;
import vn.sotreem.app.excel.ImportOptions;
import vn.sotreem.app.excel.ImportPlan;
import vn.sotreem.app.excel.ImportReport;
import vn.sotreem.app.excel.ImportRun;
import vn.sotreem.app.excel.ImportTexts;
import vn.sotreem.app.excel.Known;
import vn.sotreem.app.excel.ListReader;
import vn.sotreem.app.excel.Planner;
import vn.sotreem.app.excel.ReadOptions;
import vn.sotreem.app.excel.Reading;
import vn.sotreem.app.excel.Script;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Takes a list of children from a spreadsheet into the register, or only says what would come of it. */
@Command(name = "import")
final class ImportCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "FILE", descriptionKey = "list")
    private Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--hamlet", paramLabel = "NAME")
    private String hamlet;

    @Option(names = "--leave-doubles")
    private boolean leavesDoubles;

    @Option(names = "--font", paramLabel = "tcvn3|vni|windows-1258|unicode")
    private String font;

    ImportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        ImportTexts words = new ImportTexts(program.texts().locale(), Catalog.bundled());
        Reading.Rows rows = switch (read()) {
            case Reading.Rows read when read.isList() -> read;
            case Reading.Rows _ -> throw unreadable(FileProblem.NO_HEADER, words);
            case Reading.Unreadable(FileProblem problem) -> throw unreadable(problem, words);
            case Reading.Asking asking -> {
                console().say("import.font", words.script(asking.script()));
                asking.examples().forEach(text -> console().say("import.font.example", text.before(), text.after()));
                throw unreadable(FileProblem.LEGACY_FONT, words);
            }
        };
        ImportPlan plan;
        ImportReport report;
        try (Home.Opened opened = program.home().open()) {
            plan = plan(rows, opened.register());
            ImportRun run = new ImportRun(plan, file.getFileName().toString(), opened.register(),
                    opened.actor());
            report = dryRun ? run.report() : run.run(this::progress, () -> false);
        }
        return tell(plan, report, words);
    }

    private static CommandFailure unreadable(FileProblem problem, ImportTexts words) {
        return CommandFailure.inWords(problem.code(), words.problem(problem), words.hint(problem));
    }

    private Console console() {
        return program.console();
    }

    private Reading read() throws CommandFailure {
        ReadOptions known = ReadOptions.NONE.with(new ColumnMemory(program.home().folder()).read());
        try {
            return new ListReader(Catalog.bundled(), program.here().today())
                    .read(file, font == null ? known : known.in(script()));
        } catch (IOException unreadable) {
            throw CommandFailure.problem("file-unreadable", file);
        }
    }

    private Script script() throws CommandFailure {
        return Script.of(font).orElseThrow(() -> CommandFailure.usage("usage-value", "sotreem import", "--font", font));
    }

    private ImportPlan plan(Reading.Rows rows, Register register) {
        Planner planner = new Planner(Catalog.bundled(), program.here().today(), register.ids()::next);
        Known known = Known.of(register);
        ImportOptions options = new ImportOptions(Optional.ofNullable(hamlet), true);
        ImportPlan plan = planner.plan(rows, known, options);
        return leavesDoubles ? planner.plan(rows, known, new ImportOptions(options.hamlet(), true,
                plan.findings().stream().filter(CellFinding::isLikelyDouble).map(CellFinding::at)
                        .collect(Collectors.toSet()))) : plan;
    }

    private void progress(int done, int total) {
        console().say("import.progress", done, total);
    }

    private Exit tell(ImportPlan plan, ImportReport report, ImportTexts words) {
        Console console = console();
        words.findings(plan).forEach(console::line);
        console.say(dryRun ? "import.planned" : "import.done", report.rows(), report.imported() + report.remaining(),
                report.alreadyThere(), report.refused());
        Console.Body document = out -> write(out, plan, report, words);
        if (report.refused() == 0) {
            console.document(document);
            return Exit.DONE;
        }
        console.problem(new CommandFailure(Exit.PARTLY, "rows-refused", report.refused()), document);
        return Exit.PARTLY;
    }

    private void write(JsonGenerator out, ImportPlan plan, ImportReport report, ImportTexts words)
            throws IOException {
        out.writeBooleanField("dryRun", dryRun);
        out.writeNumberField("rows", report.rows());
        out.writeNumberField("imported", report.imported() + report.remaining());
        out.writeNumberField("alreadyThere", report.alreadyThere());
        out.writeNumberField("refused", report.refused());
        out.writeArrayFieldStart("newHamlets");
        for (Hamlet made : plan.newHamlets()) {
            out.writeString(made.name());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("findings");
        for (CellFinding finding : plan.findings()) {
            write(out, finding, words);
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, CellFinding finding, ImportTexts words) throws IOException {
        out.writeStartObject();
        out.writeStringField("sheet", finding.at().sheet());
        out.writeNumberField("row", finding.at().row());
        out.writeStringField("column", finding.letter());
        out.writeStringField("field", finding.column().field());
        out.writeStringField("code", finding.code());
        out.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        out.writeStringField("message", words.finding(finding, true));
        out.writeEndObject();
    }
}
