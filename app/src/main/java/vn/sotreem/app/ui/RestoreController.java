package vn.sotreem.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Backup;

/** At the door: which backup is to take the register's place, and the secret it was made under. */
public final class RestoreController {
    private final RestoreModel model;
    private final Texts texts;
    private final Times times;
    private final Runnable leave;
    private final ToggleGroup group = new ToggleGroup();

    @FXML private Pane root;
    @FXML private Pane asking;
    @FXML private Pane backups;
    @FXML private FieldBox passwordBox;
    @FXML private PasswordBox password;
    @FXML private FieldBox codeBox;
    @FXML private TextField code;
    @FXML private CheckBox byCode;
    @FXML private Label done;
    @FXML private ProblemBox problem;
    @FXML private Node back;
    @FXML private Button restore;
    @FXML private Button open;
    @FXML private ProgressIndicator progress;

    RestoreController(RestoreModel model, Texts texts, Times times, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.times = times;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        model.backups().addListener((ListChangeListener<Backup>) change -> list());
        list();
        model.chosen().subscribe(this::show);
        model.problem().subscribe(problem::show);
        model.aside().subscribe(this::showDone);
        byCode.selectedProperty().subscribe(byCodeNow -> {
            show(codeBox, byCodeNow);
            show(passwordBox, !byCodeNow);
        });
        progress.visibleProperty().bind(model.busy());
        root.disableProperty().bind(model.busy());
    }

    private void list() {
        backups.getChildren().clear();
        model.backups().forEach(this::offer);
        if (model.backups().isEmpty()) {
            backups.getChildren().add(new Label(texts.get("restore.noneHere")));
        }
    }

    private void offer(Backup backup) {
        RadioButton button = new RadioButton(texts.get("restore.backup", times.moment(backup.content().madeAt()),
                backup.content().children(), backup.file().getFileName().toString()));
        button.setToggleGroup(group);
        button.setUserData(backup);
        button.setOnAction(event -> model.chosen().set(Optional.of(backup)));
        backups.getChildren().add(button);
    }

    /** A file that was chosen stands in the list with the others. */
    private void show(Optional<Backup> chosen) {
        restore.setDisable(chosen.isEmpty());
        chosen.filter(backup -> !model.backups().contains(backup)).ifPresent(model.backups()::add);
        group.getToggles().stream().filter(toggle -> chosen.filter(toggle.getUserData()::equals).isPresent())
                .forEach(toggle -> toggle.setSelected(true));
    }

    private void showDone(Optional<Path> aside) {
        done.setText(aside.map(folder -> texts.get("restore.done", folder.getFileName().toString())).orElse(""));
        show(done, aside.isPresent());
        show(asking, aside.isEmpty());
        show(restore, aside.isEmpty());
        show(back, aside.isEmpty());
        show(open, aside.isPresent());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("restore.kind"), "*.zip"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.choose(file.toPath());
        }
    }

    @FXML
    private void restore() {
        if (byCode.isSelected()) {
            model.byCode(code.getText());
        } else {
            model.byPassword(password.typed());
        }
    }

    @FXML
    private void back() {
        leave.run();
    }
}
