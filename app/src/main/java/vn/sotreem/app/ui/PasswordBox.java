package vn.sotreem.app.ui;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * A password field whose letters can be shown: with a Vietnamese keyboard on, what was typed is not always what one
 * thinks. Made for FXML.
 */
public final class PasswordBox extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final PasswordField hidden = new PasswordField();
    private final TextField plain = new TextField();
    private final ToggleButton eye = new ToggleButton("", new FontIcon(Material2OutlinedMZ.VISIBILITY));
    private final Tooltip tip = new Tooltip();

    public PasswordBox() {
        getStyleClass().add("password-box");
        eye.getStyleClass().setAll("eye");
        eye.setFocusTraversable(false);
        eye.setTooltip(tip);
        eye.accessibleTextProperty().bind(tip.textProperty());
        plain.textProperty().bindBidirectional(hidden.textProperty());
        plain.accessibleTextProperty().bind(hidden.accessibleTextProperty());
        plain.visibleProperty().bind(eye.selectedProperty());
        hidden.visibleProperty().bind(eye.selectedProperty().not());
        eye.setOnAction(event -> requestFocus());
        getChildren().addAll(hidden, plain, eye);
        setAlignment(eye, Pos.CENTER_RIGHT);
    }

    /** What was typed so far, to be counted and compared, never kept. */
    public StringProperty textProperty() {
        return hidden.textProperty();
    }

    /** What was typed, in an array that its taker wipes. */
    char[] typed() {
        return hidden.getText().toCharArray();
    }

    void clear() {
        hidden.clear();
        eye.setSelected(false);
    }

    void markWrong(boolean wrong) {
        hidden.pseudoClassStateChanged(WRONG, wrong);
        plain.pseudoClassStateChanged(WRONG, wrong);
    }

    public EventHandler<ActionEvent> getOnAction() {
        return hidden.getOnAction();
    }

    /** What Enter does. */
    public void setOnAction(EventHandler<ActionEvent> action) {
        hidden.setOnAction(action);
        plain.setOnAction(action);
    }

    public String getEyeText() {
        return tip.getText();
    }

    /** What the eye does, in words: "Hiện mật khẩu". */
    public void setEyeText(String text) {
        tip.setText(text);
    }

    public String getFieldText() {
        return hidden.getAccessibleText();
    }

    /** What the field is, for screen readers. */
    public void setFieldText(String text) {
        hidden.setAccessibleText(text);
    }

    @Override
    public void requestFocus() {
        TextField field = eye.isSelected() ? plain : hidden;
        field.requestFocus();
        field.end();
    }
}
