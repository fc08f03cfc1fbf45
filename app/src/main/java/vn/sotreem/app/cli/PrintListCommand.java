package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.PdfFile;
import vn.sotreem.app.ui.people.ListColumns;
import vn.sotreem.app.ui.people.ListPrint;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Writes a list of children as PDF, sifted as one likes and with the columns one likes. */
@Command(name = "list")
final class PrintListCommand implements Task {
    private final Program program;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(names = "--columns", paramLabel = "KEY", split = ",")
    private List<String> columns = List.of();

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    PrintListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        checkColumns();
        Document pages;
        int children;
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            ChildQuery query = list.query(register, ChildQuery.Order.NAME);
            Listing listing = register.list(query);
            children = listing.size();
            String chosen = columns.isEmpty() ? register.lists().columns() : String.join(" ", columns);
            pages = ListPrint.of(register, listing, new ListPrint.Wish(query, chosen, program.here().clock(),
                    opened.actor(), new Reason(reason).of(register, listing)));
        }
        write(pages);
        program.console().say("print.done", out, pages.pages().size(), children);
        program.console().document(json -> {
            json.writeStringField("file", out.toAbsolutePath().toString());
            json.writeNumberField("pages", pages.pages().size());
            json.writeNumberField("children", children);
        });
        return Exit.DONE;
    }

    private void checkColumns() throws CommandFailure {
        ListColumns known = new ListColumns(program.here().today());
        String unknown = columns.stream().filter(key -> !known.keys().contains(key))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw CommandFailure.usage("columns-unknown", unknown, String.join(", ", known.keys()));
        }
    }

    private void write(Document pages) throws CommandFailure {
        try {
            PdfFile.write(pages, out.toAbsolutePath());
        } catch (IOException unwritable) {
            throw CommandFailure.problem("file-unwritable", out);
        }
    }
}
