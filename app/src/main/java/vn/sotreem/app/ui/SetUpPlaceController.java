package vn.sotreem.app.ui;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import vn.sotreem.app.ui.SetUpModel.Input;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;

/** First page of set-up: which commune, which hamlets. */
public final class SetUpPlaceController {
    private final SetUpModel model;
    private final Texts texts;
    private final CodeList provinces;

    @FXML private FieldBox provinceBox;
    @FXML private ComboBox<Entry> province;
    @FXML private FieldBox communeCodeBox;
    @FXML private TextField communeCode;
    @FXML private FieldBox communeNameBox;
    @FXML private TextField communeName;
    @FXML private FieldBox hamletsBox;
    @FXML private TextArea hamlets;

    SetUpPlaceController(SetUpModel model, Texts texts, CodeList provinces) {
        this.model = model;
        this.texts = texts;
        this.provinces = provinces;
    }

    @FXML
    private void initialize() {
        province.getItems().setAll(provinces.entries());
        province.setConverter(new InWords<>(entry -> entry.label(texts.locale())));
        province.valueProperty().bindBidirectional(model.province());
        communeCode.textProperty().bindBidirectional(model.input(Input.COMMUNE_CODE));
        communeName.textProperty().bindBidirectional(model.input(Input.COMMUNE_NAME));
        hamlets.textProperty().bindBidirectional(model.input(Input.HAMLETS));
        model.faults().subscribe(this::show);
    }

    private void show(Map<Input, String> faults) {
        provinceBox.setFault(faults.getOrDefault(Input.PROVINCE, ""));
        communeCodeBox.setFault(faults.getOrDefault(Input.COMMUNE_CODE, ""));
        communeNameBox.setFault(faults.getOrDefault(Input.COMMUNE_NAME, ""));
        hamletsBox.setFault(faults.getOrDefault(Input.HAMLETS, ""));
    }

    @FXML
    private void next() {
        model.placeDone();
    }
}
