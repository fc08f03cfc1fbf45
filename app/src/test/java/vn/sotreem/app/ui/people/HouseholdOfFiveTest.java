package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.RegisterUnavailable;

/**
 * Two parents and three children, one of them disabled and with an allowance, written by keyboard alone. It counts
 * every key that goes down, letters too; a chord is one. docs/CHANGELOG.md tells the number.
 */
@ExtendWith(ApplicationExtension.class)
class HouseholdOfFiveTest {
    private static final int KEYS = 221;

    @TempDir
    private Path home;
    private PeopleWindow window;
    private FxRobot robot;
    private int keys;

    @BeforeEach
    void open(FxRobot hands) throws RegisterUnavailable, TimeoutException {
        robot = hands;
        window = new PeopleWindow(home, robot);
    }

    @AfterEach
    void close() {
        window.hide();
    }

    private void chord(KeyCode... codes) {
        robot.push(codes);
        keys++;
    }

    private void type(String text) {
        robot.write(text, 0);
        keys += text.length();
    }

    /** Types into the field that has the focus and goes on to the next. */
    private void fill(String... texts) {
        for (String text : texts) {
            type(text);
            chord(KeyCode.ENTER);
        }
    }

    @Test
    void aHouseholdOfFiveIsWrittenByKeyboardAlone() {
        chord(KeyCode.CONTROL, KeyCode.N);
        window.until("Hộ số");
        fill("12", "Nông Văn Bình", "Nông Văn Bình", "Lý Thị Hoa", "can");
        fill("Nông Văn Ân", "050915", "n", "nung", "020215123456", "Tiểu học Y Tịch");
        type("5A");
        writeGroupAndSupport();

        chord(KeyCode.CONTROL, KeyCode.ENTER);
        window.until("Đã lưu · 5 chờ gửi");
        window.until("(chưa ghi tên)");
        fill("Nông Thị Mai", "12/3/2018", "nn", "", "", "");
        type("2B");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        window.until("Đã lưu · 6 chờ gửi");
        window.until("(chưa ghi tên)");
        fill("Gái", "10/2026", "nn");
        chord(KeyCode.CONTROL, KeyCode.S);
        window.until("Đã lưu · 7 chờ gửi");

        assertWritten();
        assertThat(keys).isEqualTo(KEYS);
    }

    /** From the last of the open fields on: the groups unfold, a number finds the group, a word the support. */
    private void writeGroupAndSupport() {
        chord(KeyCode.TAB);
        chord(KeyCode.ENTER);
        chord(KeyCode.TAB);
        fill("4.2");
        window.until("4.2 Khuyết tật nặng");
        fill("3/2019", "", "Giấy xác nhận số 12", "", "", "");
        fill("tro cap");
        window.until("Trợ cấp xã hội");
        fill("4/2019", "", "UBND xã");
        type("540000");
        assertThat(window.showsTheFocus()).isTrue();
    }

    private void assertWritten() {
        BlockingQueue<List<ChildRow>> answers = new ArrayBlockingQueue<>(1);
        robot.interact(() -> window.place().workspace().session()
                .ask(register -> register.rows(register.list(ChildQuery.ALL), 0, 3), answers::add));
        PeopleWindow.wait(() -> !answers.isEmpty());
        List<ChildRow> rows = answers.remove();

        assertThat(rows).hasSize(3).allMatch(row -> row.household().equals(rows.getFirst().household()));
        assertThat(rows).extracting(ChildRow::child).extracting(Child::name, child -> child.birth().iso(), Child::sex,
                Child::ethnicity).containsExactlyInAnyOrder(tuple("Nông Văn Ân", "2015-09-05", Sex.MALE, "07"),
                tuple("Nông Thị Mai", "2018-03-12", Sex.FEMALE, "07"), tuple("Gái", "2026-10", Sex.FEMALE, "07"));
        assertThat(rows).flatExtracting(row -> row.groups().spells()).singleElement().matches(spell ->
                spell.code().equals("4.2") && spell.since().iso().equals("2019-03"));
        assertThat(rows).flatExtracting(row -> row.groups().supports()).singleElement().matches(support ->
                support.kind().equals("S1") && support.amount().equals("540000"));
    }
}
