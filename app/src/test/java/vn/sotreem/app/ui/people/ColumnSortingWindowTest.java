package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;

/** The list is ordered by any of its columns, in the real window. */
@ExtendWith(ApplicationExtension.class)
class ColumnSortingWindowTest {
    @TempDir
    private Path home;
    private PeopleWindow window;

    @BeforeEach
    void open(FxRobot robot) throws RegisterUnavailable, TimeoutException {
        window = new PeopleWindow(home, robot);
        window.keep(register -> {
            Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                    .with("number", "12");
            List<Edit> children = Stream.of("Nông Văn An 2019", "Nông Văn Bình 2012", "Nông Văn Cao 2015")
                    .map(text -> Child.empty(register.ids().next(), household.id())
                            .with("name", text.substring(0, text.length() - 5))
                            .with("birth", text.substring(text.length() - 4))).map(Edit::create).toList();
            return new Save("Hoa", Stream.concat(Stream.of(Edit.create(household)),
                    children.stream()).toList());
        });
        window.until("3 trẻ · 1 hộ");
    }

    @AfterEach
    void close() {
        window.hide();
    }

    @Test
    void aColumnOrdersBothWaysIsRememberedAndLeft(FxRobot robot) throws TimeoutException {
        untilNamed("Nông Văn An", "Nông Văn Bình", "Nông Văn Cao");
        orderBy(robot, "Ngày sinh");
        untilNamed("Nông Văn Bình", "Nông Văn Cao", "Nông Văn An");
        orderBy(robot, "Ngày sinh");
        untilNamed("Nông Văn An", "Nông Văn Cao", "Nông Văn Bình");
        window.hide();

        window.show();
        untilNamed("Nông Văn An", "Nông Văn Cao", "Nông Văn Bình");
        window.press("Tên");
        untilNamed("Nông Văn An", "Nông Văn Bình", "Nông Văn Cao");
        assertThat(window.tables()).allSatisfy(table -> assertThat(table.getSortOrder()).isEmpty());
    }

    private static void orderBy(FxRobot robot, String column) {
        MenuButton columns = robot.lookup(node -> node instanceof MenuButton menu && "Cột".equals(menu.getText()))
                .queryAs(MenuButton.class);
        robot.interact(() -> {
            columns.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            MenuItem chosen = columns.getItems().stream().filter(Menu.class::isInstance).map(Menu.class::cast)
                    .filter(menu -> "Xếp theo cột".equals(menu.getText())).flatMap(menu -> menu.getItems().stream())
                    .filter(item -> column.equals(item.getText())).findFirst().orElseThrow();
            chosen.getOnAction().handle(new ActionEvent());
        });
    }

    private void untilNamed(String... names) {
        PeopleWindow.wait(() -> named().equals(List.of(names)));
    }

    private List<String> named() {
        return window.tables().stream().flatMap(table -> table.getItems().stream())
                .map(line -> ((BlockList.Line<?>) line).row().get()).filter(ChildRow.class::isInstance)
                .map(row -> ((ChildRow) row).child().name()).toList();
    }
}
