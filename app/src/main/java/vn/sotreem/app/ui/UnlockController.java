package vn.sotreem.app.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** The door: who works, and the password. */
public final class UnlockController {
    private final UnlockModel model;
    private final Rooms.Ways ways;

    @FXML private Pane root;
    @FXML private Label subtitle;
    @FXML private Pane byPassword;
    @FXML private Pane byCode;
    @FXML private ComboBox<String> user;
    @FXML private PasswordBox password;
    @FXML private Label capsLock;
    @FXML private TextField code;
    @FXML private PasswordBox next;
    @FXML private PasswordBox again;
    @FXML private Button rebuild;
    @FXML private ProblemBox problem;
    @FXML private ProgressIndicator progress;

    UnlockController(UnlockModel model, Rooms.Ways ways) {
        this.model = model;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        subtitle.setText(model.subtitle());
        user.setItems(model.users());
        user.valueProperty().bindBidirectional(model.user());
        TypeToPick.in(user);
        show(byPassword, true);
        model.recovering().subscribe(recovering -> {
            show(byPassword, !recovering);
            show(byCode, recovering);
            begin();
        });
        model.problem().subscribe(this::showProblem);
        model.lost().subscribe(lost -> show(rebuild, lost));
        progress.visibleProperty().bind(model.busy());
        root.disableProperty().bind(model.busy());
        root.setOnKeyReleased(event -> showCapsLock());
        root.sceneProperty().subscribe(scene -> {
            showCapsLock();
            begin();
        });
    }

    private void begin() {
        (model.recovering().get() ? code : ways.isChoosing() ? user : password).requestFocus();
    }

    private void showProblem(Optional<Problem> told) {
        problem.show(told);
        if (told.isPresent() && !model.recovering().get()) {
            password.clear();
            password.requestFocus();
        }
    }

    private void showCapsLock() {
        show(capsLock, Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void unlock() {
        model.unlock(password.typed());
    }

    @FXML
    private void rebuild() {
        model.rebuild(password.typed());
    }

    @FXML
    private void recover() {
        model.recover(code.getText(), next.typed(), again.typed());
    }

    @FXML
    private void forgotten() {
        model.recovering().set(true);
    }

    @FXML
    private void remembered() {
        model.recovering().set(false);
    }

    @FXML
    private void switchLanguage() {
        ways.otherLanguage().run();
    }

    @FXML
    private void restore() {
        model.leaveCovered(ways.restore());
    }
}
