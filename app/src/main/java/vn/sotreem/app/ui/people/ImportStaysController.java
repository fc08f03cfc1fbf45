package vn.sotreem.app.ui.people;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vn.sotreem.app.ui.Times;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.register.Imports;

/** Why an import cannot be taken back as a whole: what people have written in it since. */
final class ImportStaysController {
    private final Texts texts;
    private final Times times;
    private final ImportModel model;
    private final List<Imports.Touched> touched;

    @FXML private Label verdict;
    @FXML private TableView<Imports.Touched> table;
    @FXML private TableColumn<Imports.Touched, String> name;
    @FXML private TableColumn<Imports.Touched, String> actor;
    @FXML private TableColumn<Imports.Touched, String> at;

    ImportStaysController(Workspace workspace, ImportModel model, List<Imports.Touched> touched) {
        this.texts = workspace.texts();
        this.times = workspace.times();
        this.model = model;
        this.touched = touched;
    }

    @FXML
    private void initialize() {
        verdict.setText(texts.get("import.screen.stays", touched.size()));
        name.setCellValueFactory(line -> new ReadOnlyStringWrapper(name(line.getValue().item())));
        actor.setCellValueFactory(line -> new ReadOnlyStringWrapper(line.getValue().actor()));
        at.setCellValueFactory(line -> new ReadOnlyStringWrapper(times.moment(line.getValue().at())));
        table.getItems().setAll(touched);
    }

    /** A household has no name, but a number. */
    private String name(Item item) {
        String named = item.values().get("name");
        return named.isEmpty() ? texts.get("import.screen.stays.household", item.values().get("number")) : named;
    }

    @FXML
    private void good() {
        model.startOver();
    }
}
