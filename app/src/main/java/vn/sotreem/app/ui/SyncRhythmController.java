package vn.sotreem.app.ui;

import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.sync.Rhythm;

/** How often this laptop sends by itself, and whether it may on a network that is paid for by the byte. */
public final class SyncRhythmController {
    private final Texts texts;
    private final ObjectProperty<Preferences.Choice> choice;

    @FXML private Label everyName;
    @FXML private ComboBox<Duration> every;
    @FXML private CheckBox metered;
    @FXML private Label meaning;

    SyncRhythmController(Texts texts, ObjectProperty<Preferences.Choice> choice) {
        this.texts = texts;
        this.choice = choice;
    }

    @FXML
    private void initialize() {
        Rhythm rhythm = choice.get().rhythm();
        everyName.setLabelFor(every);
        every.getItems().setAll(Preferences.INTERVALS);
        every.setConverter(new InWords<>(this::words));
        every.setValue(rhythm.every());
        metered.setSelected(rhythm.isMetered());
        every.disableProperty().bind(metered.selectedProperty());
        every.valueProperty().subscribe((was, is) -> chosen());
        metered.selectedProperty().subscribe((was, is) -> chosen());
        explain();
    }

    private void chosen() {
        choice.set(choice.get().following(new Rhythm(every.getValue(), choice.get().rhythm().quiet(),
                metered.isSelected())));
        explain();
    }

    private void explain() {
        meaning.setText(texts.get(metered.isSelected() ? "rhythm.asked" : "rhythm.byItself"));
    }

    /** "30 phút", "4 giờ". */
    private String words(Duration interval) {
        return interval.toHours() > 0 ? texts.get("time.hours", interval.toHours())
                : texts.get("time.minutes", interval.toMinutes());
    }
}
