package vn.sotreem.app.ui;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import vn.sotreem.app.ui.SetUpModel.Input;
import vn.sotreem.app.ui.SetUpModel.Step;

/** Last page of set-up: the recovery code, to be written on paper now or never. */
public final class SetUpCodeController {
    private static final int GROUPS_A_LINE = 4;

    private final SetUpModel model;

    @FXML private GridPane groups;
    @FXML private CheckBox noted;
    @FXML private FieldBox lastGroupBox;
    @FXML private TextField lastGroup;
    @FXML private Button finish;

    SetUpCodeController(SetUpModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        lastGroup.textProperty().bindBidirectional(model.input(Input.LAST_GROUP));
        lastGroupBox.disableProperty().bind(noted.selectedProperty().not());
        finish.disableProperty().bind(noted.selectedProperty().not());
        noted.selectedProperty().subscribe(this::hide);
        model.step().subscribe(this::show);
        model.faults().subscribe(this::show);
    }

    private void show(Step step) {
        if (step == Step.CODE) {
            groups.getChildren().clear();
            for (String text : model.codeGroups()) {
                int shown = groups.getChildren().size();
                groups.add(group(text), shown % GROUPS_A_LINE, shown / GROUPS_A_LINE);
            }
            groups.setAccessibleText(String.join(" ", model.codeGroups()));
        }
    }

    /** Once noted, the code is hidden, so that its last group is read from the paper and not from the screen. */
    private void hide(boolean written) {
        groups.setVisible(!written);
        if (written) {
            lastGroup.requestFocus();
        }
    }

    private void show(Map<Input, String> faults) {
        lastGroupBox.setFault(faults.getOrDefault(Input.LAST_GROUP, ""));
    }

    private static Label group(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("code-group");
        return label;
    }

    @FXML
    private void finish() {
        model.codeDone();
    }

    @FXML
    private void back() {
        noted.setSelected(false);
        model.back();
    }
}
