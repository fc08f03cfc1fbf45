package vn.sotreem.app.ui.people;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * A text field that offers choices by what is typed, accents or not. Down opens the list, Enter takes the marked
 * choice, Esc closes the list; a click on the arrow shows all.
 */
public final class PickField extends CustomTextField {
    private static final int ROWS_SHOWN_MAX = 8;
    private static final double ROW_EMS = 2.43;
    private static final double LETTER_EMS = 0.58;
    private static final double WIDTH_MAX_EMS = 56;

    private final ListView<Choice> offered = new ListView<>();
    private final Popup popup = new Popup();
    private Choices choices = new Choices(List.of());
    private Optional<Consumer<Choice>> taker = Optional.empty();
    private boolean taking;

    public PickField() {
        FontIcon arrow = new FontIcon(Material2OutlinedAL.ARROW_DROP_DOWN);
        arrow.setOnMouseClicked(click -> {
            requestFocus();
            offer(choices.all());
        });
        setRight(arrow);
        getStyleClass().add("pick-field");
        offered.getStyleClass().add("pick-list");
        offered.setFocusTraversable(false);
        offered.setCellFactory(list -> new ChoiceCell());
        popup.getContent().add(offered);
        popup.setAutoHide(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        textProperty().subscribe((was, is) -> typed());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    void offerFrom(Choices all) {
        choices = all;
    }

    /** The choice that is taken is handed over and does not stay in the field. */
    void handOver(Consumer<Choice> to) {
        taker = Optional.of(to);
    }

    boolean isOffering() {
        return popup.isShowing();
    }

    private void typed() {
        if (isFocused() && !taking) {
            offer(choices.matching(getText()));
        }
    }

    private void offer(List<Choice> matching) {
        offered.getItems().setAll(matching);
        offered.getSelectionModel().selectFirst();
        if (matching.isEmpty() || getScene() == null) {
            popup.hide();
            return;
        }
        double em = getFont().getSize();
        offered.setPrefSize(Math.max(getWidth(), width(matching) * em),
                ROW_EMS * em * Math.min(matching.size(), ROWS_SHOWN_MAX) + 2);
        if (!popup.isShowing()) {
            Bounds here = localToScreen(getBoundsInLocal());
            popup.show(this, here.getMinX(), here.getMaxY());
        }
    }

    /** Wide enough for the longest of the choices, in em, as far as a window is wide. */
    private static double width(List<Choice> choices) {
        int letters = choices.stream().mapToInt(choice -> choice.label().length()).max().orElse(0);
        return Math.min(WIDTH_MAX_EMS, LETTER_EMS * letters + 2);
    }

    /** Enter takes the choice and goes on to the form, which moves to the next field; one handed over ends here. */
    private void press(KeyEvent press) {
        switch (press.getCode()) {
            case DOWN -> {
                if (popup.isShowing()) {
                    mark(1);
                } else {
                    offer(choices.all());
                }
                press.consume();
            }
            case UP -> {
                mark(-1);
                press.consume();
            }
            case ENTER -> {
                boolean handedOver = popup.isShowing() && taker.isPresent();
                takeMarked();
                if (handedOver) {
                    press.consume();
                }
            }
            case ESCAPE -> {
                if (popup.isShowing()) {
                    popup.hide();
                    press.consume();
                }
            }
            default -> { }
        }
    }

    private void mark(int by) {
        int last = offered.getItems().size() - 1;
        int index = Math.clamp(offered.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        offered.getSelectionModel().select(index);
        offered.scrollTo(Math.max(0, index - ROWS_SHOWN_MAX + 1));
    }

    private void takeMarked() {
        if (popup.isShowing()) {
            take(offered.getSelectionModel().getSelectedItem());
        }
    }

    private void take(Choice choice) {
        taking = true;
        setText(taker.isPresent() ? "" : choice.label());
        end();
        taking = false;
        popup.hide();
        taker.ifPresent(to -> to.accept(choice));
    }

    private final class ChoiceCell extends ListCell<Choice> {
        ChoiceCell() {
            setOnMouseClicked(click -> {
                if (getItem() != null) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty ? null : choice.label());
        }
    }
}
