package vn.sotreem.app.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.PastModel.Gone;
import vn.sotreem.app.ui.PastModel.Saved;
import vn.sotreem.app.ui.PastModel.Was;

/** Lịch sử: who wrote what and when, what was saved here, and what lies in the bin; each with its way back. */
public final class PastController implements Place {
    private final Workspace workspace;
    private final PastModel model;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();
    private final ToggleGroup which = new ToggleGroup();

    @FXML private Parent root;
    @FXML private Label subject;
    @FXML private ToggleButton showHistory;
    @FXML private ToggleButton showSaves;
    @FXML private ToggleButton showBin;
    @FXML private Button back;
    @FXML private TableView<Was> history;
    @FXML private TableColumn<Was, String> wasWhen;
    @FXML private TableColumn<Was, String> wasWho;
    @FXML private TableColumn<Was, String> wasField;
    @FXML private TableColumn<Was, String> was;
    @FXML private TableColumn<Was, String> is;
    @FXML private TableView<Saved> saves;
    @FXML private TableColumn<Saved, String> savedWhen;
    @FXML private TableColumn<Saved, String> savedWho;
    @FXML private TableColumn<Saved, String> savedWhat;
    @FXML private TableView<Gone> bin;
    @FXML private TableColumn<Gone, String> goneKind;
    @FXML private TableColumn<Gone, String> goneName;
    @FXML private TableColumn<Gone, String> goneWhen;
    @FXML private TableColumn<Gone, String> goneWho;

    PastController(Workspace workspace, PastModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        shortcuts.setAll(Shortcut.of("F8", workspace.texts().get("past.back.key"), this::back),
                Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), model::undoLatest));
        which.getToggles().setAll(showHistory, showSaves, showBin);
        fill(history, model.history(), showHistory);
        fill(saves, model.saves(), showSaves);
        fill(bin, model.bin(), showBin);
        TextColumn.showWhole(wasWhen, Was::when);
        TextColumn.showWhole(wasWho, Was::who);
        TextColumn.showWhole(wasField, Was::label);
        TextColumn.showWhole(was, Was::was);
        TextColumn.showWhole(is, Was::is);
        TextColumn.showWhole(savedWhen, Saved::when);
        TextColumn.showWhole(savedWho, Saved::who);
        TextColumn.showWhole(savedWhat, Saved::what);
        TextColumn.show(goneKind, Gone::kind);
        TextColumn.showWhole(goneName, Gone::name);
        TextColumn.showWhole(goneWhen, Gone::when);
        TextColumn.showWhole(goneWho, Gone::who);
        subject.textProperty().bind(model.subject());
        which.selectedToggleProperty().addListener((property, before, now) -> turn(before, now));
        which.selectToggle(showSaves);
    }

    private static <T> void fill(TableView<T> table, ObservableList<T> lines, ToggleButton shown) {
        table.setItems(lines);
        FirstLine.in(table);
        table.visibleProperty().bind(shown.selectedProperty());
        table.managedProperty().bind(shown.selectedProperty());
    }

    /** One of the three is always shown. */
    private void turn(Toggle before, Toggle now) {
        if (now == null) {
            which.selectToggle(before);
            return;
        }
        back.disableProperty().bind(table().getSelectionModel().selectedItemProperty().isNull());
        back.setText(workspace.texts().get(now == showHistory ? "past.back.value" : now == showSaves
                ? "past.back.save" : "past.back.bin"));
    }

    private TableView<?> table() {
        return showHistory.isSelected() ? history : showSaves.isSelected() ? saves : bin;
    }

    @FXML
    private void back() {
        chosen(history, showHistory, model::restore);
        chosen(saves, showSaves, model::undo);
        chosen(bin, showBin, model::restore);
    }

    private static <T> void chosen(TableView<T> table, ToggleButton shown, Consumer<T> then) {
        if (shown.isSelected()) {
            Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(then);
        }
    }

    /** Shows the history, the saves or the bin. */
    void turn(String name) {
        which.selectToggle(switch (name) {
            case "history" -> showHistory;
            case "bin" -> showBin;
            default -> showSaves;
        });
    }

    @Override
    public boolean past(UUID record) {
        model.show(record);
        which.selectToggle(showHistory);
        return true;
    }

    @Override
    public String title() {
        return workspace.texts().get("past.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.HISTORY;
    }

    @Override
    public Parent screen() {
        return root;
    }

    @Override
    public ObservableList<Shortcut> shortcuts() {
        return shortcuts;
    }

    @Override
    public void shown() {
        table().requestFocus();
    }
}
