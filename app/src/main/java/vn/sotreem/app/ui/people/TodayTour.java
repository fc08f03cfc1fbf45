package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.Consumer;
import vn.sotreem.app.ui.KitTour;
import vn.sotreem.app.ui.Tour;
import vn.sotreem.core.register.ToDo;

/** What is due today in its main states, for the tour of pictures. Nothing is saved by it. */
final class TodayTour {
    private final KitTour empty;
    private final KitTour usual;
    private final KitTour full;

    TodayTour(KitTour empty, KitTour usual, KitTour full) {
        this.empty = empty;
        this.usual = usual;
        this.full = full;
    }

    List<Tour.Stop> stops() {
        return List.of(
                stop("today-empty", empty, place -> { }),
                stop("today", usual, place -> { }),
                stop("today-full", full, place -> { }),
                stop("today-children", usual, place -> place.main().table().getItems().stream()
                        .filter(line -> line.task() instanceof ToDo.OfChildren).findFirst().ifPresent(place::open)),
                stop("today-reports", usual, TodayPlace::toReports),
                stop("today-print", usual, place -> place.main().print()));
    }

    private static Tour.Stop stop(String name, KitTour tour, Consumer<TodayPlace> act) {
        return tour.at(name, TodayPlace.class, (workspace, place) -> act.accept(place));
    }
}
