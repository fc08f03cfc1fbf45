package vn.sotreem.app.ui.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.excel.CellFinding;
import vn.sotreem.app.excel.ImportPlan;
import vn.sotreem.app.excel.ImportTexts;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;

/** What was found in a file, row by row: what keeps a row out first, then what to look at again. */
final class ImportFindingsController {
    private final Texts texts;
    private final ImportPlan plan;
    private final Optional<ImportModel> deciding;
    private final ImportTexts words;

    @FXML private Label title;
    @FXML private TableView<CellFinding> table;
    @FXML private TableColumn<CellFinding, String> weight;
    @FXML private TableColumn<CellFinding, String> sheet;
    @FXML private TableColumn<CellFinding, String> row;
    @FXML private TableColumn<CellFinding, String> column;
    @FXML private TableColumn<CellFinding, String> text;
    @FXML private TableColumn<CellFinding, CellFinding> same;

    /** @param deciding who is told which rows are children that are there; empty when nothing is decided any more */
    ImportFindingsController(Texts texts, ImportPlan plan, Optional<ImportModel> deciding) {
        this.texts = texts;
        this.plan = plan;
        this.deciding = deciding;
        this.words = new ImportTexts(texts.locale(), Catalog.bundled());
    }

    @FXML
    private void initialize() {
        say(sheet, finding -> finding.at().sheet());
        say(row, finding -> finding.at().row() == 0 ? "" : String.valueOf(finding.at().row()));
        say(column, CellFinding::letter);
        say(text, finding -> words.withoutPlace(finding));
        text.setCellFactory(WordCell::new);
        say(weight, finding -> texts.get(finding.isError() ? "import.screen.error" : "import.screen.warning"));
        weight.setCellFactory(made -> new WeightCell());
        same.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        same.setCellFactory(made -> new SameCell());
        same.setVisible(deciding.isPresent() && plan.findings().stream().anyMatch(CellFinding::isLikelyDouble));
        ColumnFit fit = new ColumnFit(table, title, List.of(weight, sheet, row, column, same),
                List.of(column, sheet));
        fit.useful(same, same.isVisible());
        table.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.SPACE) {
                Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                        .filter(CellFinding::isLikelyDouble).ifPresent(this::decide);
            }
        });
        show();
        goOn();
    }

    private void decide(CellFinding finding) {
        deciding.ifPresent(model -> model.same(finding.at(), !finding.isSameChild()));
    }

    /** Who has decided about one row is taken back to it. */
    private void goOn() {
        deciding.flatMap(ImportModel::decided).flatMap(last -> table.getItems().stream()
                .filter(finding -> finding.isLikelyDouble() && finding.at().equals(last)).findFirst())
                .ifPresent(finding -> {
                    table.getSelectionModel().select(finding);
                    table.scrollTo(finding);
                    table.sceneProperty().subscribe(scene -> table.requestFocus());
                });
    }

    private void show() {
        List<CellFinding> findings = plan.findings();
        long errors = findings.stream().filter(CellFinding::isError).count();
        title.setText(texts.get("import.screen.findings", errors, findings.size() - errors));
        table.setItems(FXCollections.observableList(findings.stream()
                .sorted(Comparator.comparing(CellFinding::isError).thenComparing(CellFinding::isLikelyDouble)
                        .reversed()).toList()));
        table.setPlaceholder(new Label(texts.get("import.screen.findings.none")));
    }

    private static void say(TableColumn<CellFinding, String> column, Function<CellFinding, String> words) {
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(words.apply(line.getValue())));
    }

    /** Every word is to be read, so the row is as high as it must be. */
    private static final class WordCell extends TableCell<CellFinding, String> {
        private static final double PADDING = 16;

        private final Text words = new Text();

        WordCell(TableColumn<?, ?> column) {
            words.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(String told, boolean empty) {
            super.updateItem(told, empty);
            words.setText(empty ? "" : told);
            setGraphic(empty ? null : words);
            setAccessibleText(told);
        }
    }

    /** Where the row may be a child that is there: a tick says that it is, so that it is not taken in. */
    private final class SameCell extends TableCell<CellFinding, CellFinding> {
        private final CheckBox box = new CheckBox();

        SameCell() {
            box.setFocusTraversable(false);
            box.setOnAction(ticked -> decide(getItem()));
        }

        @Override
        protected void updateItem(CellFinding finding, boolean empty) {
            super.updateItem(finding, empty);
            boolean isOffered = !empty && finding.isLikelyDouble();
            setGraphic(isOffered ? box : null);
            box.setSelected(isOffered && finding.isSameChild());
            box.setAccessibleText(texts.get("import.screen.same.tip"));
            setTooltip(isOffered ? new Tooltip(texts.get("import.screen.same.tip")) : null);
        }
    }

    private static final class WeightCell extends TableCell<CellFinding, String> {
        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            CellFinding finding = empty ? null : getTableRow().getItem();
            if (finding == null) {
                setGraphic(null);
                return;
            }
            FontIcon icon = new FontIcon(finding.isError() ? Material2OutlinedAL.ERROR
                    : Material2OutlinedMZ.REPORT_PROBLEM);
            getStyleClass().setAll("cell", "table-cell", "remark", finding.isError() ? "red" : "amber");
            setGraphic(icon);
            setAccessibleText(words);
        }
    }
}
