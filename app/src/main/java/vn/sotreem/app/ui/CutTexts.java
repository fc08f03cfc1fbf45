package vn.sotreem.app.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/**
 * Finds words of a screen that cannot be read whole: a label that ends in "…", or one that begins or ends outside the
 * window where nothing can be scrolled. Cells of tables are left out: their columns can be drawn wider.
 */
final class CutTexts {
    // Rounding to whole pixels may put an edge one beside another.
    private static final double PIXELS_OUTSIDE_MAX = 1.5;

    private CutTexts() {
    }

    /** What is cut on a screen that has been laid out, in the order in which it is drawn. */
    static List<String> of(Parent screen) {
        Bounds window = screen.getLayoutBounds();
        return labels(screen, window).toList();
    }

    private static Stream<String> labels(Node node, Bounds window) {
        if (!node.isVisible() || node instanceof IndexedCell<?> || node instanceof ScrollBar) {
            return Stream.empty();
        }
        Bounds room = node instanceof ScrollPane ? null : window;
        Stream<String> self = node instanceof Labeled labeled && labeled.getText() != null
                ? cut(labeled, window) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(child -> labels(child, room)))
                : self;
    }

    private static Stream<String> cut(Labeled labeled, Bounds window) {
        if (shortened(labeled)) {
            return Stream.of("… " + labeled.getText());
        }
        return window == null || inside(labeled.localToScene(labeled.getLayoutBounds()), window)
                ? Stream.empty() : Stream.of("| " + labeled.getText());
    }

    /** The words the label draws are not all it was given. */
    private static boolean shortened(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(drawn -> drawn != labeled.getGraphic())
                .anyMatch(drawn -> !drawn.getText().equals(labeled.getText()));
    }

    private static boolean inside(Bounds words, Bounds window) {
        return words.getMinX() >= -PIXELS_OUTSIDE_MAX && words.getMinY() >= -PIXELS_OUTSIDE_MAX
                && words.getMaxX() <= window.getWidth() + PIXELS_OUTSIDE_MAX
                && words.getMaxY() <= window.getHeight() + PIXELS_OUTSIDE_MAX;
    }
}
