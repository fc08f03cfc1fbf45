package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.Paper;
import vn.sotreem.app.report.PdfFile;
import vn.sotreem.app.report.RegisterBook;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Listing;
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

    PrintRegisterCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        int children;
        Document document;
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Optional<Hamlet> only = hamlet == null ? Optional.empty() : Optional.of(HamletChoice.of(register, hamlet));
            List<ChildRow> rows = rows(register, only);
            children = rows.size();
            document = RegisterBook.of(register.office(), program.here().today(), opened.actor(), rows, only, paper,
                    Catalog.bundled());
        }
        write(document);
        int pages = document.pages().size();
        program.console().say("print.done", out, pages, children);
        program.console().document(json -> {
            json.writeStringField("file", out.toAbsolutePath().toString());
            json.writeNumberField("pages", pages);
            json.writeNumberField("children", children);
            json.writeStringField("paper", paper.name());
        });
        return Exit.DONE;
    }

    private static List<ChildRow> rows(Register register, Optional<Hamlet> only) {
        Listing listing = register.list(new ChildQuery("", only.map(Hamlet::id), ChildQuery.Order.HOUSEHOLD));
        return register.rows(listing, 0, listing.size());
    }

    private void write(Document document) throws CommandFailure {
        try {
            PdfFile.write(document, out.toAbsolutePath());
        } catch (IOException unwritable) {
            throw CommandFailure.problem("file-unwritable", out);
        }
    }
}
