package vn.sotreem.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.StickRecipient;

/** Before a stick is written: what goes on it, on which stick, and who may be able to read it. */
public final class StickPackController {
    /** So much of a key tells it from others. */
    private static final int KEY_SHOWN = 12;

    private final Workspace workspace;
    private final StickModel model;
    private final StickStep.Packing packing;
    private final ToggleGroup places = new ToggleGroup();
    private final List<CheckBox> readers = new ArrayList<>();

    @FXML private Node root;
    @FXML private Pane contents;
    @FXML private Pane drives;
    @FXML private Pane recipients;
    @FXML private Hyperlink another;
    @FXML private Pane adding;
    @FXML private FieldBox keyBox;
    @FXML private TextField key;
    @FXML private TextField label;
    @FXML private Label missing;
    @FXML private Button write;

    StickPackController(Workspace workspace, StickModel model, StickStep.Packing packing) {
        this.workspace = workspace;
        this.model = model;
        this.packing = packing;
    }

    @FXML
    private void initialize() {
        StickText.show(contents, new StickText(workspace).outgoing(packing.contents()));
        packing.drives().forEach(this::offer);
        packing.recipients().forEach(this::offer);
        show(another, packing.back().isEmpty() && !packing.recipients().isEmpty());
        show(adding, packing.back().isEmpty() && packing.recipients().isEmpty());
        places.selectedToggleProperty().subscribe(this::see);
        see();
        root.sceneProperty().subscribe(scene -> (adding.isVisible() ? key : write).requestFocus());
    }

    private void offer(Path place) {
        RadioButton button = new RadioButton(name(place));
        button.setUserData(place);
        button.setToggleGroup(places);
        drives.getChildren().add(button);
        button.setSelected(places.getSelectedToggle() == null);
    }

    private static String name(Path place) {
        return place.getFileName() == null ? place.toString() : place.getFileName() + "  ·  " + place;
    }

    private void offer(StickRecipient recipient) {
        String shown = recipient.recipient().text().substring(0, KEY_SHOWN) + "…";
        CheckBox box = new CheckBox(recipient.label().isEmpty() ? shown : recipient.label() + "  ·  " + shown);
        box.setUserData(recipient);
        box.setSelected(true);
        box.selectedProperty().subscribe(this::see);
        readers.add(box);
        recipients.getChildren().add(box);
    }

    private void see() {
        write.setDisable(place().isEmpty() || chosen().isEmpty());
        missing.setText(chosen().isEmpty() ? texts().get("stick.who.missing")
                : place().isEmpty() ? texts().get("stick.where.missing") : "");
    }

    private Optional<Path> place() {
        return Optional.ofNullable(places.getSelectedToggle()).map(toggle -> (Path) toggle.getUserData());
    }

    private List<StickRecipient> chosen() {
        return readers.stream().filter(CheckBox::isSelected).map(box -> (StickRecipient) box.getUserData()).toList();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void addAnother() {
        show(another, false);
        show(adding, true);
        key.requestFocus();
    }

    @FXML
    private void chooseFolder() {
        File chosen = new DirectoryChooser().showDialog(root.getScene().getWindow());
        if (chosen != null) {
            into(chosen.toPath());
        }
    }

    /** Writes into this folder. */
    void into(Path folder) {
        offer(folder);
        places.getToggles().getLast().setSelected(true);
    }

    @FXML
    private void add() {
        boolean isKey = model.addRecipient(key.getText(), label.getText());
        keyBox.setFault(isKey ? "" : texts().get("stick.refused.key"));
    }

    @FXML
    private void addFile() {
        File chosen = new FileChooser().showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.addRecipientFrom(chosen.toPath());
        }
    }

    @FXML
    private void write() {
        model.write(place().orElseThrow(), chosen());
    }

    private Texts texts() {
        return workspace.texts();
    }
}
