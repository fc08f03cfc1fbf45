package vn.sotreem.app.ui;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Watches keyboard and mouse in a window and in the dialogs and lists it has opened, and looks every second whether
 * they have been still for too long.
 */
final class IdleWatch {
    private static final Duration LOOK_EVERY = Duration.seconds(1);

    private final Stage stage;
    private final EventHandler<InputEvent> touch;
    private final Idle idle;
    private final Runnable tooLong;
    private final Timeline looking;
    private final ListChangeListener<Window> newcomers = change -> {
        while (change.next()) {
            change.getAddedSubList().stream().filter(this::isOwned).forEach(this::watch);
        }
    };

    /** @param tooLong what is done, again and again, while it lasts too long */
    IdleWatch(Stage stage, Idle idle, Runnable tooLong) {
        this.stage = stage;
        this.touch = event -> idle.touched();
        this.idle = idle;
        this.tooLong = tooLong;
        this.looking = new Timeline(new KeyFrame(LOOK_EVERY, event -> look()));
        looking.setCycleCount(Animation.INDEFINITE);
    }

    /** Looks once, as it does every second. */
    void look() {
        if (idle.isTooLong()) {
            tooLong.run();
        }
    }

    void start() {
        watch(stage);
        Window.getWindows().addListener(newcomers);
        looking.play();
    }

    void stop() {
        looking.stop();
        Window.getWindows().removeListener(newcomers);
        stage.removeEventFilter(InputEvent.ANY, touch);
    }

    /** Closes every dialog and list that the window has opened; a question that was asked has the answer no. */
    void closeOwned() {
        List.copyOf(Window.getWindows()).stream().filter(this::isOwned).forEach(Window::hide);
    }

    private void watch(Window window) {
        window.addEventFilter(InputEvent.ANY, touch);
    }

    private boolean isOwned(Window window) {
        return switch (window) {
            case Stage dialog -> isOurs(dialog.getOwner());
            case PopupWindow popup -> isOurs(popup.getOwnerWindow());
            default -> false;
        };
    }

    private boolean isOurs(Window window) {
        return window != null && (window == stage || isOwned(window));
    }
}
