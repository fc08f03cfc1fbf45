package vn.sotreem.app.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Hands on a keyboard and no mouse: what cannot be reached by Tab is not reached at all. */
final class Keyboard {
    /** As many stops as a screen of fields may have. */
    private static final int STOPS_MAX = 90;

    private final PeopleWindow window;
    private final FxRobot robot;

    Keyboard(PeopleWindow window, FxRobot robot) {
        this.window = window;
        this.robot = robot;
    }

    void push(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Goes to a place by its key with Alt. */
    void go(String place) {
        List<String> titles = window.place().workspace().shell().places().stream().map(each -> each.title()).toList();
        push(KeyCode.ALT, KeyCode.getKeyCode(String.valueOf(titles.indexOf(place) + 1)));
    }

    /** Tabs on until the focus is on what a person or a screen reader reads as this. */
    void tabTo(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> passed = new ArrayList<>();
        while (!isCalled(window.focused(), name)) {
            passed.add(called(window.focused()).toList().toString());
            if (passed.size() > STOPS_MAX) {
                throw new AssertionError(name + " is not among the stops: " + passed.stream().distinct().toList());
            }
            push(KeyCode.TAB);
        }
    }

    /** Tabs to a button, a box or a choice and presses it. */
    void press(String name) {
        tabTo(name);
        push(KeyCode.SPACE);
    }

    /** Tabs to a field and writes over what stands in it. */
    void fill(String name, String text) {
        tabTo(name);
        push(KeyCode.CONTROL, KeyCode.A);
        type(text);
    }

    private static boolean isCalled(Node node, String name) {
        return called(node).anyMatch(name::equals);
    }

    private static Stream<String> called(Node node) {
        String words = switch (node) {
            case null -> null;
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getPromptText();
            default -> null;
        };
        return Stream.of(words, node == null ? null : node.getAccessibleText()).filter(Objects::nonNull);
    }
}
