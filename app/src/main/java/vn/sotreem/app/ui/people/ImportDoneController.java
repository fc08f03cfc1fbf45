package vn.sotreem.app.ui.people;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.excel.ImportReport;
import vn.sotreem.core.catalog.Texts;

/** How an import ended: every row accounted for, and a way on. */
final class ImportDoneController {
    private final Texts texts;
    private final ImportModel model;
    private final ImportState.Done done;
    private final PeopleWays ways;

    @FXML private Button takeBack;
    @FXML private Label verdict;
    @FXML private FontIcon sign;
    @FXML private HBox figures;
    @FXML private Button goOn;
    @FXML private Button toList;

    ImportDoneController(Texts texts, ImportModel model, ImportState.Done done, PeopleWays ways) {
        this.texts = texts;
        this.model = model;
        this.done = done;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        ImportReport report = done.report();
        boolean stopped = report.remaining() > 0;
        verdict.setText(texts.get(stopped ? "import.screen.stopped" : "import.screen.done", report.imported()));
        sign.setIconCode(stopped ? Material2OutlinedMZ.PAUSE_CIRCLE_OUTLINE : Material2OutlinedAL.CHECK_CIRCLE);
        Figures all = new Figures(texts, figures).add("", report.rows(), "import.screen.rows", "all")
                .add("=", report.imported(), "import.screen.imported", "good")
                .add("+", report.alreadyThere(), "import.screen.there", "all")
                .add("+", report.refused(), "import.screen.refused", report.refused() == 0 ? "all" : "red");
        if (stopped) {
            all.add("+", report.remaining(), "import.screen.remaining", "amber");
        }
        takeBack.setDisable(report.imported() == 0);
        goOn.setVisible(stopped);
        goOn.setManaged(stopped);
    }

    @FXML
    private void other() {
        model.startOver();
    }

    @FXML
    private void takeBack() {
        model.takeBack(done.run(), undone -> ways.told(texts.get("import.screen.takenBack", undone.changes())));
    }

    @FXML
    private void goOn() {
        model.run();
    }

    @FXML
    private void toList() {
        model.startOver();
        ways.toList();
    }
}
