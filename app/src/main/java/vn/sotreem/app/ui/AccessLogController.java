package vn.sotreem.app.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.AccessLogModel.Line;
import vn.sotreem.app.ui.AccessLogModel.Period;

/** Nhật ký xem: who looked at a child of a restricted group, when and why; for officers. */
public final class AccessLogController implements Place {
    private final Workspace workspace;
    private final AccessLogModel model;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    @FXML private Parent root;
    @FXML private Label count;
    @FXML private ComboBox<Optional<String>> person;
    @FXML private ComboBox<Period> period;
    @FXML private Button open;
    @FXML private Button print;
    @FXML private TableView<Line> table;
    @FXML private TableColumn<Line, String> when;
    @FXML private TableColumn<Line, String> who;
    @FXML private TableColumn<Line, String> what;
    @FXML private TableColumn<Line, String> child;
    @FXML private TableColumn<Line, String> groups;
    @FXML private TableColumn<Line, String> why;

    AccessLogController(Workspace workspace, AccessLogModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        Shortcut printing = Shortcut.of("Ctrl+P", workspace.texts().get("accesslog.print"), model::print);
        printing.on(print);
        shortcuts.setAll(Shortcut.of("F2", workspace.texts().get("accesslog.open"), this::open), printing);
        table.setItems(model.lines());
        TextColumn.showWhole(when, Line::when);
        TextColumn.showWhole(who, Line::who);
        TextColumn.show(what, Line::what);
        TextColumn.showWhole(child, Line::child);
        TextColumn.show(groups, Line::groups);
        TextColumn.showWhole(why, Line::why);
        table.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        open.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        person.setConverter(new InWords<>(name -> name.orElseGet(() -> workspace.texts().get("accesslog.everybody"))));
        period.setConverter(new InWords<>(chosen -> workspace.texts().get("accesslog.period."
                + chosen.name().toLowerCase(Locale.ROOT))));
        offerPeople();
        model.people().addListener((ListChangeListener<String>) change -> offerPeople());
        person.valueProperty().addListener((property, was, is) -> Optional.ofNullable(is)
                .ifPresent(model.person()::set));
        period.getItems().setAll(Period.values());
        period.valueProperty().bindBidirectional(model.period());
        model.lines().addListener((ListChangeListener<Line>) change -> count());
        count();
    }

    /** Somebody who left the list of people was looked for no more. */
    private void offerPeople() {
        List<Optional<String>> offered = Stream.concat(Stream.of(Optional.<String>empty()),
                model.people().stream().map(Optional::of)).toList();
        if (!person.getItems().equals(offered)) {
            Optional<String> chosen = model.person().get();
            person.getItems().setAll(offered);
            person.setValue(offered.contains(chosen) ? chosen : Optional.empty());
        }
    }

    private void count() {
        count.setText(workspace.texts().get("accesslog.count", model.lines().size()));
    }

    @FXML
    private void open() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(model::open);
    }

    /** What the list is made of. */
    AccessLogModel model() {
        return model;
    }

    @Override
    public String title() {
        return workspace.texts().get("accesslog.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.LOCK;
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
        model.read();
        table.requestFocus();
    }
}
