package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.app.excel.ListExport;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Writes children into a spreadsheet that the import takes in again. */
@Command(name = "export")
final class ExportCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "FILE", descriptionKey = "list")
    private Path file;

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(names = "--with-restricted")
    private boolean withRestricted;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    ExportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        int children;
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            if (withRestricted && !register.sight().seesRestricted()) {
                throw CommandFailure.problem("restricted");
            }
            children = write(register, list.query(register, ChildQuery.Order.HOUSEHOLD));
        }
        program.console().say("export.done", children, file);
        program.console().document(json -> {
            json.writeStringField("file", file.toAbsolutePath().toString());
            json.writeNumberField("children", children);
            json.writeBooleanField("restricted", withRestricted);
        });
        return Exit.DONE;
    }

    private int write(Register register, ChildQuery query) throws CommandFailure {
        Listing listing = register.list(query);
        ListExport.Restricted restricted = withRestricted ? ListExport.Restricted.WRITTEN
                : ListExport.Restricted.LEFT_OUT;
        String why = new Reason(reason).of(register, restricted.of(listing));
        try {
            return ListExport.write(file.toAbsolutePath(), register, listing, restricted, why);
        } catch (IOException unwritable) {
            throw CommandFailure.problem("file-unwritable", file);
        }
    }
}
