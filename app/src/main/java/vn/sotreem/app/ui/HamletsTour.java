package vn.sotreem.app.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import vn.sotreem.app.ui.HamletWish.Way;
import vn.sotreem.app.ui.HamletsModel.Line;
import vn.sotreem.core.domain.Hamlet;

/** The hamlets in their main states. */
final class HamletsTour {
    private final KitTour tour;

    HamletsTour(KitTour tour) {
        this.tour = tour;
    }

    List<Tour.Stop> stops() {
        return List.of(
                stop("hamlets", place -> { }),
                stop("hamlets-rename", place -> {
                    begin(place, Way.RENAME);
                    type(place, "#name", "Thôn Đồng Tâm");
                    type(place, "#decision", "NQ 12/NQ-HĐND ngày 20/6/2026");
                }),
                stop("hamlets-merge", place -> {
                    place.table().getSelectionModel().select(1);
                    begin(place, Way.MERGE);
                    into(place).setValue(last(place));
                    type(place, "#day", "1/7/2026");
                }),
                stop("hamlets-split", place -> {
                    begin(place, Way.SPLIT);
                    type(place, "#name", "Thôn Tân Lập");
                    type(place, "#numbers", "1, 2, 99999");
                }),
                stop("hamlets-move", place -> {
                    begin(place, Way.MOVE);
                    type(place, "#numbers", "1, 2");
                    into(place).setValue(last(place));
                }));
    }

    private Tour.Stop stop(String name, Consumer<HamletsController> act) {
        return tour.at(name, HamletsController.class, (workspace, place) -> act.accept(place));
    }

    private static void begin(HamletsController place, Way way) {
        place.table().getSelectionModel().select(0);
        place.begin(way);
    }

    private static void type(HamletsController place, String field, String text) {
        ((TextField) place.screen().lookup(field)).setText(text);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Hamlet> into(HamletsController place) {
        return (ComboBox<Hamlet>) place.screen().lookup("#into");
    }

    private static Hamlet last(HamletsController place) {
        List<Line> lines = place.table().getItems();
        return lines.getLast().hamlet();
    }
}
