package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The plug is pulled while somebody types in the window of a real process. */
@ExtendWith(ApplicationExtension.class)
class PulledPlugTest {
    private static final int WORDS = 15;

    @TempDir
    private Path folder;

    @Test
    void whatWasOnTheDiskWhenThePlugWasPulledIsOfferedAfterTheStart(FxRobot robot) throws Exception {
        Path home = folder.resolve("home");
        String last = pullThePlug(home);
        assertThat(last).isNotNull();

        PeopleWindow window = new PeopleWindow(home, robot);
        window.until("Bản nháp lúc 12:00 hôm nay chưa lưu: " + Typist.FATHER);
        window.press("Mở lại");
        window.until("Hộ mới");
        assertThat(robot.lookup(node -> node instanceof TextField field && PeopleWindow.seen(node)
                && field.getText() != null && field.getText().contains("t" + last + "t")).tryQuery()).isPresent();
        window.hide();
    }

    /** Lets somebody type, kills the process in the middle of it, and gives the last word that it said was kept. */
    private static String pullThePlug(Path home) throws Exception {
        Process typist = new ProcessBuilder(command(home)).redirectError(Redirect.DISCARD).start();
        try (BufferedReader said = typist.inputReader()) {
            String last = null;
            for (String word = said.readLine(); word != null; word = said.readLine()) {
                last = word;
                if (Integer.parseInt(word) == WORDS) {
                    // Not by the process itself, which would close its output before the last of it is read.
                    typist.toHandle().destroyForcibly();
                }
            }
            return last;
        } finally {
            typist.destroyForcibly();
        }
    }

    private static List<String> command(Path home) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument ->
                argument.startsWith("-D") || argument.startsWith("--enable-native-access")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Typist.class.getName(), home.toString()));
        return command;
    }
}
