package vn.sotreem.app.ui;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.sotreem.app.ui.DuplicatesModel.Pair;
import vn.sotreem.app.ui.Seen.Person;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;

/** Children written twice, history and the bin in their main states. */
final class PastTour {
    private static final String LONG_NAME = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";
    private static final int KEPT_MIN = 10;
    private static final UUID HAMLET = new UUID(1, 0);

    private final KitTour tour;

    PastTour(KitTour tour) {
        this.tour = tour;
    }

    List<Tour.Stop> stops() {
        return List.of(
                duplicates("duplicates-empty", place -> place.model().show(List.of())),
                duplicates("duplicates-busy", place -> place.model().busy().set(true)),
                tour.at("duplicates", DuplicatesController.class, (workspace, place) -> show(workspace.texts(), place)),
                tour.at("duplicates-card", DuplicatesController.class, (workspace, place) -> {
                    show(workspace.texts(), place);
                    List<UUID> two = two(workspace);
                    place.compare(two.getFirst(), two.getLast());
                }),
                past("past-saves", place -> place.turn("saves")),
                tour.at("past-history", PastController.class, (workspace, place) ->
                        place.past(two(workspace).getFirst())),
                past("past-bin-empty", place -> place.turn("bin")),
                tour.at("past-bin", PastController.class, (workspace, place) -> {
                    workspace.session().change(PastTour::throwAway, thrown -> { });
                    place.turn("bin");
                }));
    }

    /** The same places with a register whose names are as long as they get. */
    static List<Tour.Stop> longNames(KitTour tour) {
        return List.of(
                tour.at("long-duplicates", DuplicatesController.class, (workspace, place) -> {
                    List<UUID> two = two(workspace);
                    show(workspace.texts(), place);
                    place.compare(two.getFirst(), two.getLast());
                }),
                tour.at("long-saves", PastController.class, (workspace, place) -> place.turn("saves")),
                tour.at("long-history", PastController.class, (workspace, place) ->
                        place.past(two(workspace).getFirst())));
    }

    /** The last child of the list, whom the other pictures do not show. */
    private static Register throwAway(Register register) {
        Listing all = register.list(ChildQuery.ALL);
        if (all.size() > KEPT_MIN) {
            Child last = register.rows(all, all.size() - 2, all.size() - 1).getFirst().child();
            register.save(Save.of(register.people().working().name(),
                    Edit.change(last, last.with("state", RecordState.VOID.code()))));
        }
        return register;
    }

    private Tour.Stop duplicates(String name, Consumer<DuplicatesController> act) {
        return tour.at(name, DuplicatesController.class, (workspace, place) -> act.accept(place));
    }

    private Tour.Stop past(String name, Consumer<PastController> act) {
        return tour.at(name, PastController.class, (workspace, place) -> act.accept(place));
    }

    /** Two children of the register who differ in nearly everything. */
    private static List<UUID> two(Workspace workspace) {
        var found = new Object() {
            private List<UUID> children = List.of();
        };
        workspace.session().ask(register -> {
            Listing all = register.list(ChildQuery.ALL);
            return Stream.of(0, all.size() - 1)
                    .map(index -> register.rows(all, index, index + 1).getFirst().child().id()).toList();
        }, children -> found.children = children);
        return found.children;
    }

    private static void show(Texts texts, DuplicatesController place) {
        place.model().show(List.of(
                new Pair(person(1, "Nông Văn An", "12"), person(2, "nong van an", "31"),
                        texts.get("duplicates.grade.sure"), texts.get("duplicates.alike.name-without-accents")),
                new Pair(person(3, LONG_NAME, "105"), person(4, LONG_NAME.toUpperCase(Locale.ROOT), "100.1"),
                        texts.get("duplicates.grade.possible"), texts.get("duplicates.alike.birth-within") + ", "
                        + texts.get("duplicates.alike.same-mother"))));
    }

    private static Person person(int number, String name, String household) {
        Household home = Household.empty(new UUID(2, number), HAMLET).with("number", household);
        return new Person(Child.empty(new UUID(0, number), home.id()).with("name", name).with("birth", "2015-09-05"),
                home, Hamlet.named(HAMLET, "Thôn Nà Lìa"));
    }
}
