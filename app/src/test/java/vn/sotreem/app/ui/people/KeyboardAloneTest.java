package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;

/** Whole pieces of work in the real window, done by somebody whose mouse is broken. */
@ExtendWith(ApplicationExtension.class)
class KeyboardAloneTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final String HERS = "bốn từ không liên quan";
    private static final String SECOND = "Lường Thị Hạnh";

    @TempDir
    private Path home;
    private PeopleWindow window;
    private Keyboard keyboard;
    private FxRobot robot;

    @BeforeEach
    void open(FxRobot hands) throws RegisterUnavailable, TimeoutException {
        robot = hands;
        window = new PeopleWindow(home, robot);
        keyboard = new Keyboard(window, robot);
        write("12", "Nông Văn Ân", "4A");
        write("40", "Nông Văn Ân", "");
        window.until("2 trẻ · 2 hộ");
    }

    private Child write(String number, String name, String schoolClass) {
        return changed(register -> {
            Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                    .with("number", number).with("father", "Nông Văn Bình");
            Child child = Child.empty(register.ids().next(), household.id()).with("name", name)
                    .with("birth", "2015-09-05").with("sex", "male").with("schoolClass", schoolClass)
                    .with("learning", schoolClass.isEmpty() ? "" : "E1");
            register.save(Save.of("Nông Thị Hoa", Edit.create(household), Edit.create(child)));
            return child;
        });
    }

    @AfterEach
    void close() {
        window.hide();
    }

    @Test
    void aFilterIsKeptUnderANameAndUsedAgain() {
        keyboard.push(KeyCode.CONTROL, KeyCode.K);
        keyboard.type("chua co the");
        keyboard.push(KeyCode.ENTER);
        window.until("Chưa có thẻ BHYT");
        keyboard.press("Lưu bộ lọc");
        keyboard.type("Nho xin the");
        keyboard.push(KeyCode.ENTER);
        PeopleWindow.wait(() -> !window.place().filters().kept().get().saved().isEmpty());
        keyboard.push(KeyCode.BACK_SPACE);
        PeopleWindow.wait(() -> window.place().filters().filter().get().isEmpty());

        keyboard.press("Bộ lọc");
        keyboard.push(KeyCode.DOWN);
        keyboard.push(KeyCode.RIGHT);
        keyboard.push(KeyCode.ENTER);

        PeopleWindow.wait(() -> window.place().filters().filter().get().text().equals("lacks:card"));
    }

    @Test
    void aClassGoesUpAYear() {
        keyboard.push(KeyCode.CONTROL, KeyCode.B);
        keyboard.press("Xem trước");
        window.until("1 dòng sẽ đổi, 1 dòng để nguyên. Phím cách: chọn hoặc bỏ một dòng.");
        keyboard.tabTo("Ghi 1 dòng");
        keyboard.push(KeyCode.SPACE);

        window.until("Đã đổi 1 dòng");
        assertThat(children()).extracting(child -> child.values().get("schoolClass")).contains("5A");
    }

    @Test
    void somebodyIsLetIntoTheRegister() {
        keyboard.go("Cài đặt");
        keyboard.press("Người mới");
        keyboard.fill("Họ và tên", SECOND);
        keyboard.press("Thôn Nà Lìa");
        keyboard.fill("Mật khẩu mới", HERS);
        keyboard.fill("Gõ lại mật khẩu", HERS);
        keyboard.fill("Mật khẩu hiện nay của anh/chị", PASSWORD);
        keyboard.press("Thêm người này");

        window.until(SECOND + " · cộng tác viên · Thôn Nà Lìa");
    }

    @Test
    void twoRecordsOfOneChildBecomeOne() {
        keyboard.go("Trẻ ghi hai lần");
        window.until("1 cặp");
        window.until("Nông Văn Ân: chọn giá trị đúng rồi gộp");
        keyboard.tabTo("4A");
        keyboard.push(KeyCode.SPACE);
        keyboard.press("Gộp thành một trẻ");

        window.until("0 cặp");
        assertThat(children()).extracting(child -> child.values().get("schoolClass")).containsExactly("4A");
    }

    @Test
    void aChildComesBackFromTheBin() {
        Child thrown = write("50", "Lý Thị Mai", "");
        changed(register -> register.save(Save.of("Nông Thị Hoa",
                Edit.change(thrown, thrown.with("state", RecordState.VOID.code())))));
        keyboard.go("Lịch sử");
        keyboard.press("Thùng rác");
        window.until("Lý Thị Mai");
        keyboard.push(KeyCode.TAB);
        keyboard.push(KeyCode.F8);

        window.until("Thùng rác trống.");
        assertThat(children()).extracting(Child::name).contains("Lý Thị Mai");
    }

    @Test
    void aColumnThatWasMistakenIsPutRightBeforeTheListIsTaken() throws IOException {
        Path list = Files.writeString(home.resolve("danh-sach.csv"), """
                STT,Họ và tên,Ngày sinh,Giới tính,Hộ số,Thôn,Cột lạ
                1,Lý Thị Mai,05/09/2015,Nữ,7,Thôn Nà Lìa,Lý Văn Páo
                """);
        keyboard.push(KeyCode.F7);
        window.until("Chọn tệp có danh sách trẻ em");
        robot.interact(() -> window.place().importing().choose(list));
        window.until("Nhập 1 trẻ");

        keyboard.tabTo("Cột trong tệp");
        keyboard.push(KeyCode.END);
        keyboard.push(KeyCode.F2);
        keyboard.type("cha");
        keyboard.push(KeyCode.ENTER);
        window.until("Nhập 1 trẻ");
        keyboard.press("Nhập 1 trẻ");
        window.until("Đã nhập xong: 1 trẻ mới");

        assertThat(rows()).extracting(row -> row.household().father()).contains("Lý Văn Páo");
    }

    private List<Child> children() {
        return rows().stream().map(ChildRow::child).toList();
    }

    private List<ChildRow> rows() {
        return asked(register -> {
            Listing all = register.list(ChildQuery.ALL);
            return register.rows(all, 0, all.size());
        });
    }

    private <T> T asked(Function<Register, T> question) {
        BlockingQueue<T> answers = new ArrayBlockingQueue<>(1);
        robot.interact(() -> window.place().workspace().session().ask(question, answers::add));
        return taken(answers);
    }

    private <T> T changed(Function<Register, T> work) {
        BlockingQueue<T> answers = new ArrayBlockingQueue<>(1);
        robot.interact(() -> window.place().workspace().session().change(work, answers::add));
        return taken(answers);
    }

    private static <T> T taken(BlockingQueue<T> answers) {
        try {
            return answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
