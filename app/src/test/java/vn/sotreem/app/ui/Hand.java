package vn.sotreem.app.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does in a driven window: waits until a thing is there, then presses it or types into it. */
final class Hand {
    private static final int PATIENCE_SECONDS = 20;

    private final DrivenWindow window;

    Hand(DrivenWindow window) {
        this.window = window;
    }

    /** Presses what says this, when it can be pressed. */
    void press(String text) {
        Predicate<Node> wanted = node -> node instanceof ButtonBase button && text.equals(button.getText())
                && !button.isDisabled();
        await(wanted);
        window.on(() -> {
            seen().filter(wanted).map(ButtonBase.class::cast).findFirst().ifPresent(ButtonBase::fire);
            return window;
        });
    }

    /** @param field its selector, "#address" */
    void type(String field, String text) {
        await(node -> node instanceof TextInputControl && ("#" + node.getId()).equals(field));
        window.on(() -> {
            ((TextInputControl) window.root().lookup(field)).setText(text);
            return window;
        });
    }

    /** Waits until this can be read. */
    void read(String text) {
        await(node -> node instanceof Labeled labeled && text.equals(labeled.getText()));
    }

    void await(Predicate<Node> wanted) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
                    () -> window.on(() -> seen().anyMatch(wanted)));
        } catch (TimeoutException late) {
            throw new AssertionError("did not come; there is " + window.on(() -> seen()
                    .filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList()), late);
        }
    }

    private Stream<Node> seen() {
        return window.root().lookupAll("*").stream().filter(Hand::isSeen);
    }

    /** Shown, with everything around it. */
    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }
}
