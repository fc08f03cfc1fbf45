package vn.sotreem.app.ui.people;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import vn.sotreem.core.domain.CodeSet;

/** The codes of a short list as ticks side by side. Codes this program does not know stay as they are. */
final class TickRow extends FlowPane implements FieldStop {
    private final StringProperty codes = new SimpleStringProperty("");

    TickRow(List<Choice> choices) {
        getStyleClass().add("tick-row");
        choices.forEach(choice -> getChildren().add(tick(choice)));
    }

    /** The ticked codes, in the canonical text of {@link CodeSet}. */
    StringProperty codes() {
        return codes;
    }

    @Override
    public Node stop() {
        return getChildren().getFirst();
    }

    private CheckBox tick(Choice choice) {
        CheckBox tick = new CheckBox(choice.label());
        tick.setOnAction(event -> {
            List<String> ticked = new ArrayList<>(CodeSet.parse(codes.get()).codes());
            ticked.remove(choice.code());
            if (tick.isSelected()) {
                ticked.add(choice.code());
            }
            codes.set(CodeSet.of(ticked).text());
        });
        codes.subscribe(text -> tick.setSelected(CodeSet.parse(text).contains(choice.code())));
        return tick;
    }
}
