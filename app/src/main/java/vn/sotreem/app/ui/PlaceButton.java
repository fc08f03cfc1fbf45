package vn.sotreem.app.ui;

import java.text.NumberFormat;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.UnsentAge;

/** One entry on the left: icon, name, and how much there is to do. */
final class PlaceButton extends ToggleButton {
    private static final PseudoClass ATTENTION = PseudoClass.getPseudoClass("attention");
    private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

    private final Place place;
    private final NumberFormat numbers;
    private final Label count = new Label();

    PlaceButton(Place place, Optional<String> keys, Texts texts) {
        this.place = place;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
        Label title = new Label(place.title(), new FontIcon(place.icon()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(title, gap, count);
        // A graphic keeps its own width; this one fills the button, so that the counts stand in one column.
        row.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> getWidth() - getInsets().getLeft() - getInsets().getRight(), widthProperty(), insetsProperty()));
        setGraphic(row);
        getStyleClass().add("place");
        setAccessibleText(place.title());
        setTooltip(new Tooltip(place.title() + keys.map(pressed -> " (" + pressed + ")").orElse("")));
    }

    boolean isOf(Place shown) {
        return place == shown;
    }

    /** @param age of the oldest thing that waits to be sent, shown where the state of sending is explained */
    void count(Standing standing, UnsentAge age) {
        count.pseudoClassStateChanged(ATTENTION, place.explainsStatus() && age == UnsentAge.THREE_DAYS);
        count.pseudoClassStateChanged(STOPPED, place.explainsStatus() && age == UnsentAge.A_WEEK);
        long now = place.count(standing);
        String text = now == 0 ? "" : numbers.format(now);
        count.setText(text);
        setAccessibleText((place.title() + " " + text).strip());
    }

    /** A press on the place that is shown shows it again; it never leaves nothing chosen. */
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
