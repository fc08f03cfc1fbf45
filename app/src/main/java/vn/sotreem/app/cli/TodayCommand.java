package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Due;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Urgency;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Figures;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Outlook;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.ReportCalendar.Owed;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.register.ToDo;
import vn.sotreem.core.sync.UnsentAge;

/** Tells what is due and what is wrong today, the most urgent first, and the reports that are owed. */
@Command(name = "today")
final class TodayCommand implements Task {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Program program;

    @Option(names = "--hamlet", paramLabel = "NAME")
    private String hamlet;

    @Option(names = "--list", paramLabel = "CODE")
    private String list;

    TodayCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        Optional<Due.What> what = what();
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Optional<Hamlet> only = hamlet == null ? Optional.empty()
                    : Optional.of(HamletChoice.of(register, hamlet));
            Outlook outlook = register.quality().outlook(program.here().today()).run();
            Figures figures = outlook.figures(only.map(Hamlet::id));
            Optional<Instant> backup = opened.home().backups().list().stream().findFirst()
                    .map(latest -> latest.content().madeAt());
            Standing standing = register.standing();
            ToDo.Unsent unsent = new ToDo.Unsent(standing,
                    UnsentAge.of(standing, program.here().clock().instant()).days());
            ToDo today = ToDo.of(outlook.day(), figures, ToDo.Facts.of(register, outlook, unsent, backup,
                    program.texts().locale()), program.here().clock().getZone());
            List<ChildRow> children = what.stream().flatMap(due -> Stream.of(Urgency.values())
                    .map(urgency -> outlook.children(due, urgency, only.map(Hamlet::id))))
                    .flatMap(listing -> rows(register, listing)).toList();
            tell(today, figures, children);
            program.console().document(out -> write(out, today, figures, children, outlook.reports().owed(
                    outlook.day(), program.texts().locale())));
        }
        return Exit.DONE;
    }

    private Optional<Due.What> what() throws CommandFailure {
        Optional<Due.What> what = Stream.of(Due.What.values()).filter(one -> one.code().equals(list)).findFirst();
        if (list != null && what.isEmpty()) {
            throw CommandFailure.usage("usage-value", "sotreem today", "--list", list);
        }
        return what;
    }

    private static Stream<ChildRow> rows(Register register, Listing listing) {
        return register.rows(listing, 0, listing.size()).stream();
    }

    private void tell(ToDo today, Figures figures, List<ChildRow> children) {
        Console console = program.console();
        console.say("today.head", DATE.format(today.day()), figures.population().all(), today.count(Urgency.OVERDUE),
                today.count(Urgency.THIS_WEEK), today.count(Urgency.SOON));
        Texts core = Texts.of(program.texts().locale());
        for (ToDo.Line line : today.lines()) {
            String urgency = console.texts().get(urgency(line));
            line.day().ifPresentOrElse(day -> console.say("today.line.day", urgency, line.text(core), DATE.format(day)),
                    () -> console.say("today.line", urgency, line.text(core)));
        }
        children.forEach(row -> console.say("today.child", row.child().name(), row.child().birth().display(),
                row.household().number(), row.hamlet().name()));
    }

    private static String urgency(ToDo.Line line) {
        return switch (line.urgency()) {
            case OVERDUE -> "today.overdue";
            case THIS_WEEK -> "today.this-week";
            case SOON -> "today.soon";
        };
    }

    private void write(JsonGenerator out, ToDo today, Figures figures, List<ChildRow> children, List<Owed> reports)
            throws IOException {
        Texts core = Texts.of(program.texts().locale());
        out.writeStringField("day", today.day().toString());
        out.writeNumberField("children", figures.population().all());
        writeLines(out, today, core);
        writeReports(out, reports, core);
        writeList(out, children);
    }

    private static void writeLines(JsonGenerator out, ToDo today, Texts core) throws IOException {
        out.writeArrayFieldStart("lines");
        for (ToDo.Line line : today.lines()) {
            out.writeStartObject();
            out.writeStringField("code", line.task() instanceof ToDo.OfReport report ? report.owed().entry().code()
                    : line.task().code());
            out.writeStringField("urgency", line.urgency().code());
            out.writeNumberField("count", line.count());
            out.writeStringField("day", line.day().map(Object::toString).orElse(null));
            out.writeStringField("message", line.text(core));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeReports(JsonGenerator out, List<Owed> reports, Texts core) throws IOException {
        out.writeArrayFieldStart("reports");
        for (Owed owed : reports) {
            out.writeStartObject();
            out.writeStringField("code", owed.entry().code());
            out.writeStringField("name", owed.entry().label(core.locale()));
            out.writeStringField("receiver", owed.report().receiver());
            out.writeStringField("days", owed.report().daysText());
            out.writeStringField("next", owed.day().map(Object::toString).orElse(null));
            out.writeStringField("source", owed.entry().source().orElse(null));
            out.writeStringField("unsure", owed.entry().detail("unsure").orElse(null));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeList(JsonGenerator out, List<ChildRow> children) throws IOException {
        out.writeArrayFieldStart("list");
        for (ChildRow row : children) {
            out.writeStartObject();
            out.writeStringField("child", row.child().id().toString());
            out.writeStringField("name", row.child().name());
            out.writeStringField("birth", row.child().birth().iso());
            out.writeStringField("household", row.household().number());
            out.writeStringField("hamlet", row.hamlet().name());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
