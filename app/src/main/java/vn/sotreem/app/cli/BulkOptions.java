package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;
import vn.sotreem.core.register.BulkPlan;
import vn.sotreem.core.register.BulkRun;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Register;

/** Of which children something is done by the dozen, and whether it is only to be looked at. */
final class BulkOptions {
    private static final String LINE = "%-6s %-28s %s";

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(names = "--apply")
    private boolean apply;

    /** Shows what would be done, does it if that was asked for, and tells what it is taken back by. */
    Exit carryOut(Program program, Home.Opened opened, BulkChange change, String label, Predicate<BulkLine> wanted)
            throws CommandFailure {
        Register register = opened.register();
        List<BulkLine> lines = plan(register, change);
        List<BulkLine> done = lines.stream().filter(wanted).toList();
        Optional<BulkRun> run = apply && !done.isEmpty()
                ? Optional.of(run(new BulkRun(register, done, label, opened.actor()))) : Optional.empty();
        Console console = program.console();
        if (!console.isJson()) {
            lines.forEach(line -> console.line(LINE.formatted(line.number(), line.name(),
                    text(program, line, wanted))));
        }
        console.say(apply ? "bulk.done" : "bulk.would", label, done.size(), lines.size() - done.size());
        run.ifPresent(ran -> console.say("hamlet.undo", ran.id()));
        console.document(out -> write(out, run, label, lines, wanted));
        return Exit.DONE;
    }

    private List<BulkLine> plan(Register register, BulkChange change) throws CommandFailure {
        try {
            return new BulkPlan(register, change, register.list(list.query(register, ChildQuery.Order.HOUSEHOLD)))
                    .whole().lines();
        } catch (IllegalArgumentException notShown) {
            throw CommandFailure.problem("restricted");
        }
    }

    private static BulkRun run(BulkRun run) {
        while (!run.isFinished()) {
            run.step();
        }
        return run;
    }

    private static String text(Program program, BulkLine line, Predicate<BulkLine> wanted) {
        return wanted.test(line) ? line.was() + " → " + line.becomes() : line.was() + " · "
                + line.reason().map(reason -> program.texts().get("bulk.reason." + reason.code())).orElse("");
    }

    private static void write(JsonGenerator out, Optional<BulkRun> run, String label, List<BulkLine> lines,
                              Predicate<BulkLine> wanted) throws IOException {
        out.writeStringField("id", run.map(ran -> ran.id().toString()).orElse(""));
        out.writeStringField("what", label);
        out.writeNumberField("changes", run.map(BulkRun::changes).orElse(0));
        out.writeArrayFieldStart("lines");
        for (BulkLine line : lines) {
            out.writeStartObject();
            out.writeStringField("record", line.record().toString());
            out.writeStringField("was", line.was());
            out.writeStringField("becomes", line.becomes());
            out.writeBooleanField("done", wanted.test(line));
            out.writeStringField("reason", line.reason().map(BulkLine.Reason::code).orElse(""));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
