package vn.sotreem.app.ui.people;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.excel.FileProblem;
import vn.sotreem.app.excel.ImportTexts;
import vn.sotreem.app.ui.Times;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.ImportNote;

/** Where a file is chosen, and told what was wrong with the one before. */
final class ImportStartController {
    private static final List<String> LISTS =
            List.of("*.xlsx", "*.XLSX", "*.xls", "*.XLS", "*.csv", "*.CSV", "*.txt", "*.TXT");

    private final Texts texts;
    private final Times times;
    private final ImportModel model;
    private final PeopleWays ways;

    @FXML private Pane root;
    @FXML private Pane wrong;
    @FXML private Label problem;
    @FXML private Label hint;
    @FXML private Button choose;
    @FXML private Pane latest;
    @FXML private Pane imports;

    ImportStartController(Workspace workspace, ImportModel model, PeopleWays ways) {
        this.texts = workspace.texts();
        this.times = workspace.times();
        this.model = model;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        ImportState state = model.state().get();
        boolean isWrong = state instanceof ImportState.Wrong;
        wrong.setVisible(isWrong);
        wrong.setManaged(isWrong);
        if (state instanceof ImportState.Wrong told) {
            ImportTexts words = new ImportTexts(texts.locale(), Catalog.bundled());
            Optional<FileProblem> known = told.problem();
            problem.setText(known.map(words::problem).orElseGet(() -> texts.get("import.screen.unreachable")));
            hint.setText(known.map(words::hint).orElseGet(() -> texts.get("import.screen.unreachable.hint")));
        }
        show(List.of());
        model.latest(this::show);
    }

    private void show(List<ImportNote> notes) {
        latest.setVisible(!notes.isEmpty());
        latest.setManaged(!notes.isEmpty());
        imports.getChildren().setAll(notes.stream().map(this::line).toList());
    }

    private HBox line(ImportNote note) {
        Label words = new Label(texts.get("import.screen.latest.line", times.moment(note.at()), note.label(),
                note.changes(), note.actor()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button takeBack = new Button(texts.get("import.screen.takeBack"), new FontIcon(Material2OutlinedMZ.UNDO));
        takeBack.getStyleClass().add("small");
        takeBack.setOnAction(event -> model.takeBack(note.id(), undone -> {
            ways.told(texts.get("import.screen.takenBack", undone.changes()));
            model.latest(this::show);
        }));
        HBox line = new HBox(words, takeBack);
        line.getStyleClass().add("field-row");
        return line;
    }

    @FXML
    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("import.screen.choose"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(texts.get("import.screen.xlsx"), LISTS),
                new ExtensionFilter(texts.get("import.screen.all"), "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow())).map(File::toPath)
                .ifPresent(model::choose);
    }
}
