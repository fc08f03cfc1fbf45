package vn.sotreem.app.ui;

import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.DirectoryChooser;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Backup;

/** Backups in the settings: when the last ones were made, one more now, one on a stick, and the way to restore one. */
public final class BackupController {
    private static final int LISTED = 5;

    private final Workspace workspace;
    private final BackupModel model;

    @FXML private Node root;
    @FXML private ProblemBox problem;
    @FXML private Node buttons;
    @FXML private Node busy;
    @FXML private GridPane list;
    @FXML private Label other;
    @FXML private Hyperlink noOther;

    BackupController(Workspace workspace, BackupModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        busy.visibleProperty().bind(model.busy());
        busy.managedProperty().bind(model.busy());
        buttons.disableProperty().bind(model.busy());
        noOther.managedProperty().bind(noOther.visibleProperty());
        model.problem().subscribe(problem::show);
        model.found().subscribe(this::show);
    }

    private void show(BackupModel.Found found) {
        list.getChildren().clear();
        if (found.automatic().isEmpty()) {
            list.addRow(0, new Label(texts().get("backup.nothing")));
        }
        found.automatic().stream().limit(LISTED).forEach(this::add);
        other.setText(found.other().map(folder -> texts().get("backup.other", folder.toString()))
                .orElseGet(() -> texts().get("backup.other.missing")));
        noOther.setVisible(found.other().isPresent());
    }

    private void add(Backup backup) {
        Label when = new Label(workspace.times().moment(backup.content().madeAt()));
        when.getStyleClass().add("muted");
        list.addRow(list.getRowCount(), when, new Label(texts().get("backup.children", backup.content().children())));
    }

    /** The place has come to the front. */
    void shown() {
        model.look();
    }

    @FXML
    private void backUp() {
        model.backUp();
    }

    @FXML
    private void chooseTarget() {
        choose(folder -> model.backUpInto(folder.toPath()));
    }

    @FXML
    private void chooseOther() {
        choose(folder -> model.copyInto(Optional.of(folder.toPath())));
    }

    @FXML
    private void noOther() {
        model.copyInto(Optional.empty());
    }

    @FXML
    private void restore() {
        model.restore();
    }

    private void choose(Consumer<File> then) {
        Optional.ofNullable(new DirectoryChooser().showDialog(root.getScene().getWindow())).ifPresent(then);
    }

    private Texts texts() {
        return workspace.texts();
    }
}
