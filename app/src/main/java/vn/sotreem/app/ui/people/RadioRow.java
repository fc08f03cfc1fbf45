package vn.sotreem.app.ui.people;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import vn.sotreem.core.catalog.Folding;

/**
 * A few choices side by side, one of them taken. It is one stop of the Tab key; arrows move between the choices, and
 * the first letter of a choice takes it.
 */
final class RadioRow extends HBox implements FieldStop {
    private final ToggleGroup group = new ToggleGroup();
    private final StringProperty code = new SimpleStringProperty("");

    RadioRow() {
        getStyleClass().add("radio-row");
        group.selectedToggleProperty().subscribe(this::taken);
        code.subscribe(this::show);
        addEventHandler(KeyEvent.KEY_TYPED, this::takeByLetter);
    }

    void offer(List<Choice> choices) {
        for (Choice choice : choices) {
            RadioButton button = new RadioButton(choice.label());
            button.setUserData(choice.code());
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        show(code.get());
    }

    /** The code of the choice that is taken. */
    StringProperty code() {
        return code;
    }

    /** The button at which the Tab key stops. */
    @Override
    public RadioButton stop() {
        return buttons().stream().filter(RadioButton::isSelected).findFirst().orElse(buttons().getFirst());
    }

    /** Tells a screen reader what the choices are about. */
    void about(String label) {
        buttons().forEach(button -> button.setAccessibleText(label + ": " + button.getText()));
    }

    private List<RadioButton> buttons() {
        return getChildren().stream().map(RadioButton.class::cast).toList();
    }

    private void taken(Toggle toggle) {
        if (toggle != null) {
            code.set((String) toggle.getUserData());
            stopAtTaken();
        }
    }

    private void show(String taken) {
        buttons().forEach(button -> button.setSelected(button.getUserData().equals(taken)));
        stopAtTaken();
    }

    private void stopAtTaken() {
        if (!getChildren().isEmpty()) {
            RadioButton stop = stop();
            buttons().forEach(button -> button.setFocusTraversable(button == stop));
        }
    }

    /** The choice after the taken one whose name begins with the typed letter. */
    private void takeByLetter(KeyEvent typed) {
        String letter = Folding.fold(typed.getCharacter());
        List<RadioButton> buttons = buttons();
        int from = buttons.indexOf(stop());
        for (int step = stop().isSelected() ? 1 : 0; step <= buttons.size() && !letter.isEmpty(); step++) {
            RadioButton button = buttons.get((from + step) % buttons.size());
            if (Folding.fold(button.getText()).startsWith(letter)) {
                button.setSelected(true);
                button.requestFocus();
                typed.consume();
                return;
            }
        }
    }
}
