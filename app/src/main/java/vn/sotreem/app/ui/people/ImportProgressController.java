package vn.sotreem.app.ui.people;

import java.time.Duration;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import vn.sotreem.app.ui.Times;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;

/** What is under way: reading, or importing with how far, how long still, and a way to stop. */
final class ImportProgressController {
    private final Texts texts;
    private final Times times;
    private final ImportModel model;

    @FXML private Label what;
    @FXML private ProgressBar bar;
    @FXML private Label left;
    @FXML private Button stop;

    ImportProgressController(Workspace workspace, ImportModel model) {
        this.texts = workspace.texts();
        this.times = workspace.times();
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.state().subscribe(this::show);
    }

    private void show(ImportState state) {
        if (state instanceof ImportState.Running running) {
            what.setText(texts.get("import.screen.running", running.done(), running.total()));
            bar.setProgress(running.total() == 0 ? 1 : (double) running.done() / running.total());
            left.setText(running.done() == 0 ? ""
                    : texts.get("import.screen.left", times.about(left(running, times.since(running.since())))));
        } else if (state instanceof ImportState.ReadingFile) {
            what.setText(texts.get("import.screen.reading"));
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        }
    }

    /** How long the rest takes when it goes on as until now. */
    static Duration left(ImportState.Running running, Duration spent) {
        return spent.multipliedBy(running.total() - running.done()).dividedBy(running.done());
    }

    @FXML
    private void stop() {
        model.stop();
        stop.setDisable(true);
    }
}
