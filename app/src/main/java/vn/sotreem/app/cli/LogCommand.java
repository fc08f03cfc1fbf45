package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.app.report.AccessPaper;
import vn.sotreem.app.report.PdfFile;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessQuery;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Tells an officer who looked at what few may see. */
@Command(name = "log")
final class LogCommand implements Task {
    /** So many lines are told when nothing else is said. */
    private static final int LINES_USUAL = 200;

    private final Program program;

    @Option(names = "--child", paramLabel = "ID")
    private UUID child;

    @Option(names = "--by", paramLabel = "NAME")
    private String person;

    @Option(names = "--from", paramLabel = "DATE")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE")
    private LocalDate to;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = LINES_USUAL;

    @Option(names = "--pdf", paramLabel = "FILE")
    private Path pdf;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    LogCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        if (limit < 0) {
            throw CommandFailure.usage("usage-value", "sotreem log", "--limit", limit);
        }
        List<AccessLine> lines;
        Optional<AccessPaper> paper;
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            if (!register.sight().seesRestricted()) {
                throw CommandFailure.problem("restricted");
            }
            Optional<String> named = Optional.ofNullable(person).map(name -> register.people().find(name)
                    .map(user -> user.name()).orElse(name));
            AccessQuery query = new AccessQuery(Optional.ofNullable(child), named,
                    Optional.ofNullable(from).map(this::begin),
                    Optional.ofNullable(to).map(day -> begin(day.plusDays(1))));
            lines = register.accessLog().lines(query, limit);
            paper = pdf == null ? Optional.empty() : Optional.of(AccessPaper.of(register, new AccessPaper.Wish(query,
                    limit, program.here().clock(), opened.actor(), lines.isEmpty() ? "" : new Reason(reason).text())));
        }
        if (paper.isPresent()) {
            print(paper.get());
        } else {
            tell(lines);
        }
        return Exit.DONE;
    }

    private void print(AccessPaper paper) throws CommandFailure {
        try {
            PdfFile.write(paper.document(), pdf.toAbsolutePath());
        } catch (IOException unwritable) {
            throw CommandFailure.problem("file-unwritable", pdf);
        }
        program.console().say("log.printed", pdf, paper.document().pages().size(), paper.lines());
        program.console().document(out -> {
            out.writeStringField("file", pdf.toAbsolutePath().toString());
            out.writeNumberField("pages", paper.document().pages().size());
            out.writeNumberField("lines", paper.lines());
        });
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(program.here().clock().getZone()).toInstant();
    }

    private void tell(List<AccessLine> lines) {
        Console console = program.console();
        console.say("log.count", lines.size());
        lines.forEach(line -> console.say("log.line", Moment.of(line.at(), program.here().clock()), line.person(),
                program.texts().get("log.what." + line.what().code()), line.groups().text(), line.child(),
                words(line)));
        console.document(out -> {
            out.writeArrayFieldStart("lines");
            for (AccessLine line : lines) {
                write(out, line);
            }
            out.writeEndArray();
        });
    }

    private void write(JsonGenerator out, AccessLine line) throws IOException {
        out.writeStartObject();
        out.writeNumberField("number", line.number());
        out.writeStringField("at", line.at().toString());
        out.writeStringField("person", line.person());
        out.writeStringField("what", line.what().code());
        out.writeStringField("child", line.child().toString());
        out.writeArrayFieldStart("groups");
        for (String code : line.groups().codes()) {
            out.writeString(code);
        }
        out.writeEndArray();
        out.writeStringField("reason", line.reason());
        out.writeStringField("words", words(line));
        out.writeEndObject();
    }

    private String words(AccessLine line) {
        Locale locale = program.texts().locale();
        return Catalog.bundled().accessReasons().find(line.reason()).map(reason -> reason.label(locale))
                .orElse(line.reason());
    }
}
