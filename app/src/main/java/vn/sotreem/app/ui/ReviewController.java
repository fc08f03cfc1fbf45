package vn.sotreem.app.ui;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.ReviewModel.Decided;
import vn.sotreem.app.ui.ReviewModel.Line;
import vn.sotreem.core.register.Standing;

/** Cần xem: the list of what a person has to look at, the card to decide with, and what was decided. */
public final class ReviewController implements Place {
    private final Workspace workspace;
    private final ReviewModel model;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();
    /** Whether somebody looks: nothing is laid out before. */
    private boolean front;

    @FXML private Parent root;
    @FXML private ToggleButton showDecided;
    @FXML private TableView<Line> table;
    @FXML private TableColumn<Line, String> name;
    @FXML private TableColumn<Line, String> what;
    @FXML private TableColumn<Line, String> why;
    @FXML private TableColumn<Line, String> when;
    @FXML private TableView<Decided> decided;
    @FXML private TableColumn<Decided, String> decidedName;
    @FXML private TableColumn<Decided, String> decidedWhat;
    @FXML private TableColumn<Decided, String> decidedWho;
    @FXML private Button undo;
    @FXML private Node detail;
    @FXML private Label detailWhy;
    @FXML private Label detailNext;
    @FXML private Node conflict;
    @FXML private ConflictCardController conflictController;
    @FXML private Node twins;
    @FXML private TwinsCardController twinsController;

    ReviewController(Workspace workspace, ReviewModel model) {
        this.workspace = workspace;
        this.model = model;
        shortcuts.add(Shortcut.of("F2", workspace.texts().get("review.open"), this::open));
        shortcuts.add(Shortcut.of("Ctrl+S", workspace.texts().get("review.decide"), () -> conflictController.decide()));
        shortcuts.add(Shortcut.of("Ctrl+B", workspace.texts().get("review.merger.takeBack"),
                () -> chosen().ifPresent(line -> line.seen().merger().ifPresent(model::takeBack))));
        shortcuts.add(model.compare(() -> chosen().map(Line::seen)));
        shortcuts.add(Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), model::undoLatest));
    }

    @FXML
    private void initialize() {
        table.setItems(model.lines());
        TextColumn.showWhole(name, Line::name);
        TextColumn.showWhole(what, Line::what);
        TextColumn.showWhole(why, Line::why);
        TextColumn.showWhole(when, Line::when);
        table.getSelectionModel().selectedItemProperty().subscribe(line -> show());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                begin();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                begin();
            }
        });
        model.lines().addListener((ListChangeListener<Line>) change -> table.getSelectionModel().selectFirst());
        decided.setItems(model.decided());
        TextColumn.showWhole(decidedName, Decided::name);
        TextColumn.showWhole(decidedWhat, Decided::what);
        TextColumn.showWhole(decidedWho, Decided::who);
        undo.disableProperty().bind(decided.getSelectionModel().selectedItemProperty().isNull());
        showDecided.selectedProperty().subscribe(on -> show());
        table.getSelectionModel().selectFirst();
    }

    /** What the list is made of. */
    ReviewModel model() {
        return model;
    }

    /** Whether what was decided is shown in the place of what is to be decided. */
    ToggleButton showDecided() {
        return showDecided;
    }

    TableView<Line> table() {
        return table;
    }

    private void show() {
        boolean past = showDecided.isSelected();
        Optional<Line> line = chosen().filter(chosen -> !past);
        boolean isConflict = line.flatMap(chosen -> chosen.seen().item().conflict()).isPresent();
        boolean isTwins = line.filter(chosen -> chosen.seen().people().size() == 2).isPresent();
        show(table, !past);
        show(decided, past);
        show(undo, past);
        show(conflict, isConflict);
        show(twins, isTwins);
        show(detail, line.isPresent() && !isConflict && !isTwins);
        line.ifPresent(chosen -> {
            detailWhy.setText(chosen.name() + " · " + chosen.why());
            detailNext.setText(chosen.next());
            if (front && (isConflict || isTwins)) {
                model.look(chosen.seen(), () -> lay(chosen, isConflict));
            }
        });
    }

    /** Lays the values of an item on its card, once it is written down who looks. */
    private void lay(Line line, boolean isConflict) {
        if (!chosen().equals(Optional.of(line))) {
            return;
        }
        if (isConflict) {
            conflictController.show(line);
        } else {
            twinsController.show(line);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Optional<Line> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /** Goes to where the chosen item is dealt with: its card, or the field of the form. */
    private void begin() {
        if (conflict.isVisible()) {
            conflictController.begin();
        } else if (twins.isVisible()) {
            twinsController.begin();
        } else {
            open();
        }
    }

    @FXML
    private void open() {
        chosen().ifPresent(line -> {
            workspace.shell().open(line.record());
            workspace.shell().tell(line.why() + ". " + line.next());
        });
    }

    @FXML
    private void undo() {
        model.undo(decided.getSelectionModel().getSelectedItem().decision());
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
    public void leave() {
        front = false;
    }

    @Override
    public void shown() {
        front = true;
        show();
        table.requestFocus();
    }
}
