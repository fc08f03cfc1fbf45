package vn.sotreem.app.ui.people;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.app.excel.ColumnMemory;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.app.ui.Place;
import vn.sotreem.app.ui.Preferences;
import vn.sotreem.app.ui.Window;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** The real window with the place of children, on real threads and a real register of one hamlet. */
final class PeopleWindow {
    private static final int PATIENCE_SECONDS = 20;
    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final String USER = "Nông Thị Hoa";

    private final Path home;
    private final FxRobot robot;
    private final RegisterHome register;
    private final Stage stage;
    private PeoplePlace place;
    private Workspace workspace;

    PeopleWindow(Path home, FxRobot robot) throws RegisterUnavailable, TimeoutException {
        this(home, robot, Office.Role.COLLABORATOR);
    }

    /** @param role of the person who works */
    PeopleWindow(Path home, FxRobot robot, Office.Role role) throws RegisterUnavailable, TimeoutException {
        this.home = home;
        this.robot = robot;
        this.register = new RegisterHome(home, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        if (!register.isSetUp()) {
            try (Password password = Password.of(PASSWORD.toCharArray())) {
                Office office = new Office("20", "06463", "Xã Y Tịch", USER, role);
                register.setUp(register.prepare(USER, password), office, List.of("Thôn Nà Lìa")).close();
            }
        }
        stage = FxToolkit.registerPrimaryStage();
        show();
    }

    PeoplePlace place() {
        return place;
    }

    /** Somebody saves this, as from a form. */
    void keep(Function<Register, Save> writing) {
        robot.interact(() -> workspace.session().change(register -> register.save(writing.apply(register)),
                saved -> { }));
    }

    /** What has the focus. */
    Node focused() {
        return stage.getScene().getFocusOwner();
    }

    /** The tables that are to be seen; none while the place is only opening. */
    List<TableView<?>> tables() {
        return robot.lookup(node -> node instanceof TableView<?> && seen(node)).queryAllAs(TableView.class).stream()
                .<TableView<?>>map(table -> table).toList();
    }

    /** Waits until a draft in the register holds this. */
    void untilKept(String text) {
        BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();
        wait(() -> {
            robot.interact(() -> workspace.session().ask(register -> register.drafts().beginning(Sheet.DRAFT_PREFIX)
                    .values().stream().anyMatch(json -> json.contains(text)), answers::add));
            return answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        });
    }

    void hide() {
        robot.interact(stage::hide);
    }

    /** Opens the window and the register in it. */
    void show() {
        List<Place.Maker> places = List.of(made -> {
            workspace = made;
            place = new PeoplePlace(made, new ColumnMemory(home));
            return place;
        });
        robot.interact(() -> new Window(new Window.Parts(register, address -> {
            throw new AssertionError("no portal is known");
        }, places, new Preferences(home), Bench.CLOCK, new Window.About("0.1.0", failure -> {
            throw new AssertionError("a task failed", failure);
        })), stage, new SecureRandom()).show());
        robot.interact(() -> robot.lookup(node -> node instanceof PasswordField && seen(node))
                .queryAs(PasswordField.class).setText(PASSWORD));
        press("Mở sổ");
        until("Sổ theo dõi trẻ em");
    }

    /** Presses what says this, when it can be pressed. */
    void press(String text) {
        wait(() -> robot.lookup(node -> node instanceof ButtonBase button && text.equals(button.getText())
                && seen(node) && !button.isDisabled()).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(node -> node instanceof ButtonBase button && text.equals(button.getText())
                && seen(node)).queryAs(ButtonBase.class).fire());
    }

    /** Waits until this can be read. */
    void until(String text) {
        try {
            wait(() -> robot.lookup(node -> node instanceof Labeled labeled && text.equals(labeled.getText())
                    && seen(node)).tryQuery().isPresent());
        } catch (AssertionError late) {
            throw new AssertionError(text + " did not come; there is " + robot.lookup(node ->
                    node instanceof Labeled && seen(node)).queryAllAs(Labeled.class).stream()
                    .map(Labeled::getText).filter(Objects::nonNull).toList() + "; the focus has "
                    + stage.getScene().getFocusOwner(), late);
        }
    }

    /** Whether what has the focus lies inside the window. */
    boolean showsTheFocus() {
        WaitForAsyncUtils.waitForFxEvents();
        Scene scene = stage.getScene();
        Bounds focused = scene.getFocusOwner().localToScene(scene.getFocusOwner().getLayoutBounds());
        return focused.getMinY() > 0 && focused.getMaxY() < scene.getHeight();
    }

    static void wait(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("did not come", late);
        }
    }

    /** Shown, with everything around it. */
    static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
