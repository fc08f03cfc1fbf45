package vn.sotreem.app.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.ReceiptLine;

/**
 * PHIẾU NHẬN of one child: what was saved here, when the portal received it and what it made of it. It names fields,
 * not what stands in them; with the hashes of the batches and the fingerprint of the portal's key it can be held
 * against the signed receipts in the register.
 */
public final class ReceiptSlip {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * Whom and what the slip is about.
     *
     * @param portal    where this laptop is enrolled
     * @param printedBy who prints it
     */
    public record About(Office office, Child child, Household household, Optional<Enrolment> portal,
                        String printedBy) {
    }

    private final About about;
    private final Clock clock;
    private final Texts core = Texts.of(Texts.VIETNAMESE);

    private ReceiptSlip(About about, Clock clock) {
        this.about = about;
        this.clock = clock;
    }

    /**
     * Lays out the slip on A4.
     *
     * @param lines the child's changes, oldest first
     * @param clock with the time zone of the office
     */
    public static Document of(About about, List<ReceiptLine> lines, Clock clock, Catalog catalog) {
        return Layout.lay(new ReceiptSlip(about, clock).report(lines, catalog), Paper.A4.portrait());
    }

    private Report report(List<ReceiptLine> lines, Catalog catalog) {
        LocalDate today = LocalDate.now(clock);
        long received = lines.stream().filter(line -> line.receipt().isPresent()).count();
        Head head = new Head(RegisterBook.unit(about.office(), catalog),
                List.of(text("head.country"), text("head.motto")), text("head.mark"), text("slip.title"),
                about.child().name(), text("slip.detail", about.child().birth().display(),
                        about.household().number(), (int) received, lines.size()));
        Section section = new Section("", "", rows(lines));
        Report.Foot foot = new Report.Foot(text("slip.foot", about.office().communeName()),
                text("foot.printed", DAY.format(today), about.printedBy()));
        return new Report(today, head, columns(), List.of(section), new Closing(notes(lines), List.of()), foot);
    }

    private static List<Column> columns() {
        return List.of(
                new Column("", text("column.ordinal"), "", 3, Align.CENTER),
                new Column("", text("slip.column.saved"), "", 8, Align.CENTER),
                new Column("", text("slip.column.actor"), "", 10, Align.LEFT),
                new Column("", text("slip.column.fields"), "", 18, Align.LEFT),
                new Column("", text("slip.column.batch"), "", 4, Align.CENTER),
                new Column("", text("slip.column.received"), "", 8, Align.CENTER),
                new Column("", text("slip.column.result"), "", 14, Align.LEFT));
    }

    private List<Row> rows(List<ReceiptLine> lines) {
        List<Row> rows = new ArrayList<>();
        for (ReceiptLine line : lines) {
            rows.add(row(rows.size() + 1, line));
        }
        if (rows.isEmpty()) {
            rows.add(new Row(Row.Kind.NONE, List.of(new Row.Cell(text("slip.none"), columns().size(), Align.LEFT))));
        }
        return rows;
    }

    private Row row(int number, ReceiptLine line) {
        Optional<ReceiptLine.InBatch> receipt = line.receipt();
        return new Row(Row.Kind.ENTRY, List.of(
                cell(String.valueOf(number), Align.CENTER),
                cell(moment(line.savedAt()), Align.CENTER),
                cell(line.actor(), Align.LEFT),
                cell(fields(line), Align.LEFT),
                cell(receipt.map(ReceiptSlip::batch).orElse(""), Align.CENTER),
                cell(receipt.map(ReceiptLine.InBatch::receivedAt).map(this::moment).orElse(""), Align.CENTER),
                cell(receipt.map(received -> result(line, received)).orElseGet(() -> text("slip.waiting")),
                        Align.LEFT)));
    }

    private static Row.Cell cell(String text, Align align) {
        return new Row.Cell(text, 1, align);
    }

    private String fields(ReceiptLine line) {
        return line.fields().stream()
                .map(field -> core.find("field." + Entity.CHILD.code() + "." + field).orElse(field))
                .collect(Collectors.joining(", "));
    }

    /** Number, and the epoch when it is not the first. */
    private static String batch(ReceiptLine.InBatch receipt) {
        return receipt.id().epoch() == 1 ? String.valueOf(receipt.id().number())
                : receipt.id().epoch() + "/" + receipt.id().number();
    }

    private String result(ReceiptLine line, ReceiptLine.InBatch receipt) {
        if (!receipt.isSigned()) {
            return text("slip.unsigned");
        }
        return line.outcomes().isEmpty() ? text("slip.applied")
                : line.outcomes().stream().map(this::outcome).distinct().collect(Collectors.joining("; "));
    }

    private String outcome(Outcome outcome) {
        return outcome.result() == Outcome.Result.MERGED ? text("slip.merged")
                : core.find("outcome." + outcome.code()).orElse(outcome.code());
    }

    private List<String> notes(List<ReceiptLine> lines) {
        List<String> notes = new ArrayList<>();
        about.portal().ifPresent(portal -> notes.add(text("slip.portal", portal.portalUrl(),
                portal.verifyingKey().fingerprint(), portal.device().toString())));
        lines.stream().map(ReceiptLine::receipt).flatMap(Optional::stream).map(receipt -> text("slip.hash",
                batch(receipt), HexFormat.of().formatHex(receipt.hash()))).distinct().forEach(notes::add);
        return notes;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    private static String text(String key, Object... arguments) {
        return Wording.TEXTS.get(key, arguments);
    }
}
