package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.PdfFile;
import vn.sotreem.app.report.ReceiptSlip;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.ReceiptLine;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Tells whether and when the portal received what was saved of a child. */
@Command(name = "receipts")
final class ReceiptsCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private UUID id;

    @Option(names = "--print", paramLabel = "FILE")
    private Path file;

    ReceiptsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        List<ReceiptLine> lines;
        Optional<Document> slip;
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Child child = register.child(id).orElseThrow(() -> CommandFailure.problem("record-unknown", id));
            lines = register.receipts().of(id);
            slip = file == null ? Optional.empty() : Optional.of(slip(opened, child, lines));
        }
        lines.forEach(this::tell);
        if (slip.isPresent()) {
            write(slip.get());
        }
        program.console().document(out -> write(out, lines));
        return Exit.DONE;
    }

    private Document slip(Home.Opened opened, Child child, List<ReceiptLine> lines) {
        Register register = opened.register();
        return ReceiptSlip.of(new ReceiptSlip.About(register.office(), child,
                register.household(child.household()).orElseThrow(), register.enrolment(), opened.actor()), lines,
                program.here().clock(), Catalog.bundled());
    }

    private void write(Document slip) throws CommandFailure {
        try {
            PdfFile.write(slip, file.toAbsolutePath());
            program.console().say("receipts.printed", file);
        } catch (IOException unwritable) {
            throw CommandFailure.problem("file-unwritable", file);
        }
    }

    private void tell(ReceiptLine line) {
        String saved = Moment.of(line.savedAt(), program.here().clock());
        line.receipt().ifPresentOrElse(receipt -> program.console().say("receipts.received", saved, line.actor(),
                        String.valueOf(receipt.id().number()), Moment.of(receipt.receivedAt(), program.here().clock()),
                        inWords(line)),
                () -> program.console().say("receipts.waiting", saved, line.actor()));
    }

    private String inWords(ReceiptLine line) {
        return line.outcomes().isEmpty() ? program.texts().get("receipts.applied")
                : line.outcomes().stream().map(this::inWords).distinct().collect(Collectors.joining("; "));
    }

    private String inWords(Outcome outcome) {
        return outcome.result() == Outcome.Result.MERGED ? program.texts().get("receipts.merged")
                : Texts.of(program.texts().locale()).find("outcome." + outcome.code()).orElse(outcome.code());
    }

    private static String results(ReceiptLine line) {
        return line.outcomes().isEmpty() ? "applied"
                : line.outcomes().stream().map(outcome -> outcome.result().code()).distinct()
                .collect(Collectors.joining(", "));
    }

    private static void write(JsonGenerator out, List<ReceiptLine> lines) throws IOException {
        out.writeArrayFieldStart("changes");
        for (ReceiptLine line : lines) {
            out.writeStartObject();
            out.writeStringField("savedAt", line.savedAt().toString());
            out.writeStringField("actor", line.actor());
            out.writeStringField("op", line.op() == Op.CREATE ? "create" : "update");
            out.writeArrayFieldStart("fields");
            for (String field : line.fields()) {
                out.writeString(field);
            }
            out.writeEndArray();
            if (line.receipt().isPresent()) {
                write(out, line.receipt().get(), line);
            } else {
                out.writeNullField("receipt");
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, ReceiptLine.InBatch receipt, ReceiptLine line) throws IOException {
        out.writeObjectFieldStart("receipt");
        out.writeNumberField("epoch", receipt.id().epoch());
        out.writeNumberField("batch", receipt.id().number());
        out.writeStringField("hash", HexFormat.of().formatHex(receipt.hash()));
        out.writeStringField("receivedAt", receipt.receivedAt().toString());
        out.writeBooleanField("signed", receipt.isSigned());
        out.writeStringField("result", results(line));
        out.writeEndObject();
    }
}
