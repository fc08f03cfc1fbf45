package vn.sotreem.app.ui;

import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.sotreem.core.catalog.Folding;

/** Lets what stands in a list be chosen by typing the beginning of any of its words, accents or not. */
public final class TypeToPick<T> {
    private final ComboBox<T> box;
    private String typed = "";

    private TypeToPick(ComboBox<T> box) {
        this.box = box;
    }

    public static <T> void in(ComboBox<T> box) {
        TypeToPick<T> picking = new TypeToPick<>(box);
        box.addEventFilter(KeyEvent.KEY_TYPED, picking::type);
        box.addEventFilter(KeyEvent.KEY_PRESSED, picking::press);
        box.focusedProperty().subscribe(focused -> picking.typed = "");
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        boolean isLetter = !letter.isBlank() || letter.equals(" ") && !typed.isEmpty();
        if (!isLetter || event.isControlDown() || event.isAltDown() || Character.isISOControl(letter.charAt(0))) {
            return;
        }
        found(typed + letter).ifPresent(name -> {
            typed += letter;
            box.setValue(name);
        });
        event.consume();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && !typed.isEmpty()) {
            typed = typed.substring(0, typed.length() - 1);
        } else if (event.getCode().isNavigationKey()) {
            typed = "";
        }
    }

    private Optional<T> found(String beginning) {
        String wanted = " " + Folding.fold(beginning);
        return box.getItems().stream()
                .filter(item -> (" " + Folding.fold(box.getConverter().toString(item))).contains(wanted)).findFirst();
    }
}
