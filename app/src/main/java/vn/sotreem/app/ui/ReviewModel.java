package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.Decision;
import vn.sotreem.core.register.Decisions;
import vn.sotreem.core.register.Past;

/** Cần xem: what the portal did not simply take, told in words, oldest first, and what was decided about it. */
final class ReviewModel {
    /** How many decisions are listed. */
    private static final int DECIDED_MAX = 200;

    /**
     * One thing to look at.
     *
     * @param record what it is about, to be opened
     * @param name   the child's name, the household's number or the hamlet's name
     * @param what   what the portal did
     * @param why    the reason, and the field if it has one
     * @param next   what to do
     * @param when   when the receipt came
     */
    record Line(Seen seen, RecordRef record, String name, String what, String why, String next, String when) {
    }

    /** One decision and the name of its record, as they are read from the register. */
    record Known(Decision decision, String name) {
    }

    /** One decision, in words. */
    record Decided(Decision decision, String name, String what, String who) {
    }

    private final Workspace workspace;
    private final Texts core;
    private final Wording wording;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Decided> decided = FXCollections.observableArrayList();
    private Optional<Past.RefusedMerger> takenBack = Optional.empty();

    ReviewModel(Workspace workspace) {
        this.workspace = workspace;
        this.core = Texts.of(workspace.texts().locale());
        this.wording = new Wording(workspace.texts());
        workspace.session().revision().subscribe(this::read);
        read();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** What was decided here, latest first. */
    ObservableList<Decided> decided() {
        return decided;
    }

    private void read() {
        workspace.session().ask(Seen::all, this::show);
        workspace.session().ask(register -> register.decisions().latest(DECIDED_MAX).stream().map(decision ->
                new Known(decision, Seen.name(register, decision.entity(), decision.record()))).toList(),
                this::showDecided);
    }

    /** Puts these decisions into words. */
    void showDecided(List<Known> known) {
        decided.setAll(known.stream().map(this::decided).toList());
    }

    /** Puts these items into words. */
    void show(List<Seen> items) {
        lines.setAll(items.stream().map(this::line).toList());
    }

    private Line line(Seen seen) {
        Outcome outcome = seen.item().outcome();
        String what = workspace.texts().get("review." + outcome.result().code());
        boolean ofField = !outcome.field().isEmpty() && seen.item().twin().isEmpty();
        return new Line(seen, new RecordRef(seen.item().entity(), seen.item().record(),
                Optional.of(outcome.field()).filter(field -> ofField)), name(seen), what, why(seen, ofField),
                next(seen), workspace.times().moment(seen.item().at()));
    }

    private String name(Seen seen) {
        return workspace.texts().get("review.name." + seen.item().entity().code(), seen.name());
    }

    private String why(Seen seen, boolean ofField) {
        Outcome outcome = seen.item().outcome();
        String reason = text(outcome, "").orElse(outcome.code());
        if (seen.merger().isPresent()) {
            return workspace.texts().get("review.merger", seen.people().getLast().child().name(),
                    seen.people().getFirst().child().name(), reason);
        }
        return ofField ? wording.label(seen.item().entity(), outcome.field()) + ": " + reason : reason;
    }

    private String next(Seen seen) {
        Outcome outcome = seen.item().outcome();
        if (seen.merger().isPresent()) {
            return workspace.texts().get("review.merger.next");
        }
        return outcome.result() == Outcome.Result.CONFLICT && seen.item().conflict().isEmpty()
                ? workspace.texts().get("review.untold")
                : text(outcome, ".hint").orElseGet(
                        () -> workspace.texts().get("review.next." + outcome.result().code()));
    }

    /** The portal may be newer than this program and have reasons without words here. */
    private Optional<String> text(Outcome outcome, String kind) {
        return core.find("outcome." + outcome.code() + kind);
    }

    private Decided decided(Known known) {
        Decision decision = known.decision();
        String what = decision.made().keys().stream().map(field -> wording.label(decision.entity(), field) + ": "
                + wording.value(decision.entity(), field, decision.made().after().get(field)))
                .collect(Collectors.joining(" · "));
        String name = workspace.texts().get("review.name." + decision.entity().code(), known.name());
        return new Decided(decision, name, what,
                workspace.texts().get("review.who", decision.actor(), workspace.times().moment(decision.at())));
    }

    /** Somebody is about to be shown the values of an item: first it is written down who looks. */
    void look(Seen seen, Runnable then) {
        Set<UUID> children = seen.people().stream().map(person -> person.child().id()).collect(Collectors.toSet());
        workspace.session().ask(register -> {
            register.accessLog().viewed(children, AccessLog.Place.REVIEW);
            return children;
        }, written -> then.run());
    }

    /** Keeps which value is right. */
    void decide(Seen seen, Choice choice) {
        decide(seen, decisions -> decisions.resolve(seen.item(), choice, actor()));
    }

    /** Keeps that the two are two children. */
    void setApart(Seen seen) {
        decide(seen, decisions -> decisions.setApart(seen.item(), actor()));
    }

    /** Puts one of the two into the bin, and says in its note where the child stands. */
    void putAway(Seen seen, UUID away) {
        Household stays = seen.people().stream().filter(person -> !person.child().id().equals(away)).findFirst()
                .orElseThrow().household();
        String reason = workspace.texts().get("review.twin.note", stays.number());
        decide(seen, decisions -> decisions.putAway(seen.item(), away, reason, actor()));
    }

    /** Makes two of what the portal did not let become one; from there they can be compared and merged again. */
    void takeBack(Past.RefusedMerger merger) {
        workspace.session().change(register -> register.past().takeBack(merger, actor()), saved -> {
            takenBack = Optional.of(merger);
            workspace.shell().tell(workspace.texts().get("review.merger.back"), compare(Optional::empty));
        });
    }

    /** Puts the two side by side whose merger was just taken back, else these. */
    Shortcut compare(Supplier<Optional<Seen>> chosen) {
        return Shortcut.of("Ctrl+G", workspace.texts().get("duplicates.compare"), () -> {
            Optional<Past.RefusedMerger> back = takenBack;
            takenBack = Optional.empty();
            back.map(merger -> List.of(merger.goes(), merger.stays())).or(() -> chosen.get().map(ReviewModel::children))
                    .filter(two -> two.size() == 2)
                    .ifPresent(two -> workspace.shell().compare(two.getFirst(), two.getLast()));
        });
    }

    private static List<UUID> children(Seen seen) {
        return seen.merger().isPresent() ? List.of()
                : seen.people().stream().map(person -> person.child().id()).toList();
    }

    private void decide(Seen seen, Function<Decisions, ?> decision) {
        workspace.session().change(register -> {
            decision.apply(register.decisions());
            return register.decisions().of(seen.item());
        }, made -> made.ifPresent(kept -> workspace.shell().tell(workspace.texts().get("review.decided", name(seen)),
                Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), () -> undo(kept)))));
    }

    /** Takes the latest decision back. */
    void undoLatest() {
        if (!decided.isEmpty()) {
            undo(decided.getFirst().decision());
        }
    }

    /** Takes a decision back; what somebody wrote there since stays. */
    void undo(Decision decision) {
        workspace.session().change(register -> register.decisions().undo(decision, actor()), undone ->
                workspace.shell().tell(workspace.texts().get(undone ? "review.undone" : "review.undone.not")));
    }

    private String actor() {
        return workspace.session().actor();
    }
}
