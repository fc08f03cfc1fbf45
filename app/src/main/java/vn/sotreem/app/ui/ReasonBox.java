package vn.sotreem.app.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.AccessLog;

/** Why somebody takes away what few may see: one of the usual reasons, or the person's own words. */
final class ReasonBox extends VBox {
    private final ToggleGroup usual = new ToggleGroup();
    private final RadioButton other;
    private final TextField words = new TextField();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");

    /** @param consequence what is written down, and for whom */
    ReasonBox(String consequence, Texts texts) {
        getStyleClass().add("reason-box");
        Label told = new Label(consequence);
        told.setWrapText(true);
        getChildren().add(told);
        Catalog.bundled().accessReasons().entries().stream().filter(entry -> entry.detail("taken").isPresent())
                .forEach(entry -> radio(entry.label(texts.locale())).setUserData(entry.code()));
        other = radio(texts.get("reason.other"));
        words.setPromptText(texts.get("reason.words"));
        words.setAccessibleText(texts.get("reason.words"));
        words.setTextFormatter(new TextFormatter<>(change ->
                change.getControlNewText().length() <= AccessLog.REASON_MAX ? change : null));
        words.textProperty().addListener((property, was, is) -> choose(other));
        usual.selectedToggleProperty().subscribe(this::choose);
        getChildren().add(words);
    }

    private RadioButton radio(String text) {
        RadioButton radio = new RadioButton(text);
        radio.setToggleGroup(usual);
        getChildren().add(radio);
        return radio;
    }

    private void choose(Toggle chosen) {
        usual.selectToggle(chosen);
        reason.set(chosen == null ? "" : chosen == other ? words.getText().strip() : (String) chosen.getUserData());
    }

    /** Puts the focus on the first reason; none is chosen. */
    void begin() {
        ((RadioButton) usual.getToggles().getFirst()).requestFocus();
    }

    /** A code of the catalog's access reasons, or what was typed; "" while there is none. */
    ReadOnlyStringProperty reason() {
        return reason.getReadOnlyProperty();
    }
}
