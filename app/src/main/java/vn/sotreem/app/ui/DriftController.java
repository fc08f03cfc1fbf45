package vn.sotreem.app.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.sync.DriftCheck;

/** Đối chiếu với cổng: whether this register holds what the portal has, and which records differ. */
final class DriftController {
    private final Workspace workspace;
    private final Texts texts;

    @FXML private Button compare;
    @FXML private Label result;
    @FXML private VBox differences;
    @FXML private Node mending;

    DriftController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        show(mending, false);
    }

    @FXML
    private void compare() {
        compare.setDisable(true);
        differences.getChildren().clear();
        show(mending, false);
        result.setText(texts.get("drift.asking"));
        workspace.session().compare(this::show, this::show);
    }

    void show(DriftCheck.Progress progress) {
        result.setText(texts.get("drift.progress", progress.done(), progress.total()));
    }

    void show(Comparing.Outcome outcome) {
        compare.setDisable(false);
        switch (outcome) {
            case Comparing.NotReached _ -> result.setText(texts.get("drift.notReached"));
            case Comparing.Compared compared -> {
                long records = compared.found().hamlets().stream().mapToLong(DriftCheck.Count::here).sum();
                int different = compared.found().differences().size();
                result.setText(different == 0 ? texts.get("drift.agrees", compared.found().hamlets().size(), records)
                        : texts.get("drift.differs", different));
                show(mending, different > 0);
                differences.getChildren().setAll(compared.differences().stream().map(this::line).toList());
            }
        }
    }

    private Label line(Comparing.Named named) {
        String name = named.name().isEmpty() ? named.difference().record().toString() : named.difference().entity()
                .map(entity -> texts.get("review.name." + entity, named.name())).orElse(named.name());
        Label line = new Label(texts.get(switch (named.difference().where()) {
            case CONTENT -> "drift.content";
            case ONLY_THERE -> "drift.onlyThere";
            case ONLY_HERE -> "drift.onlyHere";
        }, name));
        line.setWrapText(true);
        return line;
    }

    @FXML
    private void mend() {
        workspace.session().askForEverything(this::compare);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
