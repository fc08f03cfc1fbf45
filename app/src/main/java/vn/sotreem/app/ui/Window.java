package vn.sotreem.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.sync.Schedule;

/**
 * The program's one window: set-up on the first start, then the door, then the shell with its places, until it is
 * closed. Made and used on the window's thread.
 */
public final class Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double WIDTH_MIN = 960;
    private static final double HEIGHT_MIN = 600;

    /**
     * What the window is made of.
     *
     * @param places  those of other packages, in the order in which they stand on the left, before the window's own
     */
    public record Parts(RegisterHome home, Portals portals, List<Place.Maker> places, Preferences preferences,
                        Clock clock, About about) {
    }

    /**
     * Which program this is.
     *
     * @param version as it is told in the settings
     * @param report  keeps what is needed to mend a fault of the program, and gives the code a person can pass on
     */
    public record About(String version, Function<Throwable, String> report) {
    }

    private final Parts parts;
    private final SecureRandom random;
    private final Stage stage;
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    private final Bridge bridge;
    private final ObjectProperty<Preferences.Choice> choice;
    private Optional<Session> session = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();

    public Window(Parts parts, Stage stage, SecureRandom random) {
        this.parts = parts;
        this.stage = stage;
        this.random = random;
        this.bridge = Bridge.between(this::failed);
        this.choice = new SimpleObjectProperty<>(parts.preferences().read());
    }

    /** Shows the window. It closes the register and ends the threads when it is closed. */
    public void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failed(failure));
        Look.apply(choice.get().textPercent());
        choice.subscribe(this::chosen);
        stage.setScene(scene);
        stage.getIcons().add(Look.emblem());
        stage.setMinWidth(WIDTH_MIN);
        stage.setMinHeight(HEIGHT_MIN);
        stage.setOnHidden(event -> close());
        showDoor();
        stage.show();
    }

    private void chosen(Preferences.Choice before, Preferences.Choice now) {
        bridge.run(() -> keep(now), kept -> { });
        if (!before.rhythm().equals(now.rhythm())) {
            session.ifPresent(open -> open.follow(now.rhythm()));
        }
        if (before.textPercent() != now.textPercent()) {
            Look.apply(now.textPercent());
        }
        if (!before.language().equals(now.language())) {
            session.ifPresentOrElse(this::showShell, this::showDoor);
        }
    }

    private Preferences.Choice keep(Preferences.Choice chosen) throws IOException {
        parts.preferences().write(chosen);
        return chosen;
    }

    private void showDoor() {
        Gate gate = new Gate(parts.home(), random, this::enter);
        show(parts.home().isSetUp()
                ? Rooms.unlock(new UnlockModel(texts(), bridge, gate), texts(), ways())
                : Rooms.setUp(new SetUpModel(texts(), bridge, gate), texts(), ways()));
        stage.setTitle(texts().get("app.name"));
    }

    private Rooms.Ways ways() {
        return new Rooms.Ways(this::otherLanguage, () -> showRestore(Optional.empty()));
    }

    private void showRestore(Optional<Path> backup) {
        RestoreModel model = new RestoreModel(texts(), bridge, parts.home());
        backup.ifPresent(model::choose);
        show(Rooms.restore(model, texts(), new Times(texts(), parts.clock()), this::showDoor));
    }

    private void enter(Session.Opened opened) {
        Session entered = new Session(bridge, opened, parts.clock());
        entered.startSync(parts.portals(), new Schedule(choice.get().rhythm(), random));
        session = Optional.of(entered);
        showShell(entered);
        tellWhatCameBack(entered);
        backUp(entered);
    }

    private void tellWhatCameBack(Session open) {
        open.ask(register -> register.journal().broughtBack(), changes -> workspace.filter(made -> changes > 0)
                .ifPresent(made -> made.shell().tell(texts().get("shell.broughtBack", changes))));
    }

    /** If one is due. That it could not be made is told where backups are looked at; work goes on. */
    private void backUp(Session open) {
        open.ask(register -> parts.home().backups().keep(register), state -> { });
    }

    private void showShell(Session entered) {
        workspace.ifPresent(before -> before.shell().leave());
        Workspace made = new Workspace(texts(), parts.clock(), entered, dialogs(), new ShellModel(entered));
        workspace = Optional.of(made);
        List<Place> places = Stream.concat(parts.places().stream().map(maker -> maker.make(made)),
                Rooms.own(made, choice, new Keeping(parts.home().backups(), backup -> leave(() -> showRestore(backup))),
                        parts.about().version())).toList();
        show(Rooms.shell(made, places, new ShellController.Exits(this::lock, this::otherLanguage)));
        stage.setTitle(texts().get("app.name") + " · " + entered.office().communeName());
    }

    private void show(Parent screen) {
        scene.setRoot(screen);
    }

    private void lock() {
        leave(this::showDoor);
    }

    private void leave(Runnable then) {
        workspace.ifPresent(left -> left.shell().leave());
        workspace = Optional.empty();
        session.ifPresent(this::backUp);
        session.ifPresent(left -> left.close(then));
        session = Optional.empty();
    }

    /** Once: a stage can be shown and hidden again. */
    private void close() {
        stage.setOnHidden(null);
        Thread.currentThread().setUncaughtExceptionHandler(null);
        workspace.ifPresent(left -> left.shell().leave());
        session.ifPresent(this::backUp);
        session.ifPresent(left -> left.close(() -> { }));
        bridge.close();
    }

    private void otherLanguage() {
        boolean vietnamese = choice.get().language().equals(Texts.VIETNAMESE);
        choice.set(choice.get().in(vietnamese ? Locale.ENGLISH : Texts.VIETNAMESE));
    }

    private Texts texts() {
        return Texts.of(Tour.BUNDLE, choice.get().language());
    }

    private Dialogs dialogs() {
        return new Dialogs(texts(), () -> stage);
    }

    private void failed(Throwable failure) {
        String code = parts.about().report().apply(failure);
        Problem problem = new Problem(texts().get("failure.what"), texts().get("failure.next", code));
        // Not at once: a dialog cannot be waited for while the window is being laid out.
        bridge.tell(() -> dialogs().problem(problem));
    }
}
