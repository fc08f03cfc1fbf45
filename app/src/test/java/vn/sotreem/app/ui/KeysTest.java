package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class KeysTest {
    private final List<String> done = new ArrayList<>();
    private final ObservableList<Shortcut> ofPlace = FXCollections.observableArrayList();
    private final TableView<String> table = new TableView<>();
    private final TextField field = new TextField();

    /** A place that is nothing but its keys. */
    private record Bare(ObservableList<Shortcut> shortcuts) implements Place {
        @Override
        public String title() {
            return "";
        }

        @Override
        public Ikon icon() {
            throw new AssertionError("not shown");
        }

        @Override
        public Parent screen() {
            throw new AssertionError("not shown");
        }
    }

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new VBox(table, field));
        Keys keys = new Keys(List.of(key("F2", "window"), key("Alt+1", "window")));
        keys.of(new Bare(ofPlace));
        keys.move(null, scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aFunctionKeyIsNotTheTables(FxRobot robot) {
        robot.interact(() -> press(table, KeyCode.F2));

        assertThat(done).containsExactly("window");
    }

    @Test
    void aKeyOfThePlaceInFrontWins(FxRobot robot) {
        ofPlace.setAll(key("F2", "place"));
        robot.interact(() -> press(field, KeyCode.F2));

        assertThat(done).containsExactly("place");
    }

    @Test
    void aKeyMayChangeTheKeys(FxRobot robot) {
        ofPlace.setAll(Shortcut.of("F2", "", ofPlace::clear));
        robot.interact(() -> press(table, KeyCode.F2));
        robot.interact(() -> press(table, KeyCode.F2));

        assertThat(done).containsExactly("window");
    }

    @Test
    void keysAreNamedAsTheyArePrintedOnTheKeyboard() {
        assertThat(Shortcut.of("Ctrl+Enter", "", () -> { }).keysText()).isEqualTo("Ctrl+Enter");
        assertThat(Shortcut.of("Esc", "", () -> { }).keysText()).isEqualTo("Esc");
    }

    private Shortcut key(String keys, String what) {
        return Shortcut.of(keys, what, () -> done.add(what));
    }

    private static void press(Parent target, KeyCode code) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
