package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import vn.sotreem.core.catalog.Texts;

/** What is seldom written, under a heading that says what is there. It is made when it is first wanted. */
final class Fold {
    /** The room of the arrow before the heading. */
    private static final double ARROW_EMS = 3;

    private final Texts texts;
    private final String title;
    private final TitledPane pane = new TitledPane();
    private final VBox content = new VBox();

    /**
     * @param title the heading
     * @param made  what stands under it
     */
    Fold(Texts texts, String title, Supplier<List<Node>> made) {
        this.texts = texts;
        this.title = title;
        content.getStyleClass().add("fold-content");
        pane.setContent(content);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setMinWidth(0);
        pane.getStyleClass().add("fold");
        pane.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pane.setGraphic(heading());
        pane.expandedProperty().subscribe(expanded -> {
            if (expanded && content.getChildren().isEmpty()) {
                content.getChildren().setAll(made.get());
            }
        });
        say("");
    }

    /** The words of the heading; they go on in a second line where a heading of its own would cut them. */
    private Text heading() {
        Text heading = new Text();
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(pane.textProperty());
        heading.wrappingWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.max(0, pane.getWidth() - ARROW_EMS * pane.getFont().getSize()),
                pane.widthProperty(), pane.fontProperty()));
        return heading;
    }

    TitledPane pane() {
        return pane;
    }

    /** Says in the heading what is written there; "" for nothing. */
    void say(String said) {
        pane.setText(said.isEmpty() ? title : texts.get("form.fold.said", title, said));
    }

    void open() {
        pane.setExpanded(true);
        pane.applyCss();
    }
}
