package vn.sotreem.app.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import vn.sotreem.app.ui.HamletWish.Way;
import vn.sotreem.app.ui.HamletsModel.Line;
import vn.sotreem.core.catalog.Unit;
import vn.sotreem.core.catalog.UnitPack;
import vn.sotreem.core.catalog.UnitPackReader;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.FormerCommune;

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
                stop("hamlets-pack-wrong", place -> place.commune().look(Path.of("goi-khong-co.zip"))),
                stop("hamlets-pack", HamletsTour::showPack),
                tour.at("hamlets-commune-split", HamletsController.class, HamletsTour::showSplit),
                stop("hamlets-move", place -> {
                    begin(place, Way.MOVE);
                    type(place, "#numbers", "1, 2");
                    into(place).setValue(last(place));
                }));
    }

    /** A small pack by which the sample commune becomes another one. */
    private static void showPack(HamletsController place) {
        Map<String, byte[]> files = Map.of(
                UnitPackReader.PROVINCES, bytes("code,type,name\n20,Tỉnh,Lạng Sơn\n"),
                UnitPackReader.COMMUNES, bytes("code,type,name,province_code\n06505,Xã,Quan Sơn,20\n"),
                UnitPackReader.MAP, bytes("old_commune_code,old_name,new_commune_code,split\n"
                        + "06999,Xã Khuổi Luông,06505,\n06463,Xã Y Tịch,06970,\n"));
        UnitPackReader.Reading reading = UnitPackReader.read(files, Optional.of(LocalDate.of(2026, 7, 1)),
                "(NQ 1672/NQ-UBTVQH15)");
        UnitPack pack = reading.pack().orElseThrow();
        place.commune().model().show(new CommuneModel.Looked(files, reading), new CommuneModel.Ways(
                List.of(new CommuneModel.Way(pack.communes().getFirst(), pack.steps().getFirst())),
                List.of(new FormerCommune(LocalDate.of(2025, 7, 1), "20", "06901", "Xã Khuổi Cũ", "")), List.of(),
                Map.of(), ""));
    }

    /** A pack by which the sample commune is divided between two. */
    private static void showSplit(Workspace workspace, HamletsController place) {
        List<CommuneModel.Way> ways = Stream.of("06505 Quan Sơn", "06460 Bằng Mạc").map(text -> text.split(" ", 2))
                .map(unit -> new CommuneModel.Way(new Unit(unit[0], "Xã", unit[1], "20"), new UnitStep("06999",
                        "Xã Khuổi Luông", "", unit[0], true, List.of(), LocalDate.of(2026, 7, 1),
                        "NQ 1672/NQ-UBTVQH15"))).toList();
        workspace.session().ask(register -> register.communes().counts(register.hamlets()), hamlets -> {
            CommuneModel model = place.commune().model();
            // What the place itself reads comes later, and knows of no pack.
            model.ways().subscribe(now -> {
                if (!now.isSplit()) {
                    model.show(new CommuneModel.Ways(ways, List.of(), hamlets,
                            Map.of(hamlets.getLast().hamlet().id(), "06460"), ""));
                    place.commune().becomes(ways.getFirst());
                }
            });
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
