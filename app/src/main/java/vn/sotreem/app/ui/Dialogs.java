package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.core.catalog.Texts;

/** Talks to the person in windows of their own: what went wrong, why something is taken away, and the keys. */
public final class Dialogs {
    private final Texts texts;
    private final Supplier<Window> owner;

    public Dialogs(Texts texts, Supplier<Window> owner) {
        this.texts = texts;
        this.owner = owner;
    }

    /** Says what happened and what to do next. */
    public void problem(Problem problem) {
        problemAlert(problem).showAndWait();
    }

    Alert problemAlert(Problem problem) {
        Alert alert = dressed(new Alert(Alert.AlertType.ERROR, problem.next(), closing()),
                texts.get("dialog.problem"), problem.what());
        alert.setGraphic(new FontIcon(Material2OutlinedAL.ERROR_OUTLINE));
        return alert;
    }

    /**
     * Asks why what few may see is taken away. Esc and the closing cross mean that it is not.
     *
     * @param question    what is taken away, and of how many children
     * @param consequence what is written down
     * @param yes         the button's words
     * @return a code of the catalog's access reasons, or the person's own words
     */
    public Optional<String> reason(String question, String consequence, String yes) {
        ReasonBox box = new ReasonBox(consequence, texts);
        return reasonAlert(question, box, yes).showAndWait().map(ButtonType::getButtonData)
                .filter(ButtonData.OK_DONE::equals).map(done -> box.reason().get());
    }

    Alert reasonAlert(String question, ReasonBox box, String yes) {
        ButtonType act = new ButtonType(yes, ButtonData.OK_DONE);
        ButtonType leave = new ButtonType(texts.get("dialog.leave"), ButtonData.CANCEL_CLOSE);
        Alert alert = dressed(new Alert(Alert.AlertType.CONFIRMATION, "", act, leave), texts.get("dialog.reason"),
                question);
        alert.getDialogPane().getStyleClass().add("question");
        alert.setGraphic(new FontIcon(Material2OutlinedAL.LOCK));
        alert.getDialogPane().setContent(box);
        alert.setOnShown(shown -> box.begin());
        Button taking = (Button) alert.getDialogPane().lookupButton(act);
        taking.disableProperty().bind(box.reason().isEmpty());
        // Toggles keep Enter from the default button.
        box.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                taking.fire();
            }
        });
        return alert;
    }

    /** Shows the keys that work now. */
    public void keys(List<Shortcut> shortcuts) {
        keysAlert(shortcuts).showAndWait();
    }

    Alert keysAlert(List<Shortcut> shortcuts) {
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        for (Shortcut shortcut : shortcuts) {
            Label keys = new Label(shortcut.keysText());
            keys.getStyleClass().add("key");
            table.addRow(table.getRowCount(), keys, new Label(shortcut.text()));
        }
        Alert alert = new Alert(Alert.AlertType.NONE, "", closing());
        alert.getDialogPane().setContent(table);
        return dressed(alert, texts.get("dialog.keys"), texts.get("dialog.keys"));
    }

    private ButtonType closing() {
        return new ButtonType(texts.get("dialog.close"), ButtonData.OK_DONE);
    }

    private Alert dressed(Alert alert, String title, String header) {
        DialogPane pane = alert.getDialogPane();
        pane.getStyleClass().add("plain-dialog");
        alert.initOwner(owner.get());
        alert.setTitle(title);
        alert.setHeaderText(header);
        return alert;
    }
}
