package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;

/** The list is sifted by keyboard alone, in the real window. */
@ExtendWith(ApplicationExtension.class)
class FilterWindowTest {
    @TempDir
    private Path home;
    private PeopleWindow window;

    @BeforeEach
    void open(FxRobot robot) throws RegisterUnavailable, TimeoutException {
        window = new PeopleWindow(home, robot);
        window.keep(register -> {
            Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                    .with("number", "12").with("father", "Nông Văn Bình");
            Child boy = Child.empty(register.ids().next(), household.id()).with("name", "Nông Văn Ân")
                    .with("birth", "2015").with("sex", "male").with("schoolClass", "5A").with("learning", "E1");
            Child girl = Child.empty(register.ids().next(), household.id()).with("name", "Nông Thị Mai")
                    .with("birth", "2022").with("sex", "female").with("schoolClass", "Chồi");
            return Save.of("Hoa", Edit.create(household), Edit.create(boy), Edit.create(girl));
        });
        window.until("2 trẻ · 1 hộ");
    }

    @AfterEach
    void close() {
        window.hide();
    }

    @Test
    void aFilterIsPutTogetherKeptAndUsedAgain(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("chua co the", 0).push(KeyCode.ENTER);
        window.until("Chưa có thẻ BHYT");
        window.until("đã lọc: 2");
        robot.write("3-9 tuoi", 0).push(KeyCode.ENTER);
        window.until("3–9 tuổi");
        window.until("đã lọc: 1");

        window.press("Lưu bộ lọc");
        robot.write("Nho chua the", 0).push(KeyCode.ENTER);
        PeopleWindow.wait(() -> window.place().filters().kept().get().saved().size() == 1);

        robot.push(KeyCode.BACK_SPACE);
        window.until("đã lọc: 2");
        robot.push(KeyCode.BACK_SPACE);
        PeopleWindow.wait(() -> window.place().filters().filter().get().isEmpty());
        assertThat(window.place().filters().kept().get().saved().getFirst().filter().text())
                .isEqualTo("lacks:card age:3-9");
    }

    @Test
    void theListGoesUpAClassAndBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B);
        window.until("Chưa ghi gì. Bấm Xem trước để thấy từng dòng.");
        window.press("Xem trước");
        window.until("1 dòng sẽ đổi, 1 dòng để nguyên. Phím cách: chọn hoặc bỏ một dòng.");
        robot.push(KeyCode.SPACE);
        window.until("2 dòng sẽ đổi, 0 dòng để nguyên. Phím cách: chọn hoặc bỏ một dòng.");
        robot.push(KeyCode.SPACE);
        window.press("Ghi 1 dòng");
        window.until("Đã đổi 1 dòng");
        window.until("Lá");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.until("Đã trả lại 1 thay đổi");
        window.until("Chồi");
    }

    @Test
    void onlyTheSelectedGoUpAClass(FxRobot robot) {
        window.keep(register -> {
            Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                    .with("number", "13");
            Child last = Child.empty(register.ids().next(), household.id()).with("name", "Vi Văn Út")
                    .with("birth", "2016").with("schoolClass", "3A").with("learning", "E1");
            return Save.of("Hoa", Edit.create(household), Edit.create(last));
        });
        window.until("3 trẻ · 2 hộ");
        robot.push(KeyCode.HOME).push(KeyCode.SHIFT, KeyCode.DOWN);
        window.until("Làm cho 2 trẻ đã chọn");
        robot.interact(() -> window.place().list().refresh());
        robot.push(KeyCode.CONTROL, KeyCode.B);
        window.until("Chỉ cho 2 trẻ đã chọn");
        window.press("Xem trước");
        window.until("1 dòng sẽ đổi, 1 dòng để nguyên. Phím cách: chọn hoặc bỏ một dòng.");
        robot.push(KeyCode.ESCAPE);
        window.until("3 trẻ · 2 hộ");

        robot.push(KeyCode.HOME);
        window.until("Làm hàng loạt");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        window.until("Cho mọi trẻ trong sổ");
    }

    @Test
    void aChosenColumnIsThereInTheNextWindow(FxRobot robot) {
        robot.interact(() -> robot.lookup(node -> node instanceof MenuButton menu && "Cột".equals(menu.getText()))
                .queryAs(MenuButton.class).getItems().stream()
                .flatMap(item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
                .filter(item -> "Dân tộc".equals(item.getText())).map(CheckMenuItem.class::cast).forEach(item -> {
                    item.setSelected(true);
                    item.getOnAction().handle(new ActionEvent());
                }));
        window.until("Dân tộc");
        PeopleWindow.wait(() -> kept(robot).contains("child.ethnicity"));
        window.hide();

        window.show();
        PeopleWindow.wait(() -> kept(robot).contains("child.ethnicity"));
        window.until("2 trẻ · 1 hộ");
        assertThat(columns()).contains("child.ethnicity");
    }

    private String kept(FxRobot robot) {
        AtomicReference<String> kept = new AtomicReference<>("");
        robot.interact(() -> window.place().workspace().session().ask(register -> register.lists().columns(),
                kept::set));
        WaitForAsyncUtils.waitForFxEvents();
        return kept.get();
    }

    private List<String> columns() {
        return window.tables().stream().flatMap(table -> table.getColumns().stream()).map(TableColumn::getId).toList();
    }
}
