package vn.sotreem.app.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The screen on which a person goes through a stick, in place of the sync centre. */
public final class StickController {
    private final Workspace workspace;
    private final StickModel model;

    @FXML private Parent root;
    @FXML private Button back;
    @FXML private Label title;
    @FXML private ProblemBox problem;
    @FXML private Node busy;
    @FXML private Node another;
    @FXML private Pane page;

    StickController(Workspace workspace, StickModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        backKey().on(back);
        busy.visibleProperty().bind(model.busy());
        busy.managedProperty().bind(model.busy());
        page.disableProperty().bind(model.busy());
        model.problem().subscribe(problem::show);
        model.step().subscribe(this::show);
    }

    /** Leads back to the sync centre. */
    Shortcut backKey() {
        return Shortcut.of("Esc", workspace.texts().get("stick.back.key"), model::close);
    }

    private void show(StickStep step) {
        boolean isUnfit = step instanceof StickStep.Unfit;
        another.setVisible(isUnfit);
        another.setManaged(isUnfit);
        switch (step) {
            case StickStep.Closed _, StickStep.Unfit _ -> {
                title.setText(workspace.texts().get("stick.in.title"));
                page.getChildren().clear();
            }
            case StickStep.Packing packing -> turnTo(
                    packing.back().isPresent() ? "stick.reply.title" : "stick.out.title",
                    screens().with(StickPackController.class,
                            () -> new StickPackController(workspace, model, packing))
                            .load(StickPackController.class).root());
            case StickStep.Looking looking -> turnTo("stick.in.title",
                    screens().with(StickLookController.class,
                            () -> new StickLookController(workspace, model, looking))
                            .load(StickLookController.class).root());
            case StickStep.Written _, StickStep.Taken _ -> turnTo("stick.done.title",
                    screens().with(StickDoneController.class, () -> new StickDoneController(workspace, model, step))
                            .load(StickDoneController.class).root());
        }
    }

    @FXML
    private void chooseFile() {
        model.choose(root.getScene().getWindow());
    }

    private void turnTo(String key, Parent shown) {
        title.setText(workspace.texts().get(key));
        page.getChildren().setAll(shown);
    }

    private Screens screens() {
        return workspace.screens();
    }
}
