package vn.sotreem.app.ui;

import javafx.beans.DefaultProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A field of a form with its name above, a hint below, and in the hint's place what is wrong with it. For FXML. */
@DefaultProperty("control")
public final class FieldBox extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Label name = new Label();
    private final Label hint = new Label();
    private final Label fault = new Label("", new FontIcon(Material2OutlinedAL.ERROR_OUTLINE));
    private Node control;

    public FieldBox() {
        getStyleClass().add("field");
        hint.getStyleClass().add("hint");
        fault.getStyleClass().addAll("hint", "fault");
        hint.setWrapText(true);
        fault.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        fault.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(name, hint, fault);
        setHint("");
        setFault("");
    }

    public String getLabel() {
        return name.getText();
    }

    public void setLabel(String text) {
        name.setText(text);
        tellReaders();
    }

    public String getHint() {
        return hint.getText();
    }

    /** What helps to fill the field in; "" for nothing. */
    public void setHint(String text) {
        hint.setText(text);
        show(hint, !text.isEmpty() && fault.getText().isEmpty());
    }

    public Node getControl() {
        return control;
    }

    public void setControl(Node node) {
        control = node;
        name.setLabelFor(node);
        tellReaders();
        getChildren().add(1, node);
    }

    /** In FXML the field may come before its name. */
    private void tellReaders() {
        if (control != null) {
            control.setAccessibleText(name.getText());
        }
    }

    public String getFault() {
        return fault.getText();
    }

    /** What is wrong with what stands in the field; "" when nothing is. */
    public void setFault(String text) {
        fault.setText(text);
        show(fault, !text.isEmpty());
        show(hint, text.isEmpty() && !hint.getText().isEmpty());
        if (control instanceof PasswordBox box) {
            box.markWrong(!text.isEmpty());
        } else if (control != null) {
            control.pseudoClassStateChanged(WRONG, !text.isEmpty());
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
