package vn.sotreem.app.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Finds what a screen reader has no name for, and words that are too pale for tired eyes. */
public final class Readable {
    /** WCAG 2.2, 1.4.3: of words to what lies behind them. */
    private static final double CONTRAST_MIN = 4.5;

    private Readable() {
    }

    /** What is wrong on this screen, shown in the program's look. */
    public static List<String> faults(Parent screen) {
        Scene scene = new Scene(screen, 1366, 768);
        screen.applyCss();
        screen.layout();
        List<Node> seen = below(scene.getRoot()).toList();
        Set<Node> labelled = seen.stream().filter(Label.class::isInstance).map(node -> ((Label) node).getLabelFor())
                .collect(Collectors.toSet());
        return Stream.concat(seen.stream().filter(Control.class::isInstance).map(Control.class::cast)
                        .filter(control -> isReached(control) && !labelled.contains(control) && isNameless(control))
                        .map(control -> "no name: " + control),
                seen.stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                        .filter(Readable::isPale).map(pale -> "pale: " + pale + " " + contrast(pale))).toList();
    }

    /** What is shown; what a choice is made of inside has the name of the choice. */
    private static Stream<Node> below(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> children = node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)
                ? parent.getChildrenUnmodifiable().stream().flatMap(Readable::below) : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    private static boolean isReached(Control control) {
        return control.isFocusTraversable() && !(control instanceof ScrollPane) && !(control instanceof IndexedCell<?>);
    }

    private static boolean isNameless(Control control) {
        return isBlank(control.getAccessibleText())
                && !(control instanceof Labeled labeled && !isBlank(labeled.getText()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean isPale(Labeled labeled) {
        return !isBlank(labeled.getText()) && !isDimmed(labeled) && contrast(labeled) < CONTRAST_MIN;
    }

    /** What cannot be used now may be pale (WCAG 2.2, 1.4.3: inactive components). */
    private static boolean isDimmed(Node node) {
        return node != null && (node.isDisabled() || node.getOpacity() < 1 || isDimmed(node.getParent()));
    }

    private static double contrast(Labeled labeled) {
        if (!(labeled.getTextFill() instanceof Color words)) {
            throw new AssertionError("no colour: " + labeled);
        }
        double one = luminance(words);
        double other = luminance(behind(labeled));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** The first colour behind a node through which nothing shines; a window is white. */
    private static Color behind(Node node) {
        if (node == null) {
            return Color.WHITE;
        }
        Background background = node instanceof Region region ? region.getBackground() : null;
        return background == null ? behind(node.getParent()) : background.getFills().reversed().stream()
                .map(fill -> fill.getFill()).filter(Color.class::isInstance).map(Color.class::cast)
                .filter(Color::isOpaque).findFirst().orElseGet(() -> behind(node.getParent()));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
