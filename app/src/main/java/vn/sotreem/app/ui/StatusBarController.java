package vn.sotreem.app.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.sotreem.core.sync.SyncStatus;

/** The line at the bottom: the one true state of sending, and when something was last saved. */
public final class StatusBarController {
    /** How often "cũ nhất 3 phút" is looked at again while nothing happens. */
    private static final Duration PULSE = Duration.seconds(20);

    private final Workspace workspace;
    private final SyncStatusText text;
    private final Timeline pulse = new Timeline(new KeyFrame(PULSE, event -> show()));

    @FXML private Pane root;
    @FXML private Button status;
    @FXML private FontIcon icon;
    @FXML private Label saved;

    public StatusBarController(Workspace workspace) {
        this.workspace = workspace;
        this.text = new SyncStatusText(workspace.texts(), workspace.times());
    }

    @FXML
    private void initialize() {
        workspace.session().status().subscribe(now -> show());
        workspace.session().lastSaved().subscribe(at -> saved.setText(
                at.map(then -> workspace.texts().get("shell.saved", workspace.times().time(then))).orElse("")));
        pulse.setCycleCount(Animation.INDEFINITE);
        root.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(this::pulse);
    }

    /** A timer that goes on when nobody looks any more would keep everything that is shown. */
    private void pulse(boolean isShowing) {
        if (isShowing) {
            pulse.play();
        } else {
            pulse.stop();
        }
    }

    private void show() {
        SyncStatus now = workspace.session().status().get();
        SyncStatusText.Tone tone = text.tone(now);
        status.setText(text.sentence(now));
        icon.setIconCode(tone.icon());
        for (SyncStatusText.Tone each : SyncStatusText.Tone.values()) {
            icon.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.styleState()), each == tone);
        }
    }

    @FXML
    private void openSyncCentre() {
        workspace.shell().places().stream().filter(Place::explainsStatus).findFirst()
                .ifPresent(workspace.shell()::go);
    }
}
