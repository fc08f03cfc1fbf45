package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.sotreem.app.excel.CellFinding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;

/** A day's work with children, in the real window, on real threads and a real register. */
@ExtendWith(ApplicationExtension.class)
class PeopleWindowTest {
    @TempDir
    private Path home;
    private PeopleWindow window;

    @BeforeEach
    void open(FxRobot robot) throws RegisterUnavailable, TimeoutException {
        window = new PeopleWindow(home, robot);
    }

    @AfterEach
    void close() {
        window.hide();
    }

    /** Types into the field that has the focus and goes on to the next. */
    private static void fill(FxRobot robot, String... texts) {
        for (String text : texts) {
            robot.write(text, 0).push(KeyCode.ENTER);
        }
    }

    @Test
    void aChildWithANewHouseholdIsWrittenByKeyboardAloneAndFoundWithoutAccents(FxRobot robot) {
        window.until("Chưa có trẻ nào trong sổ");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.until("Hộ mới");
        fill(robot, "12", "", "Nông Văn Bình", "Lý Thị Hoa", "can");
        fill(robot, "Nông Văn Ân", "5-9-15");
        robot.write("n", 0).push(KeyCode.ENTER);
        fill(robot, "nung", "", "", "");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.until("Đã lưu · 3 chờ gửi");
        robot.push(KeyCode.ESCAPE);

        window.until("1 trẻ · 1 hộ");
        window.until("05/09/2015");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("binh nong an", 0);
        window.until("đã lọc: 1");
        window.until("Nông Văn Bình / Lý Thị Hoa");
        window.until("Cận nghèo");
        robot.write("x", 0);
        window.until("Không thấy trẻ nào với “binh nong anx”");
    }

    @Test
    void whatWasTypedIsOfferedByTheNextWindow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.until("Hộ mới");
        fill(robot, "12", "", "Nông Văn Bình");
        window.hide();

        window.show();
        window.until("Bản nháp lúc 12:00 hôm nay chưa lưu: Nông Văn Bình");
        window.press("Mở lại");
        window.until("Hộ mới");
        assertThat(robot.lookup(node -> node instanceof TextField field && PeopleWindow.seen(node)
                && field.getText().equals("Nông Văn Bình")).tryQuery()).isPresent();
    }

    @Test
    void aSmallListIsImportedThroughTheScreen(FxRobot robot) throws IOException {
        Path list = workbook();
        robot.push(KeyCode.F7);
        window.until("Chọn tệp có danh sách trẻ em");
        robot.interact(() -> window.place().importing().choose(list));
        window.press("Nhập 2 trẻ");
        window.until("Đã nhập xong: 2 trẻ mới");
        window.press("Xem danh sách trẻ");

        window.until("2 trẻ · 1 hộ");
        window.until("Lý Thị Mai");
    }

    @Test
    void whoMayBeAChildThatIsThereIsDecidedByKeyboard(FxRobot robot) throws IOException {
        robot.interact(() -> window.place().workspace().session().change(register -> {
            Household home = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                    .with("number", "7").with("father", "Lý Văn Páo");
            return register.save(Save.of("Hoa", Edit.create(home), Edit.create(Child.empty(register.ids().next(),
                    home.id()).with("name", "Lý Thu Mai").with("birth", "2015-09-05").with("sex", "female"))));
        }, saved -> { }));
        Path list = workbook();
        robot.push(KeyCode.F7);
        window.until("Chọn tệp có danh sách trẻ em");
        robot.interact(() -> window.place().importing().choose(list));
        window.until("Nhập 2 trẻ");
        TableView<?> findings = robot.lookup(node -> node instanceof TableView<?> table && PeopleWindow.seen(node)
                && table.getItems().stream().anyMatch(CellFinding.class::isInstance)).query();
        robot.interact(() -> {
            findings.requestFocus();
            findings.getSelectionModel().select(0);
        });
        robot.push(KeyCode.SPACE);
        window.until("Nhập 1 trẻ");
        robot.push(KeyCode.SPACE);
        window.until("Nhập 2 trẻ");
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
}
