package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import vn.sotreem.core.catalog.Texts;

/** What is seldom written, under a heading that says what is there. It is made when it is first wanted. */
final class Fold {
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
        pane.expandedProperty().subscribe(expanded -> {
            if (expanded && content.getChildren().isEmpty()) {
                content.getChildren().setAll(made.get());
            }
        });
        say("");
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
