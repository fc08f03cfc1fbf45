package vn.sotreem.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.HamletPlan;
import vn.sotreem.core.register.HamletRefused;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.User;

/** From when on and by what decision hamlets change, and whether it is only to be looked at. */
final class ReformOptions {
    @Option(names = "--on", paramLabel = "DATE")
    private LocalDate on;

    @Option(names = "--decision", paramLabel = "TEXT")
    private String decision = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    Reform reform(Program program) {
        return new Reform(on == null ? program.here().today() : on, decision.strip());
    }

    /** Does what was planned, unless it is only to be looked at, and tells what it is taken back by. */
    Exit carryOut(Program program, Home.Opened opened, HamletPlan plan, String label) {
        List<String> following = opened.register().people().following(plan).stream().map(User::name).toList();
        Optional<UUID> done = dryRun ? Optional.empty()
                : Optional.of(opened.register().hamletChanges().carryOut(plan, label, opened.actor()));
        Console console = program.console();
        console.say(dryRun ? "hamlet.would" : "hamlet.done", label, plan.households(), plan.children());
        if (!following.isEmpty()) {
            console.say("hamlet.following", String.join(", ", following));
        }
        done.ifPresent(id -> console.say("hamlet.undo", id));
        console.document(out -> {
            out.writeStringField("id", done.map(UUID::toString).orElse(""));
            out.writeStringField("what", label);
            out.writeNumberField("households", plan.households());
            out.writeNumberField("children", plan.children());
            PackLines.write(out, "following", following);
        });
        return Exit.DONE;
    }

    static CommandFailure failure(HamletRefused refused, String name) {
        return switch (refused.reason()) {
            case NAME_EMPTY -> CommandFailure.problem("hamlet-name-empty");
            case NAME_TAKEN -> CommandFailure.problem("hamlet-name-taken", name);
            case NO_CHANGE -> CommandFailure.problem("hamlet-no-change");
            case ENDED -> CommandFailure.problem("hamlet-ended", name);
        };
    }
}
