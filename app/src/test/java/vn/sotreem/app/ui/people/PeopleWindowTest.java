package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
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
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** A day's work with children, in the real window, on real threads and a real register. */
@ExtendWith(ApplicationExtension.class)
class PeopleWindowTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final Office OFFICE =
            new Office("20", "06463", "Xã Y Tịch", "Nông Thị Hoa", Office.Role.COLLABORATOR);

    @TempDir
    private Path home;
    private RegisterHome register;
    private Stage stage;
    private PeoplePlace place;

    @BeforeEach
    void open(FxRobot robot) throws RegisterUnavailable, TimeoutException {
        register = new RegisterHome(home, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        try (Password password = Password.of(PASSWORD.toCharArray())) {
            register.setUp(register.prepare(OFFICE.userName(), password), OFFICE, List.of("Thôn Nà Lìa")).close();
        }
        stage = FxToolkit.registerPrimaryStage();
        show(robot);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    private void show(FxRobot robot) {
        List<Place.Maker> places = List.of(made -> place = new PeoplePlace(made, new ColumnMemory(home)));
        robot.interact(() -> new Window(new Window.Parts(register, address -> {
            throw new AssertionError("no portal is known");
        }, places, new Preferences(home), Bench.CLOCK, new Window.About("0.1.0", failure -> {
            throw new AssertionError("a task failed", failure);
        })), stage, new SecureRandom()).show());
        robot.interact(() -> robot.lookup(node -> node instanceof PasswordField && seen(node))
                .queryAs(PasswordField.class).setText(PASSWORD));
        press(robot, "Mở sổ");
        until(robot, "Sổ theo dõi trẻ em");
    }

    /** Types into the field that has the focus and goes on to the next. */
    private static void fill(FxRobot robot, String... texts) {
        for (String text : texts) {
            robot.write(text, 0).push(KeyCode.ENTER);
        }
    }

    @Test
    void aChildWithANewHouseholdIsWrittenByKeyboardAloneAndFoundWithoutAccents(FxRobot robot) {
        until(robot, "Chưa có trẻ nào trong sổ");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(robot, "Hộ mới");
        fill(robot, "12", "", "Nông Văn Bình", "Lý Thị Hoa", "can");
        fill(robot, "Nông Văn Ân", "5-9-15");
        robot.write("n", 0).push(KeyCode.ENTER);
        fill(robot, "nung", "", "", "");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(robot, "Đã lưu · 3 chờ gửi");
        robot.push(KeyCode.ESCAPE);

        until(robot, "1 trẻ · 1 hộ");
        until(robot, "05/09/2015");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("binh nong an", 0);
        until(robot, "đã lọc: 1");
        until(robot, "Nông Văn Bình / Lý Thị Hoa");
        until(robot, "Cận nghèo");
        robot.write("x", 0);
        until(robot, "Không thấy trẻ nào với “binh nong anx”");
    }

    @Test
    void whatWasTypedIsOfferedByTheNextWindow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(robot, "Hộ mới");
        fill(robot, "12", "", "Nông Văn Bình");
        robot.interact(stage::hide);

        show(robot);
        until(robot, "Bản nháp lúc 12:00 hôm nay chưa lưu: Nông Văn Bình");
        press(robot, "Mở lại");
        until(robot, "Hộ mới");
        assertThat(robot.lookup(node -> node instanceof TextField field && seen(node)
                && field.getText().equals("Nông Văn Bình")).tryQuery()).isPresent();
    }

    @Test
    void aSmallListIsImportedThroughTheScreen(FxRobot robot) throws IOException {
        Path list = workbook();
        robot.push(KeyCode.F7);
        until(robot, "Chọn tệp có danh sách trẻ em");
        robot.interact(() -> place.importing().choose(list));
        press(robot, "Nhập 2 trẻ");
        until(robot, "Đã nhập xong: 2 trẻ mới");
        press(robot, "Xem danh sách trẻ");

        until(robot, "2 trẻ · 1 hộ");
        until(robot, "Lý Thị Mai");
    }

    private Path workbook() throws IOException {
        Path file = home.resolve("danh-sach.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Thôn Nà Lìa");
            row(sheet, 0, "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Cha", "Hộ số", "Thôn");
            row(sheet, 1, "1", "Lý Thị Mai", "05/09/2015", "Nữ", "Lý Văn Páo", "7", "Thôn Nà Lìa");
            row(sheet, 2, "2", "Lý Văn Sơn", "2018", "Nam", "Lý Văn Páo", "7", "Thôn Nà Lìa");
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
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

    /** Shown, with everything around it. */
    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
