package vn.sotreem.app.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.ReviewModel.Line;
import vn.sotreem.core.register.Standing;

/** Cần xem: the list of what a person has to look at; Enter opens the record. */
public final class ReviewController implements Place {
    private final Workspace workspace;
    private final ReviewModel model;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    @FXML private Parent root;
    @FXML private TableView<Line> table;
    @FXML private TableColumn<Line, String> name;
    @FXML private TableColumn<Line, String> what;
    @FXML private TableColumn<Line, String> why;
    @FXML private TableColumn<Line, String> when;
    @FXML private Pane detail;
    @FXML private Label detailWhy;
    @FXML private Label detailNext;

    ReviewController(Workspace workspace, ReviewModel model) {
        this.workspace = workspace;
        this.model = model;
        shortcuts.add(Shortcut.of("F2", workspace.texts().get("review.open"), this::open));
    }

    @FXML
    private void initialize() {
        table.setItems(model.lines());
        name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
        what.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().what()));
        why.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().why()));
        when.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().when()));
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        model.lines().addListener((ListChangeListener<Line>) change -> table.getSelectionModel().selectFirst());
        table.getSelectionModel().selectFirst();
    }

    /** What the list is made of. */
    ReviewModel model() {
        return model;
    }

    private void show(Line line) {
        detail.setVisible(line != null);
        detail.setManaged(line != null);
        if (line != null) {
            detailWhy.setText(line.name() + " · " + line.why());
            detailNext.setText(line.next());
        }
    }

    @FXML
    private void open() {
        Line chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            workspace.shell().open(chosen.record());
        }
    }

    @Override
    public String title() {
        return workspace.texts().get("review.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.FACT_CHECK;
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
    public long count(Standing standing) {
        return standing.toReview();
    }

    @Override
    public void shown() {
        table.requestFocus();
    }
}
