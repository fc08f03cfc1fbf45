package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import vn.sotreem.app.excel.ImportPlan;
import vn.sotreem.app.excel.ImportTexts;
import vn.sotreem.app.excel.Layout;
import vn.sotreem.app.excel.MappedColumn;
import vn.sotreem.app.excel.Meaning;
import vn.sotreem.app.excel.ReadSheet;
import vn.sotreem.app.excel.Verdict;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;

/** What an import would do: how many rows become what, what the columns are taken for, what was found. */
final class ImportPreviewController {
    private final Texts texts;
    private final ImportModel model;
    private final ImportPlan plan;
    private final Choices hamlets;
    private final ImportTexts words;
    private final IntegerProperty looked;
    private ReadSheet shown;

    @FXML private HBox figures;
    @FXML private HBox hamletRow;
    @FXML private PickField hamlet;
    @FXML private CheckBox createHamlets;
    @FXML private Label columns;
    @FXML private ComboBox<String> sheets;
    @FXML private TableView<MappedColumn> mapping;
    @FXML private TableColumn<MappedColumn, String> letter;
    @FXML private TableColumn<MappedColumn, String> header;
    @FXML private TableColumn<MappedColumn, MappedColumn> meaning;
    @FXML private Button run;

    /** @param looked at which column of the file somebody looks; a plan made anew begins there */
    ImportPreviewController(Workspace workspace, ImportModel model, ImportPlan plan, IntegerProperty looked) {
        this.looked = looked;
        this.texts = workspace.texts();
        this.model = model;
        this.plan = plan;
        this.hamlets = new Choices(workspace.shell().hamlets().stream()
                .map(each -> new Choice(each.name(), each.name())).toList());
        this.words = new ImportTexts(texts.locale(), Catalog.bundled());
    }

    @FXML
    private void initialize() {
        int imported = plan.count(Verdict.IMPORT);
        new Figures(texts, figures).add("", plan.rows().size(), "import.screen.rows", "all")
                .add("=", imported, "import.screen.new", "good")
                .add("+", plan.count(Verdict.ALREADY_THERE), "import.screen.there", "all")
                .add("+", plan.count(Verdict.REFUSED), "import.screen.refused",
                        plan.count(Verdict.REFUSED) == 0 ? "all" : "red");
        run.setText(texts.get("import.screen.run", imported));
        run.setDisable(imported == 0);
        askHamlet();
        askNewHamlets();
        showMapping();
    }

    /** Asked only when some rows name no hamlet. */
    private void askHamlet() {
        boolean needed = model.options().hamlet().isPresent()
                || plan.rows().stream().anyMatch(row -> row.said().hamlet().isEmpty());
        hamletRow.setVisible(needed);
        hamletRow.setManaged(needed);
        hamlet.offerFrom(hamlets);
        hamlet.setText(model.options().hamlet().orElse(""));
        hamlet.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                decideHamlet();
            }
        });
        hamlet.setOnAction(event -> decideHamlet());
    }

    private void decideHamlet() {
        Optional<String> named = Optional.of(hamlet.getText().strip()).filter(text -> !text.isEmpty())
                .map(text -> hamlets.meant(text).map(Choice::label).orElse(text));
        model.decide(model.options().in(named));
    }

    private void askNewHamlets() {
        List<Hamlet> made = plan.newHamlets();
        boolean needed = !made.isEmpty() || !model.options().createHamlets();
        createHamlets.setVisible(needed);
        createHamlets.setManaged(needed);
        createHamlets.setSelected(model.options().createHamlets());
        createHamlets.setText(made.isEmpty() ? texts.get("import.screen.hamlets.allow")
                : texts.get("import.screen.hamlets", made.size(),
                        made.stream().map(Hamlet::name).collect(Collectors.joining(", "))));
        createHamlets.setOnAction(event ->
                model.decide(model.options().makingHamlets(createHamlets.isSelected())));
    }

    private void showMapping() {
        letter.setCellValueFactory(line -> new ReadOnlyStringWrapper(line.getValue().letter()));
        header.setCellValueFactory(line -> new ReadOnlyStringWrapper(line.getValue().header()));
        meaning.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        meaning.setCellFactory(made -> new MeaningCell(Meaning.usual(), words::meaning, this::mean));
        List<ReadSheet> lists = plan.sheets().stream().filter(sheet -> sheet.layout().isPresent()).toList();
        sheets.getItems().setAll(lists.stream().map(ReadSheet::name).toList());
        sheets.setVisible(lists.size() > 1);
        new ColumnFit(mapping, columns, List.of(letter), List.of());
        sheets.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                shown = lists.get(index.intValue());
                mapping.getItems().setAll(shown.layout().orElseThrow().columns());
            }
        });
        sheets.getSelectionModel().selectFirst();
        mapping.getSelectionModel().select(Math.min(looked.get(), mapping.getItems().size() - 1));
        mapping.getSelectionModel().selectedIndexProperty()
                .subscribe(index -> looked.set(Math.max(0, index.intValue())));
        mapping.setOnKeyPressed(this::openMeaning);
        mapping.sceneProperty().subscribe(scene -> mapping.requestFocus());
    }

    /** F2 opens what the chosen column is taken for, as it does everywhere what can be changed. */
    private void openMeaning(KeyEvent press) {
        if (press.getCode() == KeyCode.F2 || press.getCode() == KeyCode.SPACE) {
            mapping.lookupAll(".table-cell").stream().filter(MeaningCell.class::isInstance).map(MeaningCell.class::cast)
                    .filter(cell -> cell.getIndex() == mapping.getSelectionModel().getSelectedIndex())
                    .findFirst().ifPresent(MeaningCell::open);
            press.consume();
        }
    }

    /** What one column means no other does; all lists with this header are read so from now on. */
    private void mean(MappedColumn changed, Meaning said) {
        Layout layout = shown.layout().orElseThrow();
        List<Meaning> meanings = layout.columns().stream().map(column -> column.equals(changed) ? said
                : column.meaning().equals(said) ? Meaning.NONE : column.meaning()).toList();
        model.mean(layout.signature(), meanings);
    }

    @FXML
    private void run() {
        model.run();
    }

    @FXML
    private void other() {
        model.startOver();
    }
}
