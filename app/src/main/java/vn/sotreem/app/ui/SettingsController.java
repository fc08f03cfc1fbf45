package vn.sotreem.app.ui;

import java.time.Duration;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.core.catalog.Texts;

/** Cài đặt: language, size of text, the people, backups, and which program this is. Everything acts at once. */
public final class SettingsController implements Place {
    private final Workspace workspace;
    private final ObjectProperty<Preferences.Choice> choice;
    private final String version;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    @FXML private Parent root;
    @FXML private RadioButton vietnamese;
    @FXML private RadioButton english;
    @FXML private Pane sizes;
    @FXML private Pane idleTimes;
    @FXML private Parent users;
    @FXML private UsersController usersController;
    @FXML private Label versionText;
    @FXML private Label office;
    @FXML private Parent backup;
    @FXML private BackupController backupController;

    SettingsController(Workspace workspace, ObjectProperty<Preferences.Choice> choice, String version) {
        this.workspace = workspace;
        this.choice = choice;
        this.version = version;
    }

    @FXML
    private void initialize() {
        boolean inVietnamese = workspace.texts().locale().equals(Texts.VIETNAMESE);
        (inVietnamese ? vietnamese : english).setSelected(true);
        vietnamese.setOnAction(event -> choice.set(choice.get().in(Texts.VIETNAMESE)));
        english.setOnAction(event -> choice.set(choice.get().in(Locale.ENGLISH)));
        ToggleGroup group = new ToggleGroup();
        Look.TEXT_PERCENTS.forEach(percent -> sizes.getChildren().add(size(percent, group)));
        ToggleGroup idle = new ToggleGroup();
        Preferences.IDLE_TIMES.forEach(time -> idleTimes.getChildren().add(idleTime(time, idle)));
        versionText.setText(workspace.texts().get("settings.version", version));
        office.setText(workspace.session().office().communeName() + " · "
                + workspace.session().office().communeCode());
    }

    private RadioButton size(int percent, ToggleGroup group) {
        RadioButton button = new RadioButton(percent + " %");
        button.setToggleGroup(group);
        button.setSelected(choice.get().textPercent() == percent);
        button.setOnAction(event -> choice.set(choice.get().sized(percent)));
        return button;
    }

    private RadioButton idleTime(Duration time, ToggleGroup group) {
        RadioButton button = new RadioButton(workspace.texts().get("settings.idle.minutes", time.toMinutes()));
        button.setToggleGroup(group);
        button.setSelected(choice.get().idle().equals(time));
        button.setOnAction(event -> choice.set(choice.get().covering(time)));
        return button;
    }

    @Override
    public String title() {
        return workspace.texts().get("settings.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.SETTINGS;
    }

    @Override
    public Parent screen() {
        return root;
    }

    @Override
    public void shown() {
        backupController.shown();
        usersController.shown();
        (vietnamese.isSelected() ? vietnamese : english).requestFocus();
    }

    @Override
    public ObservableList<Shortcut> shortcuts() {
        return shortcuts;
    }
}
