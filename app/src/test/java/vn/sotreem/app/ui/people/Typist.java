package vn.sotreem.app.ui.people;

import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** Somebody who opens the window, begins a new household and types on and on, until the plug is pulled. */
final class Typist {
    static final String FATHER = "Nông Văn Bình";
    private static final int WORDS_BEFORE_TELLING = 5;

    private Typist() {
    }

    /** @param arguments where the register is to be; what is on the disk is told word by word on standard output */
    public static void main(String[] arguments) throws Exception {
        FxRobot robot = new FxRobot();
        PeopleWindow window = new PeopleWindow(Path.of(arguments[0]), robot);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.until("Hộ mới");
        Stream.of("12", "", FATHER, "Lý Thị Hoa").forEach(text -> robot.write(text, 0).push(KeyCode.ENTER));
        for (int word = 1; ; word++) {
            robot.write("t" + word + "t ", 0);
            if (word % WORDS_BEFORE_TELLING == 0) {
                window.untilKept("t" + word + "t");
                System.out.println(word);
            }
        }
    }
}
