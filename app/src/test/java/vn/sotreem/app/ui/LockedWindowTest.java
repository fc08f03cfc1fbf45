package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.app.ui.people.PeoplePlace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** A register that is locked in the real window, many times a day: nothing of its screens stays. */
@ExtendWith(ApplicationExtension.class)
class LockedWindowTest {
    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final int PATIENCE_SECONDS = 20;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        // Only the toolkit's thread is needed.
    }

    @Test
    void whatWasOpenBehindTheDoorIsLetGo() throws Exception {
        RegisterHome home = new RegisterHome(folder.resolve("home"), new Argon2Cost(8, 1, 1), Bench.CLOCK,
                new SecureRandom());
        home.setUp(home.prepare("Hoàng Thị Én", Password.of(PASSWORD.toCharArray())), SampleOffice.OFFICE,
                List.of("Thôn Nà Lìa")).close();
        Window.Parts parts = new Window.Parts(home, address -> {
            throw new AssertionError("no portal is known");
        }, List.of(PeoplePlace.in(folder.resolve("home"))), new Preferences(folder.resolve("home")), Bench.CLOCK,
                new Window.About("0.1.0", failure -> {
                    failures.add(failure);
                    return "";
                }));
        try (DrivenWindow window = new DrivenWindow(parts, Texts.VIETNAMESE, new SecureRandom())) {
            WeakReference<Workspace> left = workAndLock(window);
            new Hand(window).read("Mở khóa để làm việc");
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                System.gc();
                return left.refersTo(null);
            });
        }
        assertThat(failures).isEmpty();
    }

    /** Locks while answers of the last place are still on their way. */
    private static WeakReference<Workspace> workAndLock(DrivenWindow window) throws InterruptedException {
        Workspace workspace = window.enter(PASSWORD);
        List.copyOf(workspace.shell().places()).reversed().forEach(place -> window.on(() -> {
            workspace.shell().go(place);
            return place;
        }));
        window.on(() -> {
            Event.fireEvent(window.root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.L, false, true, false,
                    false));
            return window;
        });
        return new WeakReference<>(workspace);
    }
}
