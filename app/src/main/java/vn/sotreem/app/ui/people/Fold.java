package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
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
    private final Text heading = new Text();
    private final TitledPane pane = new Headed();
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
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(pane.textProperty());
        pane.setGraphic(heading);
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

    /** As high as the words of its heading need, which go on in a second line where they would be cut. */
    private final class Headed extends TitledPane {
        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            wrap(width);
            return super.computeMinHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            wrap(width);
            return super.computePrefHeight(width);
        }

        private void wrap(double width) {
            if (width >= 0) {
                heading.setWrappingWidth(Math.max(0, width - ARROW_EMS * getFont().getSize()));
            }
        }
    }
}
