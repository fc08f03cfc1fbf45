package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vn.sotreem.app.ui.people.PeoplePlace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.SavedFilter;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** Two people at one laptop, in the real window; time passes as the test says. */
@ExtendWith(ApplicationExtension.class)
class SeveralPeopleWindowTest {
    private static final String COVERED = "Khóa vì để lâu không làm. Hoàng Thị Én mở lại thì làm tiếp chỗ đang dở.";
    private static final String FIRST = SampleOffice.OFFICE.userName();
    private static final String SECOND = "Lường Thị Hạnh";
    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final String HERS = "bốn từ không liên quan";
    private static final String CHILD = "Nông Văn Không Ai Thấy";
    private static final int PATIENCE_SECONDS = 20;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Hands clock = new Hands();
    @TempDir
    private Path folder;
    private DrivenWindow window;
    private Hand hand;
    private Workspace workspace;

    /** A clock whose hands the test moves. */
    private static final class Hands extends Clock {
        private volatile Instant now = Bench.CLOCK.instant();

        @Override
        public ZoneId getZone() {
            return Bench.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Start
    void start(Stage stage) {
        // Only the toolkit's thread is needed.
    }

    @BeforeEach
    void open() throws Exception {
        RegisterHome home = new RegisterHome(folder.resolve("home"), new Argon2Cost(8, 1, 1), clock,
                new SecureRandom());
        try (Register register = home.setUp(home.prepare(FIRST, password(PASSWORD)), SampleOffice.OFFICE,
                List.of("Thôn Nà Lìa"))) {
            assertThat(home.admission(register).add(password(PASSWORD), SECOND, Role.COLLABORATOR, Set.of(),
                    password(HERS))).isEmpty();
        }
        window = new DrivenWindow(new Window.Parts(home, address -> {
            throw new AssertionError("no portal is known");
        }, List.of(PeoplePlace.in(folder.resolve("home"))), new Preferences(folder.resolve("home")), clock,
                new Window.About("0.1.0", failure -> {
                    failures.add(failure);
                    return "";
                })), Texts.VIETNAMESE, new SecureRandom());
        hand = new Hand(window);
        workspace = window.enter(PASSWORD);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void nothingOfAChildIsSeenWhenNobodyTypesAndTypingGoesOnWhereItStopped() throws Exception {
        type();

        wait(Duration.ofMinutes(9));
        assertThat(seen()).contains(CHILD);
        wait(Duration.ofMinutes(2));
        hand.read(COVERED);
        assertThat(seen()).doesNotContain(CHILD);
        assertThat(window.on(() -> ((Stage) window.root().getScene().getWindow()).getTitle()))
                .isEqualTo("Sổ Trẻ Em");

        knock(FIRST, PASSWORD);

        hand.await(node -> node instanceof TextInputControl field && field.isFocused()
                && field.getText().equals(CHILD) && field.getCaretPosition() == 4);
    }

    @Test
    void whoTypesIsNotInterrupted() throws Exception {
        type();
        for (int i = 0; i < 3; i++) {
            wait(Duration.ofMinutes(9));
            key(KeyCode.SHIFT, false);
        }
        assertThat(seen()).contains(CHILD);
    }

    @Test
    void anotherPersonFindsNoDraftOfTheFirstAndTheFirstFindsItAgain() throws Exception {
        type();
        wait(Duration.ofMinutes(11));
        hand.read(COVERED);

        Workspace hers = enter(SECOND, HERS);
        assertThat(drafts(hers)).isZero();
        assertThat(hers.session().actor()).isEqualTo(SECOND);
        key(KeyCode.L, true);

        assertThat(drafts(enter(FIRST, PASSWORD))).isOne();
    }

    @Test
    void eachPersonFindsTheFiltersThatTheyKept() throws Exception {
        keep(workspace, "Trẻ nhỏ", "age:0-5");
        key(KeyCode.L, true);
        Workspace hers = enter(SECOND, HERS);
        assertThat(filters(hers)).isEmpty();
        keep(hers, "Con gái", "sex:female");
        key(KeyCode.L, true);

        assertThat(filters(enter(FIRST, PASSWORD))).containsExactly("Trẻ nhỏ");
    }

    @Test
    void aWrongPasswordUncoversNothing() throws Exception {
        type();
        wait(Duration.ofMinutes(11));
        hand.read(COVERED);

        knock(FIRST, HERS);

        hand.read("Mật khẩu không đúng.");
        assertThat(seen()).doesNotContain(CHILD);
    }

    @Test
    void whoeverIsLockedByTheOfficerIsNotAtTheDoorAnyMore() throws Exception {
        window.on(() -> {
            workspace.shell().go(workspace.shell().places().getLast());
            return workspace;
        });
        hand.await(node -> node instanceof Labeled label && label.getText() != null
                && label.getText().startsWith(SECOND));
        window.on(() -> {
            ((ListView<?>) window.root().lookup(".users")).getSelectionModel().selectLast();
            return window;
        });
        hand.press("Khóa người này");
        hand.await(node -> node instanceof Labeled label && label.getText() != null
                && label.getText().endsWith("đã khóa"));
        key(KeyCode.L, true);
        hand.read("Mở khóa để làm việc");

        assertThat(window.on(() -> ((ComboBox<?>) window.root().lookup("#user")).getItems().toString()))
                .isEqualTo("[" + FIRST + "]");
    }

    /** Begins to write a child down. */
    private void type() throws Exception {
        key(KeyCode.N, true);
        hand.await(node -> node instanceof TextInputControl field && field.isFocused() && field.getId() == null);
        window.on(() -> {
            TextInputControl field = (TextInputControl) window.root().getScene().getFocusOwner();
            field.setText(CHILD);
            field.positionCaret(4);
            return field;
        });
        for (int tries = 0; drafts(workspace) == 0; tries++) {
            assertThat(tries).isLessThan(1_000);
        }
    }

    private void wait(Duration time) {
        clock.now = clock.now.plus(time);
        window.lookWhetherIdle();
    }

    private Workspace enter(String name, String password) throws Exception {
        hand.await(node -> node instanceof ComboBox<?> people && people.getItems().contains(name));
        window.on(() -> choose(name));
        return window.enter(password);
    }

    private void knock(String name, String password) {
        hand.await(node -> node instanceof ComboBox<?> people && people.getItems().contains(name));
        window.on(() -> {
            choose(name);
            ((PasswordBox) window.root().lookup(".password-box")).textProperty().set(password);
            return window;
        });
        hand.press("Mở sổ");
    }

    private boolean choose(String name) {
        ComboBox<?> people = (ComboBox<?>) window.root().lookup("#user");
        people.getSelectionModel().select(people.getItems().indexOf(name));
        return people.getSelectionModel().getSelectedIndex() >= 0;
    }

    private void key(KeyCode code, boolean control) {
        window.on(() -> {
            Node target = window.root().getScene().getFocusOwner() == null ? window.root()
                    : window.root().getScene().getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return window;
        });
    }

    private int drafts(Workspace of) throws Exception {
        return ask(of, register -> register.drafts().beginning("").size());
    }

    private List<String> filters(Workspace of) throws Exception {
        return ask(of, register -> register.lists().saved().all().stream().map(SavedFilter::name).toList());
    }

    private void keep(Workspace of, String name, String filter) throws Exception {
        boolean isKept = ask(of, register ->
                register.lists().saved().keep(name, ChildFilter.parse(filter).orElseThrow()));
        assertThat(isKept).isTrue();
    }

    private <T> T ask(Workspace of, Function<Register, T> question) throws Exception {
        LinkedBlockingQueue<T> answers = new LinkedBlockingQueue<>();
        window.on(() -> {
            of.session().ask(question, answers::add);
            return of;
        });
        return answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Every text on the screen. */
    private String seen() {
        return window.on(() -> window.root().lookupAll("*").stream().map(node -> switch (node) {
            case Labeled label -> String.valueOf(label.getText());
            case TextInputControl field -> String.valueOf(field.getText());
            default -> "";
        }).toList().toString());
    }

    private static Password password(String text) {
        return Password.of(text.toCharArray());
    }
}
