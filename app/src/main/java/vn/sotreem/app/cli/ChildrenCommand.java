package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Lists children: all of them, those of a hamlet, or those a search finds. */
@Command(name = "children")
final class ChildrenCommand implements Task {
    /** Rows read at a time. */
    private static final int PAGE = 500;

    private final Program program;

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(names = "--limit", paramLabel = "N")
    private int limit = Integer.MAX_VALUE;

    ChildrenCommand(Program program) {
        this.program = program;
    }

    /** What is done with one row of the list. */
    private interface RowUse {
        void use(ChildRow row) throws IOException;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        if (limit < 0) {
            throw CommandFailure.usage("usage-value", "sotreem children", "--limit", limit);
        }
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            show(register, register.list(list.query(register, ChildQuery.Order.NAME)));
        }
        return Exit.DONE;
    }

    private void show(Register register, Listing listing) throws IOException {
        Console console = program.console();
        ChildLine line = new ChildLine(program.texts());
        if (!console.isJson()) {
            each(register, listing, row -> console.line(line.of(row)));
        }
        console.say("children.count", listing.size());
        console.document(out -> {
            out.writeNumberField("count", listing.size());
            out.writeArrayFieldStart("children");
            writeAll(out, register, listing);
            out.writeEndArray();
        });
    }

    private void writeAll(JsonGenerator out, Register register, Listing listing) throws IOException {
        each(register, listing, row -> RecordJson.write(out, row.child()));
    }

    private void each(Register register, Listing listing, RowUse use) throws IOException {
        int shown = Math.min(limit, listing.size());
        for (int from = 0; from < shown; from += PAGE) {
            List<ChildRow> rows = register.rows(listing, from, Math.min(from + PAGE, shown));
            if (program.console().isJson()) {
                register.accessLog().viewed(rows.stream().map(row -> row.child().id())
                        .collect(Collectors.toSet()), AccessLog.Place.LIST);
            }
            for (ChildRow row : rows) {
                use.use(row);
            }
        }
    }
}
