package vn.sotreem.app.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** What is on a stick that was brought, before anything of it is taken. */
public final class StickLookController {
    private final Workspace workspace;
    private final StickModel model;
    private final StickStep.Looking looking;

    @FXML private Pane contents;
    @FXML private Label file;
    @FXML private Button take;

    StickLookController(Workspace workspace, StickModel model, StickStep.Looking looking) {
        this.workspace = workspace;
        this.model = model;
        this.looking = looking;
    }

    @FXML
    private void initialize() {
        StickText.show(contents, new StickText(workspace).brought(looking.contents()));
        file.setText(looking.file().toString());
        take.sceneProperty().subscribe(scene -> take.requestFocus());
    }

    @FXML
    private void take() {
        model.take(looking.parcel());
    }
}
