package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.HamletWish.Answer;
import vn.sotreem.app.ui.HamletWish.Way;
import vn.sotreem.app.ui.HamletsModel.Line;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.HamletPlan;
import vn.sotreem.core.register.Reform;

/** Thôn: what each has, and the card by which they are renamed, merged and split, and households move. */
public final class HamletsController implements Place {
    private final Workspace workspace;
    private final HamletsModel model;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    @FXML private Parent root;
    @FXML private Button rename;
    @FXML private Button merge;
    @FXML private Button split;
    @FXML private Button move;
    @FXML private TableView<Line> table;
    @FXML private TableColumn<Line, String> named;
    @FXML private TableColumn<Line, String> households;
    @FXML private TableColumn<Line, String> children;
    @FXML private TableColumn<Line, String> unsent;
    @FXML private TableColumn<Line, String> formerly;
    @FXML private TableColumn<Line, String> remark;
    @FXML private Node card;
    @FXML private Label title;
    @FXML private FieldBox nameBox;
    @FXML private TextField name;
    @FXML private FieldBox intoBox;
    @FXML private ComboBox<Hamlet> into;
    @FXML private FieldBox numbersBox;
    @FXML private TextField numbers;
    @FXML private FieldBox dayBox;
    @FXML private TextField day;
    @FXML private FieldBox decisionBox;
    @FXML private TextField decision;
    @FXML private Node commune;
    @FXML private CommuneController communeController;
    @FXML private Label outcome;
    @FXML private Button carryOut;

    HamletsController(Workspace workspace, HamletsModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        way("F2", Way.RENAME, rename);
        way("Ctrl+M", Way.MERGE, merge);
        way("Ctrl+T", Way.SPLIT, split);
        way("Ctrl+Shift+M", Way.MOVE, move);
        Shortcut save = Shortcut.of("Ctrl+S", text("carryOut"), model::carryOut);
        save.on(carryOut);
        shortcuts.addAll(save, Shortcut.of("Ctrl+O", workspace.texts().get("commune.look"), communeController::choose),
                Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), model::undo),
                Shortcut.of("Esc", text("close"), this::close));
        table.setItems(model.lines());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TextColumn.showWhole(named, line -> line.hamlet().name());
        TextColumn.show(households, line -> Long.toString(line.count().households()));
        TextColumn.show(children, line -> Long.toString(line.count().children()));
        TextColumn.show(unsent, line -> line.count().unsent() == 0 ? "" : Long.toString(line.count().unsent()));
        TextColumn.showWhole(formerly, Line::formerly);
        TextColumn.showWhole(remark, Line::remark);
        into.setConverter(new InWords<>(Hamlet::name));
        into.setItems(workspace.shell().hamlets());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Line>) change -> look());
        Stream.of(name, numbers, day, decision).forEach(field -> field.textProperty().subscribe(this::look));
        into.valueProperty().subscribe(this::look);
        communeController.model().parts().subscribe(() ->
                show(table, communeController.model().parts().isEmpty()));
        model.way().subscribe(this::showCard);
        model.answer().subscribe(this::showOutcome);
    }

    private String text(String key, Object... arguments) {
        return workspace.texts().get("hamlets." + key, arguments);
    }

    private void way(String keys, Way way, Button button) {
        Shortcut shortcut = Shortcut.of(keys, button.getText(), () -> begin(way));
        shortcut.on(button);
        shortcuts.add(shortcut);
        button.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    }

    /** Brings the card for the marked hamlets and puts the focus where something must be filled in. */
    void begin(Way way) {
        if (table.getSelectionModel().getSelectedItem() == null) {
            return;
        }
        Stream.of(numbers, day, decision).forEach(TextField::clear);
        name.setText(way == Way.RENAME ? table.getSelectionModel().getSelectedItem().hamlet().name() : "");
        into.setValue(null);
        model.way().set(Optional.of(way));
        switch (way) {
            case RENAME -> name.requestFocus();
            case MERGE -> into.requestFocus();
            case SPLIT, MOVE -> numbers.requestFocus();
        }
        look();
    }

    private void close() {
        if (model.way().get().isPresent()) {
            model.way().set(Optional.empty());
            table.requestFocus();
        } else {
            workspace.shell().back();
        }
    }

    private void showCard(Optional<Way> way) {
        show(card, way.isPresent());
        show(commune, way.isEmpty());
        way.ifPresent(now -> {
            show(nameBox, now != Way.MOVE);
            show(intoBox, now == Way.MERGE || now == Way.MOVE);
            show(numbersBox, now == Way.SPLIT || now == Way.MOVE);
            show(decisionBox, now != Way.MOVE);
            nameBox.setHint(now == Way.MERGE ? text("name.keep") : "");
            carryOut.setText(button(now).getText());
        });
        look();
    }

    private Button button(Way way) {
        return switch (way) {
            case RENAME -> rename;
            case MERGE -> merge;
            case SPLIT -> split;
            case MOVE -> move;
        };
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** What stands on the card now is planned, so that its outcome is always before the person's eyes. */
    private void look() {
        List<Hamlet> chosen = table.getSelectionModel().getSelectedItems().stream().map(Line::hamlet).toList();
        Optional<HamletWish> wish = model.way().get().flatMap(way -> model.day(day.getText()).map(on ->
                new HamletWish(way, chosen, name.getText(), Optional.ofNullable(into.getValue()), numbers.getText(),
                        new Reform(on, decision.getText().strip()))));
        dayBox.setFault(model.day(day.getText()).isPresent() ? "" : text("wrong.day"));
        title.setText(String.join(", ", chosen.stream().map(Hamlet::name).toList()));
        model.look(wish);
    }

    private void showOutcome(Optional<Answer> answer) {
        carryOut.setDisable(!(answer.orElse(null) instanceof Answer.Planned));
        outcome.setText(answer.map(this::words).orElse(""));
    }

    private String words(Answer answer) {
        return switch (answer) {
            case Answer.Planned(HamletPlan plan, String label, String following) ->
                    workspace.texts().get("hamlets.would", label, plan.households(), plan.children())
                            + (following.isEmpty() ? "" : "\n" + text("following", following));
            case Answer.Not(String words) -> words;
        };
    }

    CommuneController commune() {
        return communeController;
    }

    HamletsModel model() {
        return model;
    }

    TableView<Line> table() {
        return table;
    }

    @Override
    public String title() {
        return text("title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.HOME_WORK;
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
        model.inFront(true);
        communeController.model().read();
        table.requestFocus();
    }

    @Override
    public void leave() {
        model.inFront(false);
    }
}
