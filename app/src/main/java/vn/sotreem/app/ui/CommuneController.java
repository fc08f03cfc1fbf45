package vn.sotreem.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;
import vn.sotreem.app.ui.CommuneModel.Looked;
import vn.sotreem.app.ui.CommuneModel.Part;
import vn.sotreem.app.ui.CommuneModel.Way;
import vn.sotreem.app.ui.CommuneModel.Ways;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.register.CommunePlan;

/** Below the hamlets: which commune the register is of, packs that are imported, and the change to another one. */
public final class CommuneController {
    private final Workspace workspace;
    private final CommuneModel model;
    private Optional<Path> source = Optional.empty();

    @FXML private Parent root;
    @FXML private Label office;
    @FXML private Button look;
    @FXML private Node pack;
    @FXML private Label holds;
    @FXML private TextField since;
    @FXML private TextField decree;
    @FXML private Button keep;
    @FXML private Node change;
    @FXML private ComboBox<Way> becomes;
    @FXML private Node split;
    @FXML private TableView<Part> parts;
    @FXML private TableColumn<Part, String> named;
    @FXML private TableColumn<Part, String> households;
    @FXML private TableColumn<Part, String> children;
    @FXML private TableColumn<Part, String> unsent;
    @FXML private TableColumn<Part, String> goes;
    @FXML private ComboBox<Way> gives;
    @FXML private Label handed;
    @FXML private Label outcome;
    @FXML private Button move;
    @FXML private Button undo;

    CommuneController(Workspace workspace, CommuneModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        look.setOnAction(press -> choose());
        keep.setOnAction(press -> model.keep());
        move.setOnAction(press -> model.carryOut());
        undo.setOnAction(press -> model.undo());
        since.setOnAction(press -> look());
        decree.setOnAction(press -> look());
        showParts();
        root.disableProperty().bind(model.busy());
        model.looked().subscribe(this::showPack);
        model.ways().subscribe(this::showWays);
        model.plan().subscribe(this::showPlan);
        becomes.setOnAction(chosen -> model.choose(Optional.ofNullable(becomes.getValue())));
    }

    /** The marked hamlets go to the successor that is picked for them. */
    private void showParts() {
        parts.setItems(model.parts());
        parts.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TextColumn.show(named, part -> part.count().hamlet().name());
        TextColumn.show(households, part -> Long.toString(part.count().households()));
        TextColumn.show(children, part -> Long.toString(part.count().children()));
        TextColumn.show(unsent, part -> part.count().unsent() == 0 ? "" : Long.toString(part.count().unsent()));
        TextColumn.show(goes, part -> part.isSuggested()
                ? workspace.texts().get("commune.part.suggested", part.goes()) : part.goes().toString());
        gives.disableProperty().bind(parts.getSelectionModel().selectedItemProperty().isNull());
        gives.valueProperty().subscribe(way -> {
            if (way != null) {
                List<Integer> marked = List.copyOf(parts.getSelectionModel().getSelectedIndices());
                model.give(List.copyOf(parts.getSelectionModel().getSelectedItems()), way);
                gives.setValue(null);
                marked.forEach(parts.getSelectionModel()::select);
            }
        });
    }

    /** Asks for the zip file of a pack. */
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(workspace.texts().get("commune.look"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("ZIP, CSV", List.of("*.zip", "*.csv")));
        File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            look(chosen.toPath());
        }
    }

    /** Of a pack that lies open in a folder any of its files is chosen. */
    void look(Path chosen) {
        source = Optional.of(chosen.toString().endsWith(".csv") ? chosen.toAbsolutePath().getParent() : chosen);
        look();
    }

    private void look() {
        source.ifPresent(from -> model.look(from, PartialDate.parse(since.getText(),
                workspace.clock().instant().atZone(workspace.clock().getZone()).getYear())
                .filter(date -> date.precision() == PartialDate.Precision.DAY).map(PartialDate::earliest),
                decree.getText()));
    }

    private void showPack(Optional<Looked> looked) {
        show(pack, looked.isPresent());
        holds.setText(looked.map(model::words).orElse(""));
        keep.setDisable(looked.flatMap(found -> found.reading().pack()).isEmpty());
    }

    private void showWays(Ways ways) {
        office.setText(workspace.session().office().communeName() + " (" + workspace.session().office().communeCode()
                + ")" + ways.formerly().stream().map(former -> " · " + model.words(former))
                .collect(Collectors.joining()));
        becomes.getItems().setAll(ways.next());
        becomes(ways.next().size() == 1 ? ways.next().getFirst() : null);
        show(change, !ways.next().isEmpty());
        gives.getItems().setAll(ways.next());
        show(undo, !ways.formerly().isEmpty());
        handed.setText(ways.handed());
        show(handed, !ways.handed().isEmpty());
    }

    /** Chooses what the commune becomes; null for nothing yet. */
    void becomes(Way way) {
        becomes.setValue(way);
        model.choose(Optional.ofNullable(way));
    }

    private void showPlan(Optional<CommunePlan> plan) {
        outcome.setText(plan.map(model::words).orElse(""));
        move.setDisable(plan.filter(planned -> !planned.isEmpty()).isEmpty());
        show(split, !model.parts().isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    TableView<Part> parts() {
        return parts;
    }

    CommuneModel model() {
        return model;
    }
}
