package vn.sotreem.app.ui.people;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import vn.sotreem.app.excel.FileProblem;
import vn.sotreem.app.excel.ImportTexts;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;

/** Where a file is chosen, and told what was wrong with the one before. */
final class ImportStartController {
    private static final List<String> LISTS =
            List.of("*.xlsx", "*.XLSX", "*.xls", "*.XLS", "*.csv", "*.CSV", "*.txt", "*.TXT");

    private final Texts texts;
    private final ImportModel model;
    private final ImportState state;

    @FXML private Pane root;
    @FXML private Pane wrong;
    @FXML private Label problem;
    @FXML private Label hint;
    @FXML private Button choose;

    ImportStartController(Texts texts, ImportModel model, ImportState state) {
        this.texts = texts;
        this.model = model;
        this.state = state;
    }

    @FXML
    private void initialize() {
        boolean isWrong = state instanceof ImportState.Wrong;
        wrong.setVisible(isWrong);
        wrong.setManaged(isWrong);
        if (state instanceof ImportState.Wrong told) {
            ImportTexts words = new ImportTexts(texts.locale(), Catalog.bundled());
            Optional<FileProblem> known = told.problem();
            problem.setText(known.map(words::problem).orElseGet(() -> texts.get("import.screen.unreachable")));
            hint.setText(known.map(words::hint).orElseGet(() -> texts.get("import.screen.unreachable.hint")));
        }
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
