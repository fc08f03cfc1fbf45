package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;

/** Cần xem: what the portal did not simply take, told in words, oldest first. */
final class ReviewModel {

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
    record Line(RecordRef record, String name, String what, String why, String next, String when) {
    }

    /** An item and the name of its record, as they are read from the register. */
    record Named(ReviewItem item, String name) {
    }

    private final Workspace workspace;
    private final Texts core;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    ReviewModel(Workspace workspace) {
        this.workspace = workspace;
        this.core = Texts.of(workspace.texts().locale());
        workspace.session().revision().subscribe(this::read);
        read();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    private void read() {
        workspace.session().ask(ReviewModel::named, this::show);
    }

    /** Puts these items into words. */
    void show(List<Named> items) {
        lines.setAll(items.stream().map(this::line).toList());
    }

    private static List<Named> named(Register register) {
        return register.review().stream().map(item -> new Named(item, name(register, item))).toList();
    }

    private static String name(Register register, ReviewItem item) {
        Optional<String> name = switch (item.entity()) {
            case HAMLET -> register.hamlet(item.record()).map(Hamlet::name);
            case HOUSEHOLD -> register.household(item.record()).map(Household::number);
            case CHILD -> register.child(item.record()).map(Child::name);
        };
        return name.orElse("");
    }

    private Line line(Named named) {
        ReviewItem item = named.item();
        Outcome outcome = item.outcome();
        String name = workspace.texts().get("review.name." + item.entity().code(), named.name());
        String what = workspace.texts().get("review." + outcome.result().code());
        return new Line(new RecordRef(item.entity(), item.record()), name, what, why(item), next(outcome),
                workspace.times().moment(item.at()));
    }

    private String why(ReviewItem item) {
        Outcome outcome = item.outcome();
        String reason = text(outcome, "").orElse(outcome.code());
        return outcome.field().isEmpty() ? reason
                : core.get("field." + item.entity().code() + "." + outcome.field()) + ": " + reason;
    }

    private String next(Outcome outcome) {
        return text(outcome, ".hint").orElseGet(() -> workspace.texts().get("review.next." + outcome.result().code()));
    }

    /** The portal may be newer than this program and have reasons without words here. */
    private Optional<String> text(Outcome outcome, String kind) {
        return core.find("outcome." + outcome.code() + kind);
    }
}
