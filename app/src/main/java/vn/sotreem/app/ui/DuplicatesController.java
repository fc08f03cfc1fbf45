package vn.sotreem.app.ui;

import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.DuplicatesModel.Pair;
import vn.sotreem.app.ui.Seen.Person;

/** Trẻ ghi hai lần: pairs of records that may be one child, and the card to say so. */
public final class DuplicatesController implements Place {
    private final Workspace workspace;
    private final DuplicatesModel model;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    @FXML private Parent root;
    @FXML private Label count;
    @FXML private Button search;
    @FXML private ProgressBar progress;
    @FXML private TableView<Pair> table;
    @FXML private Node none;
    @FXML private TableColumn<Pair, String> grade;
    @FXML private TableColumn<Pair, String> one;
    @FXML private TableColumn<Pair, String> other;
    @FXML private TableColumn<Pair, String> alike;
    @FXML private Node card;
    @FXML private MergeCardController cardController;

    DuplicatesController(Workspace workspace, DuplicatesModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        Shortcut again = Shortcut.of("F5", workspace.texts().get("duplicates.search"), model::search);
        shortcuts.setAll(again,
                Shortcut.of("Ctrl+S", workspace.texts().get("duplicates.keep"), () -> cardController.keep()),
                Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), model::undo));
        again.on(search);
        count.textProperty().bind(model.count());
        progress.visibleProperty().bind(model.busy());
        search.disableProperty().bind(model.busy());
        none.visibleProperty().bind(model.busy().not());
        table.setItems(model.pairs());
        FirstLine.in(table, () -> model.card().get().isEmpty());
        TextColumn.showWhole(grade, Pair::grade);
        TextColumn.showWhole(one, pair -> person(pair.one()));
        TextColumn.showWhole(other, pair -> person(pair.other()));
        TextColumn.showWhole(alike, Pair::alike);
        table.getSelectionModel().selectedItemProperty().subscribe(pair -> Optional.ofNullable(pair)
                .ifPresentOrElse(chosen -> model.compare(chosen.one().child().id(), chosen.other().child().id()),
                        model::close));
        model.card().subscribe(shown -> {
            card.setVisible(shown.isPresent());
            card.setManaged(shown.isPresent());
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                cardController.begin();
            }
        });
    }

    private String person(Person person) {
        return workspace.texts().get("duplicates.person", person.child().name(), person.child().birth().display(),
                person.hamlet().name(), person.household().number());
    }

    /** What the list is made of. */
    DuplicatesModel model() {
        return model;
    }

    TableView<Pair> table() {
        return table;
    }

    @Override
    public boolean compare(UUID child, UUID twin) {
        table.getSelectionModel().clearSelection();
        model.compare(child, twin);
        return true;
    }

    @Override
    public String title() {
        return workspace.texts().get("duplicates.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.CALL_MERGE;
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
        model.begin();
        table.requestFocus();
    }
}
