package vn.sotreem.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.sotreem.app.ui.Seen.Person;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Decision;
import vn.sotreem.core.register.Past;
import vn.sotreem.core.register.ReviewItem.Conflict;
import vn.sotreem.core.register.ReviewItem.Side;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.sync.DriftCheck.Count;
import vn.sotreem.core.sync.DriftCheck.Difference;
import vn.sotreem.core.sync.DriftCheck.Found;
import vn.sotreem.core.sync.DriftCheck.Where;

/** What needs a person, in its main states, with people who do not exist. */
final class ReviewTour {
    private static final String LONG_NAME = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";
    private static final UUID HAMLET = new UUID(1, 0);

    private final KitTour tour;
    private final Instant now;

    ReviewTour(KitTour tour, Instant now) {
        this.tour = tour;
        this.now = now;
    }

    List<Tour.Stop> stops() {
        return List.of(
                stop("review-empty", place -> { }),
                stop("review-refused", place -> choose(place, 0)),
                stop("review-conflict", place -> choose(place, 1)),
                stop("review-conflict-codes", place -> choose(place, 2)),
                stop("review-conflict-ticks", place -> choose(place, 3)),
                stop("review-twins", place -> choose(place, 4)),
                stop("review-dependent", place -> choose(place, 5)),
                stop("review-merger", place -> choose(place, 6)),
                stop("review-decided", this::showDecided));
    }

    private Tour.Stop stop(String name, Consumer<ReviewController> act) {
        return tour.at(name, ReviewController.class, (workspace, place) -> act.accept(place));
    }

    private void choose(ReviewController place, int index) {
        place.model().show(List.of(
                seen(1, Result.REJECTED, "personal-id-taken", "personalId", "Nông Văn An"),
                conflict(2, "name", LONG_NAME, "Công Tằng Tôn Nữ Hoàng Bảo Ngọc", LONG_NAME + " An"),
                conflict(3, "ethnicity", "Lý Thị Mai", "03", "04"),
                conflict(6, "circumstances", "Lý Thị Mai", "4.2", "13.1"),
                twins(),
                seen(5, Result.DEPENDENCY_REJECTED, "reference-refused", "household", "Lý Thị Mai"),
                merger()));
        place.table().getSelectionModel().select(index);
    }

    private Seen seen(int position, Result result, String code, String field, String name) {
        return new Seen(item(position, new Outcome(0, result, code, field), Optional.empty()), name,
                List.of(person(position, name, "12")));
    }

    private ReviewItem item(int position, Outcome outcome, Optional<Conflict> conflict) {
        return new ReviewItem(position, Entity.CHILD, new UUID(0, position), outcome, now, conflict);
    }

    private Seen conflict(int position, String field, String name, String theirs, String mine) {
        Conflict conflict = new Conflict(field.equals("name") ? name : "",
                new Side(mine, "Nông Thị Hoa", Optional.of(now.minus(Duration.ofHours(3)))),
                new Side(theirs, "Hoàng Văn Kiểm", Optional.of(now.minus(Duration.ofDays(1)))));
        return new Seen(item(position, new Outcome(0, Result.CONFLICT, "value-differs", field), Optional.of(conflict)),
                name, List.of(person(position, name, "12")));
    }

    private Seen twins() {
        Person one = person(4, LONG_NAME, "12");
        Person other = person(9, LONG_NAME.toUpperCase(Locale.ROOT), "105");
        return new Seen(item(4, new Outcome(0, Result.DUPLICATE_CANDIDATE, "same-child",
                other.child().id().toString()), Optional.empty()), LONG_NAME, List.of(one, other));
    }

    private Seen merger() {
        Person stays = person(4, LONG_NAME, "12");
        Person goes = person(9, LONG_NAME, "105");
        return new Seen(item(7, new Outcome(0, Result.REJECTED, "merged-unseen", "mergedInto"), Optional.empty()),
                LONG_NAME, List.of(stays, goes), Optional.of(new Past.RefusedMerger(goes.child().id(),
                stays.child().id(), Optional.of(7L))));
    }

    private static Person person(int number, String name, String household) {
        Household home = Household.empty(new UUID(2, number), HAMLET).with("number", household)
                .with("father", "Nông Văn Páo").with("mother", number == 4 ? LONG_NAME : "");
        return new Person(Child.empty(new UUID(0, number), home.id()).with("name", name).with("birth", "2015-09-05")
                .with("sex", "female").with("school", number == 4 ? "Tiểu học Y Tịch" : ""), home,
                Hamlet.named(HAMLET, "Thôn Nà Lìa"));
    }

    /** A comparison that found a record different. */
    static Comparing.Outcome drifted() {
        Difference difference = new Difference(new UUID(0, 1), Optional.of(Entity.CHILD.code()), Where.CONTENT);
        Difference other = new Difference(new UUID(0, 2), Optional.of(Entity.HOUSEHOLD.code()), Where.ONLY_HERE);
        return new Comparing.Compared(new Found(List.of(new Count(HAMLET, 61, 60, false)),
                List.of(difference, other)),
                List.of(new Comparing.Named(difference, LONG_NAME), new Comparing.Named(other, "12")));
    }

    private void showDecided(ReviewController place) {
        Delta made = new Delta(Values.EMPTY.with("name", "Nông Văn Ẩn"), Values.EMPTY.with("name", LONG_NAME));
        Decision decision = new Decision(1, "name", Result.CONFLICT, Entity.CHILD, new UUID(0, 1), made,
                "Nông Thị Hoa", now);
        place.model().showDecided(List.of(new ReviewModel.Known(decision, LONG_NAME)));
        place.showDecided().setSelected(true);
    }
}
