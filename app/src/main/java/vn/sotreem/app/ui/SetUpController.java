package vn.sotreem.app.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Pane;
import vn.sotreem.app.ui.SetUpModel.Step;
import vn.sotreem.core.catalog.Texts;

/** The first start: three short pages, one after the other. */
public final class SetUpController {
    private final SetUpModel model;
    private final Texts texts;
    private final Rooms.Ways ways;

    @FXML private Pane card;
    @FXML private Label step;
    @FXML private Node fromBackup;
    @FXML private Parent place;
    @FXML private Parent person;
    @FXML private Parent code;
    @FXML private ProblemBox problem;
    @FXML private ProgressIndicator progress;

    SetUpController(SetUpModel model, Texts texts, Rooms.Ways ways) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        model.step().subscribe(this::show);
        model.problem().subscribe(problem::show);
        progress.visibleProperty().bind(model.busy());
        card.disableProperty().bind(model.busy());
    }

    private void show(Step now) {
        step.setText(texts.get("setUp.step", now.ordinal() + 1, Step.values().length));
        show(fromBackup, now == Step.PLACE);
        show(place, now == Step.PLACE);
        show(person, now == Step.PERSON);
        show(code, now == Step.CODE);
    }

    private static void show(Node page, boolean shown) {
        page.setVisible(shown);
        page.setManaged(shown);
    }

    @FXML
    private void switchLanguage() {
        ways.otherLanguage().run();
    }

    @FXML
    private void restore() {
        ways.restore().run();
    }
}
