package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vn.sotreem.app.ui.people.PeoplePlace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** A backup made in the settings and restored at the door, in the real window. */
@ExtendWith(ApplicationExtension.class)
class BackupWindowTest {
    private static final String PASSWORD = "con trâu đi trước cái cày";

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        // Only the toolkit's thread is needed.
    }

    @Test
    void whatWasSavedAfterTheBackupIsGoneFromTheRestoredRegisterAndKeptAside() throws Exception {
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
            Hand hand = new Hand(window);
            Workspace workspace = window.enter(PASSWORD);
            window.on(() -> {
                workspace.shell().go(workspace.shell().places().getLast());
                return workspace;
            });
            hand.press("Sao lưu ngay");
            window.until(workspace.shell().notice(), Optional::isPresent);
            save(window, workspace);
            window.until(workspace.session().status(), status -> status.standing().waiting() == 2);

            hand.press("Khôi phục…");
            hand.read("Khôi phục sổ");
            window.on(() -> {
                ((RadioButton) window.root().lookup(".radio-button")).fire();
                ((PasswordBox) window.root().lookup(".password-box")).textProperty().set(PASSWORD);
                return window;
            });
            hand.press("Khôi phục");
            hand.press("Mở sổ");

            Workspace restored = window.enter(PASSWORD);
            assertThat(restored.session().waiting()).isEqualTo(1);
        }
        assertThat(failures).isEmpty();
        assertThat(folder.resolve("home")).isDirectoryContaining("glob:**/before-restore-*");
    }

    private static void save(DrivenWindow window, Workspace workspace) {
        window.on(() -> {
            workspace.session().ask(
                    register -> Household.empty(register.ids().next(), register.hamlets().getFirst().id()),
                    household -> workspace.session().save(Save.of("Én", Edit.create(household)), saved -> { }));
            return workspace;
        });
    }
}
