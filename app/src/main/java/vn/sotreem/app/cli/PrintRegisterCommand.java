package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.app.report.BookPaper;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.Edition;
import vn.sotreem.app.report.Paper;
import vn.sotreem.app.report.PdfFile;
import vn.sotreem.core.catalog.UnitFolder;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Writes the register of a hamlet or of the commune as PDF. */
@Command(name = "register")
final class PrintRegisterCommand implements Task {
    private final Program program;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Option(names = "--hamlet", paramLabel = "NAME")
    private String hamlet;

    @Option(names = "--paper", paramLabel = "A3|A4")
    private Paper paper = Paper.A3;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    PrintRegisterCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        LocalDate today = program.here().today();
        LocalDate day = asOf == null ? today : asOf;
        if (day.isAfter(today)) {
            throw CommandFailure.problem("print-day-to-come", day);
        }
        BookPaper book;
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Optional<Hamlet> only = hamlet == null ? Optional.empty() : Optional.of(hamlet(register, day, today));
            book = BookPaper.of(register, Edition.of(day, today, opened.actor()), zone(), only, paper,
                    new UnitFolder(program.home().folder()));
        }
        write(book.document());
        int pages = book.document().pages().size();
        int children = book.children();
        program.console().say("print.done", out, pages, children);
        book.handed().forEach(gone -> program.console().say("print.handed", gone.hamlet(), gone.commune(),
                gone.since().toString()));
        program.console().document(json -> {
            json.writeStringField("file", out.toAbsolutePath().toString());
            json.writeNumberField("pages", pages);
            json.writeNumberField("children", children);
            json.writeStringField("asOf", day.toString());
            json.writeStringField("paper", paper.name());
            json.writeArrayFieldStart("handedOver");
            for (BookPaper.Handed gone : book.handed()) {
                json.writeStartObject();
                json.writeStringField("hamlet", gone.hamlet());
                json.writeStringField("commune", gone.commune());
                json.writeStringField("since", gone.since().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        return Exit.DONE;
    }

    private ZoneId zone() {
        return program.here().clock().getZone();
    }

    /** On paper of a day that has passed a hamlet may be one that is no more. */
    private Hamlet hamlet(Register register, LocalDate day, LocalDate today) throws CommandFailure {
        Optional<Hamlet> then = day.equals(today) ? Optional.empty()
                : HamletChoice.among(register.communes().bookOn(day, zone()).hamlets(), hamlet);
        return then.isPresent() ? then.get() : HamletChoice.of(register, hamlet);
    }

    private void write(Document document) throws CommandFailure {
        try {
            PdfFile.write(document, out.toAbsolutePath());
        } catch (IOException unwritable) {
            throw CommandFailure.problem("file-unwritable", out);
        }
    }
}
