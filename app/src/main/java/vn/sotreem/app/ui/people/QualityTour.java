package vn.sotreem.app.ui.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sotreem.app.excel.FileProblem;
import vn.sotreem.app.excel.HandOverLine;
import vn.sotreem.app.excel.HandOverLine.Outcome;
import vn.sotreem.app.excel.HandOverRow;
import vn.sotreem.app.excel.RowRef;
import vn.sotreem.app.ui.KitTour;
import vn.sotreem.app.ui.Tour;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Rules;

/** Data quality in its main states, for the tour of pictures. Nothing is saved by it. */
final class QualityTour {
    private static final Path FILE = Path.of("Bàn giao công an - Xã Y Tịch.xlsx");
    private static final String LONG_NAME = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";

    private final KitTour empty;
    private final KitTour usual;
    private final KitTour full;

    QualityTour(KitTour empty, KitTour usual, KitTour full) {
        this.empty = empty;
        this.usual = usual;
        this.full = full;
    }

    List<Tour.Stop> stops() {
        return List.of(
                stop("quality-empty", empty, place -> { }),
                stop("quality", usual, place -> { }),
                stop("quality-basics", usual, place -> place.choose(ErrorList.BASICS)),
                stop("quality-full", full, place -> place.choose(ErrorList.OTHER)),
                stop("quality-returned", usual, QualityTour::showReturned),
                stop("quality-wrong", usual, place -> place.returned().show(
                        new HandOverModel.State.Wrong(FILE, Optional.of(FileProblem.NO_HAND_OVER)))),
                stop("quality-print", usual, QualityController::print));
    }

    private static Tour.Stop stop(String name, KitTour tour, Consumer<QualityController> act) {
        return tour.at(name, QualityController.class, (workspace, place) -> act.accept(place));
    }

    private static void showReturned(QualityController place) {
        List<HandOverLine> lines = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int number = lines.size() + 2;
            HandOverRow row = new HandOverRow(new RowRef("Danh sách", number), Optional.empty(), LONG_NAME,
                    PartialDate.ofYear(2015), "", outcome == Outcome.WRONG ? "20315123456" : "020315123456");
            lines.add(new HandOverLine(row, Optional.empty(),
                    outcome == Outcome.WRITTEN_MEANWHILE ? "020315654321" : "", outcome,
                    outcome == Outcome.WRONG ? List.of(Rules.idMalformed(row.is())) : List.of()));
        }
        place.returned().show(new HandOverModel.State.Planned(FILE, List.of(), lines));
    }
}
