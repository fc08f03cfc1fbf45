package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.app.excel.ColumnMemory;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.app.ui.Place;
import vn.sotreem.app.ui.Preferences;
import vn.sotreem.app.ui.Window;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** What is due today in the real window, by keyboard: to what is due, to where it is written, and back. */
@ExtendWith(ApplicationExtension.class)
class TodayWindowTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final String PASSWORD = "con trâu đi trước cái cày";

    @TempDir
    private Path home;
    private Stage stage;

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        RegisterHome files = new RegisterHome(home, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        try (Password password = Password.of(PASSWORD.toCharArray());
             Register register = files.setUp(files.prepare(SampleOffice.OFFICE.userName(), password),
                     SampleOffice.OFFICE, List.of("Thôn Nà Lìa"))) {
            Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                    .with("number", "12").with("mother", "Lý Thị Hoa");
            Child newborn = Child.empty(register.ids().next(), household.id()).with("name", "Nông Thị Gấm")
                    .with("birth", LocalDate.now(Bench.CLOCK).minusDays(61).toString()).with("sex", "female")
                    .with("ethnicity", "07").with("healthCard", "TE120");
            register.save(Save.of("Hoa", Edit.create(household), Edit.create(newborn)));
        }
        stage = FxToolkit.registerPrimaryStage();
        List<Place.Maker> places = List.of(TodayPlace.in(files.backups()),
                made -> new PeoplePlace(made, new ColumnMemory(home)));
        robot.interact(() -> new Window(new Window.Parts(files, address -> {
            throw new AssertionError("no portal is known");
        }, places, new Preferences(home), Bench.CLOCK, new Window.About("0.1.0", failure -> {
            throw new AssertionError("a task failed", failure);
        })), stage, new SecureRandom()).show());
        robot.interact(() -> robot.lookup(node -> node instanceof PasswordField && seen(node))
                .queryAs(PasswordField.class).setText(PASSWORD));
        robot.interact(() -> robot.lookup(node -> node instanceof ButtonBase button
                && "Mở sổ".equals(button.getText())).queryAs(ButtonBase.class).fire());
        until(robot, "1 trẻ quá 60 ngày mà chưa đăng ký khai sinh");
    }

    @AfterEach
    void close(FxRobot robot) {
        // A field that is left keeps its draft, and must be left before the register is closed.
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        robot.interact(stage::hide);
    }

    @Test
    void aBirthIsRegisteredAndTheLineIsGone(FxRobot robot) {
        robot.push(KeyCode.ENTER);
        until(robot, "Nông Thị Gấm");
        robot.push(KeyCode.ENTER);
        wait(() -> stage.getScene().getFocusOwner() instanceof RadioButton);
        robot.write("c").push(KeyCode.CONTROL, KeyCode.S);
        until(robot, "Đã lưu · ");
        robot.push(KeyCode.ESCAPE);
        until(robot, "Không còn trẻ nào trong việc này");
        robot.push(KeyCode.ESCAPE);
        until(robot, "Máy này chưa nối với cổng");
        assertThat(lines(robot)).noneMatch(line -> line.contains("khai sinh"));
    }

    private static Stream<String> lines(FxRobot robot) {
        return robot.lookup(node -> node instanceof TableCell<?, ?> && seen(node)).queryAllAs(TableCell.class).stream()
                .map(cell -> String.valueOf(cell.getText()));
    }

    @Test
    void aReportIsPutOnAnotherDayAndTakenBack(FxRobot robot) {
        robot.push(KeyCode.F8);
        until(robot, "Lịch báo cáo");
        robot.interact(() -> days(robot).setText("31/4"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(robot, "Có ngày không đúng. Ghi ngày/tháng, cách nhau dấu phẩy: 5/5, 5/11.");
        robot.interact(() -> days(robot).setText("2/12"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(robot, "Đã lưu vào lịch báo cáo");
        wait(() -> days(robot).getText().equals("02/12"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(robot, "Đã hoàn tác");
        wait(() -> days(robot).getText().equals("05/11"));
    }

    private static TextField days(FxRobot robot) {
        return robot.lookup("#on").queryAs(TextField.class);
    }

    private static void until(FxRobot robot, String text) {
        try {
            wait(() -> robot.lookup(node -> node instanceof Labeled labeled && labeled.getText() != null
                    && labeled.getText().startsWith(text) && seen(node)).tryQuery().isPresent());
        } catch (AssertionError late) {
            throw new AssertionError(text + " did not come; there is " + robot.lookup(node ->
                    node instanceof Labeled && seen(node)).queryAllAs(Labeled.class).stream()
                    .map(Labeled::getText).toList(), late);
        }
    }

    private static void wait(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("did not come", late);
        }
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
