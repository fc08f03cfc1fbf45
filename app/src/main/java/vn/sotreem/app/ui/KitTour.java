package vn.sotreem.app.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import vn.sotreem.app.report.Paper;
import vn.sotreem.app.ui.Tour.Stop;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.sync.SyncStatus;

/** The tour through the window's own screens, and the shell in which other packages show theirs. */
public final class KitTour {
    private static final String VERSION = "0.1.0";

    /**
     * What the screens are filled with.
     *
     * @param sessions makes one with made-up people, on a bridge that does everything at once, for every stop anew, so
     *                 that nothing of a stop is left for the next
     * @param home     of a register that is set up; nothing is written to it
     * @param places   those of other packages
     */
    public record Sample(Supplier<Session> sessions, RegisterHome home, List<Place.Maker> places, Clock clock) {
    }

    private final Sample sample;
    private final RandomGenerator random;

    public KitTour(Sample sample, RandomGenerator random) {
        this.sample = sample;
        this.random = random;
    }

    /** The window's own screens in their main states. */
    public List<Stop> stops() {
        return Stream.of(new GateTour(sample.home(), random, sample.clock()).stops(), syncCentre(), sticks(),
                new ReviewTour(this, sample.clock().instant()).stops(), new PastTour(this).stops(),
                new HamletsTour(this).stops(), new AccessLogTour(this).stops(), others(), users(), dialogs())
                .flatMap(List::stream).toList();
    }

    /**
     * A stop at a place in the shell, after something was done there.
     *
     * @param place the kind of place that is brought to the front
     */
    public <P extends Place> Stop at(String name, Class<P> place, BiConsumer<Workspace, P> act) {
        return new Stop(name, texts -> {
            Workspace workspace = workspace(texts);
            List<Place> places = Stream.concat(sample.places().stream().map(maker -> maker.make(workspace)),
                    Rooms.own(workspace, new SimpleObjectProperty<>(Preferences.Choice.USUAL),
                            new Keeping(sample.home(), backup -> { }), VERSION)).toList();
            Parent shell = Rooms.shell(workspace, places, new ShellController.Exits(() -> { }, () -> { }, () -> { }));
            P shown = places.stream().filter(place::isInstance).map(place::cast).findFirst().orElseThrow();
            workspace.shell().go(shown);
            act.accept(workspace, shown);
            return shell;
        });
    }

    private List<Stop> syncCentre() {
        SyncStatus usual = sample.sessions().get().status().get();
        Instant now = sample.clock().instant();
        return SampleStatuses.byName(usual, now).entrySet().stream()
                .map(state -> at("sync-" + state.getKey(), SyncCentreController.class, (workspace, place) -> {
                    workspace.session().at(state.getValue());
                    place.diary().show(SampleStatuses.diary(now));
                })).toList();
    }

    private List<Stop> sticks() {
        return SampleSticks.byName(sample.clock().instant()).entrySet().stream()
                .map(state -> at("stick-" + state.getKey(), SyncCentreController.class,
                        (workspace, place) -> state.getValue().accept(place.sticks()))).toList();
    }

    private List<Stop> others() {
        SyncStatus usual = sample.sessions().get().status().get();
        return List.of(
                at("sync-drift", SyncCentreController.class, (workspace, place) -> {
                    workspace.session().at(new SyncStatus.AllSent(usual.standing()));
                    place.drift().show(ReviewTour.drifted());
                }),
                at("print", PrintController.class, (workspace, place) -> { }),
                at("print-a3", PrintController.class, (workspace, place) -> place.show(Paper.A3)),
                at("print-past", PrintController.class, (workspace, place) -> place.show("30/6/2026")),
                at("settings", SettingsController.class, (workspace, place) -> { }),
                at("settings", SettingsController.class, (workspace, place) -> { }).atItsEnd(),
                at("notice", SettingsController.class, (workspace, place) -> workspace.shell().tell(
                        workspace.texts().get("enrol.done"))));
    }

    /** The places in which names stand, with a register whose names are as long as they get. */
    public List<Stop> longNames() {
        return Stream.concat(PastTour.longNames(this).stream(), Stream.of(
                at("long-hamlets", HamletsController.class, (workspace, place) -> place.begin(HamletWish.Way.MERGE)),
                at("long-log", AccessLogController.class, (workspace, place) -> place.model().read()),
                at("long-print", PrintController.class, (workspace, place) -> { }),
                at("long-settings", SettingsController.class, (workspace, place) -> { }),
                at("long-sync", SyncCentreController.class, (workspace, place) -> { }))).toList();
    }

    private List<Stop> users() {
        return List.of(
                users("users", (model, found) -> model.chosen().set(Optional.of(found.people().getLast()))),
                users("users-new", (model, found) -> model.add(
                        new UsersModel.Wanted("", Role.COLLABORATOR, Set.of()),
                        new UsersModel.Typed(new char[0], "ngắn".toCharArray(), "khác".toCharArray()))),
                users("users-own", (model, found) -> model.chosen().set(Optional.of(found.working()))));
    }

    private Stop users(String name, BiConsumer<UsersModel, UsersModel.Found> act) {
        return new Stop(name, texts -> {
            UsersModel model = new UsersModel(workspace(texts), sample.home());
            ScrollPane desk = new ScrollPane(new Screens(texts)
                    .with(UsersController.class, () -> new UsersController(texts, model))
                    .load(UsersController.class).root());
            desk.setFitToWidth(true);
            model.look();
            act.accept(model, model.found().get().orElseThrow());
            return desk;
        });
    }

    private List<Stop> dialogs() {
        return List.of(
                dialog("dialog-problem", texts -> new Dialogs(texts, () -> null).problemAlert(
                        new Problem(texts.get("failure.what"), texts.get("failure.next", "E1")))),
                dialog("dialog-reason", texts -> new Dialogs(texts, () -> null).reasonAlert(
                        texts.get("people.export.why", 12), new ReasonBox(texts.get("people.why.kept"), texts),
                        texts.get("people.export"))),
                dialog("dialog-keys", texts -> new Dialogs(texts, () -> null).keysAlert(
                        Rooms.print(workspace(texts), sample.home().folder()).shortcuts())));
    }

    private static Stop dialog(String name, Function<Texts, Alert> alert) {
        return new Stop(name, texts -> {
            StackPane desk = new StackPane(alert.apply(texts).getDialogPane());
            desk.getStyleClass().add("gate");
            return desk;
        });
    }

    private Workspace workspace(Texts texts) {
        Session session = sample.sessions().get();
        return new Workspace(texts, sample.clock(), session, new Dialogs(texts, () -> null), new ShellModel(session));
    }
}
