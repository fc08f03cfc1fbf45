package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.sotreem.app.ui.AccessLogController;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessLine.What;
import vn.sotreem.core.register.AccessQuery;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;

/** An officer takes lists out of the real window, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class TakingWindowTest {
    private static final String WHY_PRINT = "Danh sách này cho biết 1 trẻ thuộc nhóm ít người được xem. Vì sao in?";
    private static final String WHY_EXPORT =
            "Danh sách này cho biết 1 trẻ thuộc nhóm ít người được xem. Vì sao xuất ra tệp?";

    @TempDir
    private Path home;
    private PeopleWindow window;

    @BeforeEach
    void open(FxRobot robot) throws RegisterUnavailable, TimeoutException {
        window = new PeopleWindow(home, robot, Role.OFFICER);
        robot.interact(() -> window.place().workspace().session().change(register -> {
            Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                    .with("number", "12").with("father", "Nông Văn Bình");
            Child sick = Child.empty(register.ids().next(), household.id()).with("name", "Nông Văn Ân")
                    .with("birth", "2015").with("circumstances", "5");
            Child other = Child.empty(register.ids().next(), household.id()).with("name", "Nông Thị Mai")
                    .with("birth", "2022");
            return register.save(Save.of("Nông Thị Hoa", Edit.create(household), Edit.create(sick),
                    Edit.create(other)));
        }, saved -> { }));
        window.until("2 trẻ · 1 hộ");
    }

    @AfterEach
    void close() {
        window.hide();
    }

    private void sift(FxRobot robot) {
        robot.interact(() -> window.place().filters().filter().set(ChildFilter.parse("group:5").orElseThrow()));
        window.until("đã lọc: 1");
    }

    private List<AccessLine> taken(FxRobot robot) throws InterruptedException {
        BlockingQueue<List<AccessLine>> answers = new LinkedBlockingQueue<>();
        robot.interact(() -> window.place().workspace().session().ask(register ->
                register.accessLog().lines(AccessQuery.ALL, 99), answers::add));
        return answers.poll(20, TimeUnit.SECONDS).stream().filter(line -> line.what() != What.VIEW).toList();
    }

    private static boolean isDisabled(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof Button button && button.isDefaultButton()
                && text.equals(button.getText())).queryAs(Button.class).isDisabled();
    }

    @Test
    void aListThatTellsIsPrintedWithAReasonOnly(FxRobot robot) throws InterruptedException {
        sift(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        window.until(WHY_PRINT);
        assertThat(isDisabled(robot, "In")).isTrue();
        robot.push(KeyCode.ESCAPE);
        PeopleWindow.wait(() -> !robot.lookup(WHY_PRINT).tryQuery().isPresent());
        assertThat(taken(robot)).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.P);
        window.until(WHY_PRINT);
        PeopleWindow.wait(() -> robot.lookup(node -> node instanceof RadioButton && node.isFocused()).tryQuery()
                .isPresent());
        robot.push(KeyCode.SPACE);
        PeopleWindow.wait(() -> !isDisabled(robot, "In"));
        robot.push(KeyCode.ENTER);
        window.until("Trang 1/1");
        assertThat(taken(robot)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo(What.PRINT);
            assertThat(line.reason()).isEqualTo("CASE");
            assertThat(line.groups().text()).isEqualTo("5");
        });
        robot.push(KeyCode.ESCAPE);
        window.until("đã lọc: 1");
    }

    @Test
    void theLogIsPrintedWithAReasonAndThatStandsInIt(FxRobot robot) throws InterruptedException {
        sift(robot);
        robot.interact(() -> window.place().workspace().shell().places().stream()
                .filter(AccessLogController.class::isInstance).forEach(window.place().workspace().shell()::go));
        window.until("1 dòng");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        window.until("Nhật ký này nêu 1 trẻ thuộc nhóm ít người được xem. Vì sao in?");
        PeopleWindow.wait(() -> robot.lookup(node -> node instanceof RadioButton && node.isFocused()).tryQuery()
                .isPresent());
        robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
        window.until("Trang 1/1");
        assertThat(taken(robot)).extracting(AccessLine::what).containsExactly(What.PRINT);
    }

    @Test
    void aListThatTellsNothingIsPrintedAsItIs(FxRobot robot) throws InterruptedException {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        window.until("Trang 1/1");
        assertThat(taken(robot)).isEmpty();
    }

    @Test
    void whoDoesNotSayWhyExportsNothing(FxRobot robot) throws InterruptedException {
        sift(robot);
        window.press("Xuất Excel");
        window.until(WHY_EXPORT);
        robot.push(KeyCode.ESCAPE);
        PeopleWindow.wait(() -> !robot.lookup(WHY_EXPORT).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(node -> node instanceof TableView<?>).query().requestFocus());
        assertThat(taken(robot)).isEmpty();
    }
}
