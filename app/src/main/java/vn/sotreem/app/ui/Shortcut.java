package vn.sotreem.app.ui;

import javafx.scene.control.Tooltip;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCombination;

/**
 * A key of a screen: it works while the screen is shown, and F1 lists it.
 *
 * @param keys what is pressed
 * @param text what it does, in the person's language
 */
public record Shortcut(KeyCombination keys, String text, Runnable action) {

    /** @param keys as {@link KeyCombination#valueOf} reads them: "Ctrl+N", "F2", "Esc" */
    public static Shortcut of(String keys, String text, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), text, action);
    }

    /** Lets the button do the same and name the key in its tooltip; one with a sign only is read as this. */
    public void on(ButtonBase button) {
        button.setOnAction(event -> action.run());
        if (button.getText().isEmpty()) {
            button.setAccessibleText(text);
        }
        button.setTooltip(new Tooltip(text + " (" + keysText() + ")"));
    }

    /** The keys as they are printed on the keyboard: "Ctrl+Shift+N". */
    public String keysText() {
        return keys.getDisplayText().replace("Escape", "Esc").replace("↵", "Enter");
    }
}
