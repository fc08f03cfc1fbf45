package vn.sotreem.app.cli;

import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.Decision;
import vn.sotreem.core.register.Decisions;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.ReviewItem;

/** Decides about a conflict or a possible duplicate, or takes the latest decision about one back. */
@Command(name = "resolve")
final class ReviewResolveCommand implements Task {
    private static final int DECISIONS_MAX = 1_000;

    private final Program program;

    @Parameters(paramLabel = "ITEM", descriptionKey = "item")
    private String name;

    @ArgGroup(multiplicity = "1")
    private Wanted wanted;

    /** One of these. */
    static final class Wanted {
        @Option(names = "--mine")
        private boolean mine;
        @Option(names = "--theirs")
        private boolean theirs;
        @Option(names = "--value", paramLabel = "TEXT")
        private String value;
        @Option(names = "--two-children")
        private boolean twoChildren;
        @Option(names = "--put-away", paramLabel = "ID")
        private UUID away;
        @Option(names = "--undo")
        private boolean undo;
    }

    ReviewResolveCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Decisions decisions = opened.register().decisions();
            if (wanted.undo) {
                undo(decisions, opened.actor());
            } else {
                decide(decisions, Refusal.named(opened.register(), program.texts(), name).item(), opened.actor());
            }
            long waiting = opened.register().standing().waiting();
            program.console().say(wanted.undo ? "review.undone" : "review.decided", waiting);
            program.console().document(out -> {
                out.writeStringField("item", name);
                out.writeNumberField("waiting", waiting);
            });
        }
        return Exit.DONE;
    }

    private void decide(Decisions decisions, ReviewItem item, String actor) throws CommandFailure {
        boolean ofTwins = wanted.twoChildren || wanted.away != null;
        boolean fits = ofTwins ? item.twin().isPresent() : item.conflict().isPresent();
        if (!fits || wanted.away != null && !wanted.away.equals(item.record())
                && !item.twin().equals(Optional.of(wanted.away))) {
            throw CommandFailure.problem(item.outcome().result() == Result.CONFLICT && item.conflict().isEmpty()
                    ? "review-untold" : "review-choice", name);
        }
        if (wanted.twoChildren) {
            decisions.setApart(item, actor);
        } else if (wanted.away != null) {
            decisions.putAway(item, wanted.away, program.texts().get("review.twin"), actor);
        } else {
            decisions.resolve(item, choice(), actor);
        }
    }

    private Choice choice() {
        return wanted.mine ? new Choice.Mine() : wanted.theirs ? new Choice.Theirs() : new Choice.Other(wanted.value);
    }

    private void undo(Decisions decisions, String actor) throws CommandFailure {
        Decision decision = decisions.latest(DECISIONS_MAX).stream().filter(made -> made.item().equals(name))
                .findFirst().orElseThrow(() -> CommandFailure.problem("review-unknown", name));
        if (!decisions.undo(decision, actor)) {
            throw CommandFailure.problem("review-written-since", name);
        }
    }
}
