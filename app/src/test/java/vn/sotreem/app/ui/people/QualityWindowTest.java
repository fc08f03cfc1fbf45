package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
import vn.sotreem.core.domain.RowId;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** Data quality in the real window: to the field that is wrong and back by keyboard, and the list of the police. */
@ExtendWith(ApplicationExtension.class)
class QualityWindowTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final String PASSWORD = "con trâu đi trước cái cày";

    @TempDir
    private Path home;
    private QualityController place;
    private Child without;
    private Stage stage;

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        RegisterHome files = new RegisterHome(home, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        try (Password password = Password.of(PASSWORD.toCharArray());
             Register register = files.setUp(files.prepare(SampleOffice.OFFICE.userName(), password),
                     SampleOffice.OFFICE, List.of("Thôn Nà Lìa"))) {
            without = family(register, "1", "Nông Văn An", "");
            family(register, "2", "Nông Văn Bé", "");
            family(register, "3", "Nông Văn Ca", "020315123456");
        }
        stage = FxToolkit.registerPrimaryStage();
        List<Place.Maker> places = List.of(made -> new PeoplePlace(made, new ColumnMemory(home)),
                made -> place = (QualityController) QualityController.in(made));
        robot.interact(() -> new Window(new Window.Parts(files, address -> {
            throw new AssertionError("no portal is known");
        }, places, new Preferences(home), Bench.CLOCK, new Window.About("0.1.0", failure -> {
            throw new AssertionError("a task failed", failure);
        })), stage, new SecureRandom()).show());
        robot.interact(() -> robot.lookup(node -> node instanceof PasswordField && seen(node))
                .queryAs(PasswordField.class).setText(PASSWORD));
        robot.interact(() -> robot.lookup(node -> node instanceof ButtonBase button
                && "Mở sổ".equals(button.getText())).queryAs(ButtonBase.class).fire());
        until(robot, "Sổ theo dõi trẻ em");
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(robot, "1. Chưa có số định danh: 2");
    }

    private static Child family(Register register, String number, String name, String personalId) {
        Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                .with("number", number).with("father", "Nông Văn Páo");
        Child child = Child.empty(register.ids().next(), household.id()).with("name", name)
                .with("birth", "2015-09-05").with("sex", "male").with("ethnicity", "07")
                .with("school", "Trường Tiểu học Nà Slon").with("personalId", personalId);
        register.save(Save.of("Hoa", Edit.create(household), Edit.create(child)));
        return child;
    }

    @AfterEach
    void close(FxRobot robot) {
        // A field that is left keeps its draft, and must be left before the register is closed.
        robot.interact(() -> stage.setScene(new Scene(new Group())));
        robot.interact(stage::hide);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aRowIsOneKeyFromItsFieldAndTheWayBackEndsWhereItBegan(FxRobot robot) {
        until(robot, "2. Số định danh sai: 1");
        robot.push(KeyCode.DOWN);
        until(robot, "Nông Văn Bé: Chưa có số định danh");

        robot.push(KeyCode.ENTER);
        wait(() -> stage.getScene().getFocusOwner() instanceof TextField field && field.getText().isEmpty());
        robot.push(KeyCode.ESCAPE);
        until(robot, "Nông Văn Bé: Chưa có số định danh");

        robot.push(KeyCode.ENTER);
        wait(() -> stage.getScene().getFocusOwner() instanceof TextField field && field.getText().isEmpty());
        robot.write("020215000009", 0).push(KeyCode.CONTROL, KeyCode.S);
        until(robot, "Đã lưu · ");
        robot.push(KeyCode.ESCAPE);
        until(robot, "1. Chưa có số định danh: 1");
        until(robot, "Nông Văn An: Chưa có số định danh");
    }

    @Test
    void theListOfThePoliceIsLookedAtThenKeptAndTakenBack(FxRobot robot) throws IOException {
        Path file = returned(RowId.of(without.id()).text());
        robot.interact(() -> place.returned().choose(file));
        until(robot, "1 dòng: 1 số định danh sẽ ghi vào sổ, 0 dòng cần xem");

        robot.push(KeyCode.ENTER);
        until(robot, "1. Chưa có số định danh: 1");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(robot, "1. Chưa có số định danh: 2");
    }

    @Test
    void itIsPrintedAfterItWasSeenAndWrittenAsAWorkbook(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        until(robot, "Trang 1/");
        robot.push(KeyCode.ESCAPE);
        until(robot, "2. Số định danh sai: 1");
        Path file = home.resolve("ban-giao.xlsx");
        robot.interact(() -> place.write(file));
        wait(() -> Files.exists(file));
        assertThat(file).isNotEmptyFile();
    }

    private Path returned(String rowId) throws IOException {
        Path file = home.resolve("tra-lai.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            String[][] rows = {{"Mã dòng", "Họ và tên", "Ngày sinh", "Số định danh do công an cung cấp"},
                {rowId, "Nông Văn An", "05/09/2015", "020215000001"}};
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return file;
    }

    /** Until a text is seen that begins so. */
    private static void until(FxRobot robot, String text) {
        wait(() -> robot.lookup(node -> node instanceof Labeled labeled && labeled.getText() != null
                && labeled.getText().startsWith(text) && seen(node)).tryQuery().isPresent());
    }

    private static void wait(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("did not come", late);
        }
    }

    /** Shown, with everything around it. */
    private static boolean seen(Node node) {
        return Optional.ofNullable(node).map(shown -> shown.isVisible() && seen(shown.getParent())).orElse(true);
    }
}
