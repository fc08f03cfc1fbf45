package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.Argon2Cost;

/** A first day with the program, on real threads and a real register. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final String PASSWORD = "con trâu đi trước cái cày";

    /** A place of another package, through which the test reaches the session. */
    private record Probe(Workspace workspace, Parent screen) implements Place {
        @Override
        public String title() {
            return "Probe";
        }

        @Override
        public Ikon icon() {
            return Material2OutlinedAL.INFO;
        }

        @Override
        public ObservableList<Shortcut> shortcuts() {
            return FXCollections.emptyObservableList();
        }
    }

    @TempDir
    private static Path home;
    private Stage stage;
    private Workspace workspace;

    @Start
    void start(Stage shown) {
        stage = shown;
        RegisterHome register = new RegisterHome(home, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        List<Place.Maker> places = List.of(made -> {
            workspace = made;
            return new Probe(made, new StackPane());
        });
        new Window(new Window.Parts(register, address -> {
            throw new AssertionError("no portal is known");
        }, places, new Preferences(home), Bench.CLOCK,
                new Window.About("0.1.0", failure -> {
                    throw new AssertionError(failure);
                })), stage, new SecureRandom()).show();
    }

    @Stop
    void close() {
        stage.hide();
    }

    @Test
    void fromTheFirstStartToTheFirstSaveAndBackThroughTheDoor(FxRobot robot) {
        setUp(robot);
        until(robot, "Máy chưa nối với cổng · 1 thay đổi giữ trên máy");
        save(robot);
        until(robot, "Máy chưa nối với cổng · 2 thay đổi giữ trên máy");
        until(robot, "Đã lưu 12:00");

        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(robot, "Mở khóa để làm việc");
        type(robot, "sai mật khẩu rồi");
        until(robot, "Mật khẩu không đúng.");
        type(robot, PASSWORD);
        until(robot, "Máy chưa nối với cổng · 2 thay đổi giữ trên máy");

        robot.interact(() -> workspace.shell().go(workspace.shell().places().getLast()));
        press(robot, "English");
        until(robot, "Not connected to a portal yet · 2 changes kept here");
        assertThat(new Preferences(home).read().language().getLanguage()).isEqualTo("en");
    }

    private void setUp(FxRobot robot) {
        robot.interact(() -> find(robot, "#province", ComboBox.class).getSelectionModel().selectFirst());
        set(robot, "#communeName", "Xã Y Tịch");
        set(robot, "#communeCode", "06463");
        set(robot, "#hamlets", "Thôn Nà Lìa");
        press(robot, "Tiếp tục");
        set(robot, "#user", "Nông Thị Hoa");
        robot.interact(() -> robot.lookup(node -> node instanceof PasswordField && seen(node)).queryAllAs(
                PasswordField.class).forEach(field -> field.setText(PASSWORD)));
        press(robot, "Tiếp tục");
        until(robot, "Mã khôi phục");
        Pane groups = find(robot, "#groups", Pane.class);
        String last = ((Label) groups.getChildren().getLast()).getText();
        press(robot, "Tôi đã ghi mã này ra giấy");
        assertThat(groups.isVisible()).isFalse();
        set(robot, "#lastGroup", last);
        press(robot, "Tạo sổ");
    }

    private void save(FxRobot robot) {
        robot.interact(() -> workspace.session().ask(
                register -> Household.empty(register.ids().next(), register.hamlets().getFirst().id()),
                household -> workspace.session().save(Save.of("Hoa", Edit.create(household)), saved -> { })));
    }

    private void type(FxRobot robot, String password) {
        robot.interact(() -> robot.lookup(node -> node instanceof PasswordField && seen(node))
                .queryAs(PasswordField.class).setText(password));
        press(robot, "Mở sổ");
    }

    private static void set(FxRobot robot, String field, String text) {
        robot.interact(() -> find(robot, field, TextInputControl.class).setText(text));
    }

    /** Presses what says this, when it can be pressed. */
    private static void press(FxRobot robot, String text) {
        wait(() -> robot.lookup(node -> node instanceof ButtonBase button && text.equals(button.getText())
                && seen(node) && !button.isDisabled()).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(node -> node instanceof ButtonBase button && text.equals(button.getText())
                && seen(node)).queryAs(ButtonBase.class).fire());
    }

    private static void until(FxRobot robot, String text) {
        wait(() -> robot.lookup(node -> node instanceof Labeled labeled && text.equals(labeled.getText())
                && seen(node)).tryQuery().isPresent());
    }

    private static void wait(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("did not come", late);
        }
    }

    private static <N extends Node> N find(FxRobot robot, String query, Class<N> type) {
        return robot.lookup(query).queryAs(type);
    }

    /** Shown, with everything around it. */
    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
