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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
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
    private final Guesses guesses;
    private final IdleWatch watch;
    private Optional<Session> session = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<Runnable> uncover = Optional.empty();

    public Window(Parts parts, Stage stage, SecureRandom random) {
        this.parts = parts;
        this.stage = stage;
        this.random = random;
        this.bridge = Bridge.between(this::failed);
        this.choice = new SimpleObjectProperty<>(parts.preferences().read());
        this.guesses = new Guesses(parts.clock());
        Idle idle = new Idle(parts.clock(), () -> choice.get().idle());
        this.watch = new IdleWatch(stage, idle, () -> session.filter(open -> uncover.isEmpty()).ifPresent(this::cover));
    }

    /** Looks whether nobody has worked for too long, as the window does every second. */
    void lookWhetherIdle() {
        watch.look();
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
        showDoor(false);
        watch.start();
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
            uncover.ifPresentOrElse(work -> session.ifPresent(this::cover), () ->
                    session.ifPresentOrElse(this::showShell, () -> showDoor(false)));
        }
    }

    private Preferences.Choice keep(Preferences.Choice chosen) throws IOException {
        parts.preferences().write(chosen);
        return chosen;
    }

    /** @param isChoosing whether another person is expected than the one who worked last */
    private void showDoor(boolean isChoosing) {
        Gate gate = gate(Optional.empty());
        Rooms.Ways ways = new Rooms.Ways(this::otherLanguage, () -> showRestore(Optional.empty()), isChoosing);
        show(parts.home().isSetUp()
                ? Rooms.unlock(new UnlockModel(texts(), bridge, gate), texts(), ways)
                : Rooms.setUp(new SetUpModel(texts(), bridge, gate), texts(), ways));
        stage.setTitle(texts().get("app.name"));
    }

    private Gate gate(Optional<Gate.Covered> covered) {
        return new Gate(parts.home(), random, guesses, choice.get().user(), covered, this::enter);
    }

    /**
     * Puts the door before the screens of a register that nobody is working in. It stays open and sends what waits; the
     * person who left goes on where the typing stopped, for anybody else it is closed first.
     */
    private void cover(Session open) {
        watch.closeOwned();
        Runnable before = uncover.orElseGet(() -> uncovering(open));
        uncover = Optional.of(before);
        Gate.Covered work = new Gate.Covered(open.actor(), before, this::leave);
        Rooms.Ways ways = new Rooms.Ways(this::otherLanguage, () -> showRestore(Optional.empty()), false);
        show(Rooms.unlock(new UnlockModel(texts(), bridge, gate(Optional.of(work))), texts(), ways));
        stage.setTitle(texts().get("app.name"));
    }

    /** What brings the screens back as they are now, with the focus where it is; made anew in another language. */
    private Runnable uncovering(Session open) {
        Parent screens = scene.getRoot();
        Runnable refocus = refocusing(scene.getFocusOwner());
        String title = stage.getTitle();
        Locale language = choice.get().language();
        return () -> {
            uncover = Optional.empty();
            if (language.equals(choice.get().language())) {
                show(screens);
                stage.setTitle(title);
                refocus.run();
            } else {
                showShell(open);
            }
        };
    }

    /** What puts the focus back where it is now, and the caret to where it stands. */
    private static Runnable refocusing(Node focused) {
        return switch (focused) {
            case null -> () -> { };
            case TextInputControl field -> {
                int anchor = field.getAnchor();
                int caret = field.getCaretPosition();
                yield () -> {
                    field.requestFocus();
                    field.selectRange(anchor, caret);
                };
            }
            default -> focused::requestFocus;
        };
    }

    private void showRestore(Optional<Path> backup) {
        RestoreModel model = new RestoreModel(texts(), bridge, parts.home());
        backup.ifPresent(model::choose);
        show(Rooms.restore(model, texts(), new Times(texts(), parts.clock()), () -> showDoor(false)));
    }

    private void enter(Session.Opened opened) {
        Session entered = new Session(bridge, opened, parts.clock());
        entered.startSync(parts.portals(), new Schedule(choice.get().rhythm(), random));
        session = Optional.of(entered);
        choice.set(choice.get().by(entered.actor()));
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
                Rooms.own(made, choice, new Keeping(parts.home(), backup -> leave(() -> showRestore(backup))),
                        parts.about().version())).toList();
        show(Rooms.shell(made, places, new ShellController.Exits(
                () -> leave(() -> showDoor(false)), () -> leave(() -> showDoor(true)), this::otherLanguage)));
        stage.setTitle(texts().get("app.name") + " · " + entered.office().communeName());
    }

    private void show(Parent screen) {
        scene.setRoot(screen);
    }

    private void leave(Runnable then) {
        uncover = Optional.empty();
        workspace.ifPresent(left -> left.shell().leave());
        workspace = Optional.empty();
        session.ifPresent(this::backUp);
        session.ifPresent(left -> left.close(then));
        session = Optional.empty();
    }

    /** Once: a stage can be shown and hidden again. */
    private void close() {
        stage.setOnHidden(null);
        watch.stop();
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
        Problem problem = FailureText.of(failure, texts(), parts.about().report());
        // Not at once: a dialog cannot be waited for while the window is being laid out.
        bridge.tell(() -> dialogs().problem(problem));
    }
}
