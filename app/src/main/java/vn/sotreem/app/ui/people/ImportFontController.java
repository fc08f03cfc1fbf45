package vn.sotreem.app.ui.people;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vn.sotreem.app.excel.ImportTexts;
import vn.sotreem.app.excel.Reading;
import vn.sotreem.app.excel.Script;
import vn.sotreem.app.ui.InWords;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;

/** Asks whether the letters of a list in an old font are changed, and shows what would come of it. */
final class ImportFontController {
    private final ImportModel model;
    private final Reading.Asking asking;
    private final ImportTexts words;

    @FXML private ComboBox<Script> scripts;
    @FXML private TableView<Reading.Example> examples;
    @FXML private TableColumn<Reading.Example, String> before;
    @FXML private TableColumn<Reading.Example, String> after;

    ImportFontController(Texts texts, ImportModel model, Reading.Asking asking) {
        this.model = model;
        this.asking = asking;
        this.words = new ImportTexts(texts.locale(), Catalog.bundled());
    }

    @FXML
    private void initialize() {
        before.setCellValueFactory(line -> new ReadOnlyStringWrapper(line.getValue().before()));
        after.setCellValueFactory(line -> scripts.valueProperty().map(script -> script.read(line.getValue().before())));
        examples.getItems().setAll(asking.examples());
        scripts.setConverter(new InWords<>(words::script));
        scripts.getItems().setAll(Script.TCVN3, Script.VNI, Script.WINDOWS_1258);
        scripts.setValue(asking.script());
    }

    @FXML
    private void yes() {
        model.readIn(scripts.getValue());
    }

    @FXML
    private void no() {
        model.readIn(Script.UNICODE);
    }

    @FXML
    private void other() {
        model.startOver();
    }
}
