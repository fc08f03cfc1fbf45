package vn.sotreem.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/**
 * The real window, driven from another thread: things are done and asked on the window's thread while the caller waits,
 * and pictures are taken of what is there.
 */
final class DrivenWindow implements AutoCloseable {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final long PATIENCE_SECONDS = 60;

    private final Bridge hop = Bridge.between(failure -> {
        throw new IllegalStateException("in a driven window", failure);
    });
    private final BlockingQueue<Workspace> opened = new LinkedBlockingQueue<>();
    private final Stage stage;
    private final Window window;

    /** Shows the window at its door, in this language. */
    DrivenWindow(Window.Parts parts, Locale language, SecureRandom random) throws IOException {
        parts.preferences().write(Preferences.Choice.USUAL.in(language));
        List<Place.Maker> places = Stream.concat(Stream.of(announcing(parts.places().getFirst())),
                parts.places().stream().skip(1)).toList();
        Window.Parts driven = new Window.Parts(parts.home(), parts.portals(), places, parts.preferences(),
                parts.clock(), parts.about());
        this.stage = on(Stage::new);
        this.window = on(() -> new Window(driven, stage, random));
        on(() -> {
            window.show();
            Rectangle2D screen = Screen.getPrimary().getBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
            return stage;
        });
    }

    /** Lets the window look whether nobody has worked for too long. */
    void lookWhetherIdle() {
        on(() -> {
            window.lookWhetherIdle();
            return window;
        });
    }

    /** Through the first place the driver gets to know the workspace. */
    private Place.Maker announcing(Place.Maker first) {
        return made -> {
            opened.add(made);
            return first.make(made);
        };
    }

    /** Opens the register with a password, as a person would. */
    Workspace enter(String password) throws InterruptedException {
        until(on(() -> stage.getScene().rootProperty()), DrivenWindow::asksForPassword);
        on(() -> {
            ((PasswordBox) root().lookup(".password-box")).textProperty().set(password);
            root().lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                    .filter(Button::isDefaultButton).forEach(Button::fire);
            return stage;
        });
        return present(opened.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** Laid out before it is looked at: what a scroll pane holds is found only then. */
    private static boolean asksForPassword(Parent screen) {
        screen.applyCss();
        screen.layout();
        return screen.lookup("#byPassword") != null;
    }

    /** Does this on the window's thread and gives what came of it. */
    <T> T on(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        hop.tell(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("in a driven window", failure);
        }
    }

    /** Waits until a value is as it should be. */
    <T> void until(ObservableValue<T> value, Predicate<T> wanted) throws InterruptedException {
        CountDownLatch come = new CountDownLatch(1);
        Subscription waiting = on(() -> value.subscribe(now -> {
            if (wanted.test(now)) {
                come.countDown();
            }
        }));
        boolean inTime = come.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        T last = on(() -> {
            waiting.unsubscribe();
            return value.getValue();
        });
        if (!inTime) {
            throw new IllegalStateException("did not come; last: " + last);
        }
    }

    /** Writes a picture of the window as it is. */
    Path picture(Path file) throws IOException {
        WritableImage picture = on(() -> {
            root().applyCss();
            root().layout();
            return stage.getScene().snapshot(null);
        });
        Tour.write(picture, file);
        return file;
    }

    /** What the window shows; to be looked at on the window's thread. */
    Parent root() {
        return stage.getScene().getRoot();
    }

    private static <T> T present(T thing) {
        if (thing == null) {
            throw new IllegalStateException("the register did not open");
        }
        return thing;
    }

    /** Closes the window and with it the register. */
    @Override
    public void close() {
        on(() -> {
            stage.hide();
            return stage;
        });
        hop.close();
    }
}
