package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.sotreem.app.ui.InWords;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.TextColumn;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;
import vn.sotreem.core.register.Imports;

/** Does one thing to all or the selected children of the list: chosen, looked at line by line, then saved. */
final class BulkController {
    private final Texts texts;
    private final Workspace workspace;
    private final Supplier<LocalDate> today;
    private final BulkModel model;
    private final FilterModel filters;
    private final PeopleWays ways;
    private final BulkWords words;
    private Choices choices = new Choices(List.of());

    @FXML private Button back;
    @FXML private Label whom;
    @FXML private Label told;
    @FXML private ComboBox<BulkKind> kind;
    @FXML private PickField what;
    @FXML private TextField year;
    @FXML private TextField decision;
    @FXML private Button look;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, Boolean> wanted;
    @FXML private TableColumn<Row, String> number;
    @FXML private TableColumn<Row, String> name;
    @FXML private TableColumn<Row, String> was;
    @FXML private TableColumn<Row, String> becomes;
    @FXML private TableColumn<Row, String> reason;
    @FXML private Label sum;
    @FXML private Button stop;
    @FXML private Button run;

    /** A line and whether it is done. */
    private record Row(BulkChange change, BulkLine line, BooleanProperty isWanted) {
    }

    BulkController(Workspace workspace, BulkModel model, FilterModel filters, PeopleWays ways) {
        this.texts = workspace.texts();
        this.workspace = workspace;
        this.today = () -> LocalDate.now(workspace.clock());
        this.model = model;
        this.filters = filters;
        this.ways = ways;
        this.words = new BulkWords(texts);
    }

    @FXML
    private void initialize() {
        backKey().on(back);
        kind.setItems(FXCollections.observableArrayList(BulkKind.values()));
        kind.setConverter(new InWords<>(one -> texts.get("bulk.kind." + one.code())));
        kind.valueProperty().subscribe(this::offer);
        wanted.setCellValueFactory(cell -> cell.getValue().isWanted());
        wanted.setCellFactory(made -> new WantedCell());
        TextColumn.show(number, row -> row.line().number());
        TextColumn.showWhole(name, row -> row.line().name());
        TextColumn.show(was, row -> words.value(row.change(), row.line().was()));
        TextColumn.show(becomes, row -> words.value(row.change(), row.line().becomes()));
        TextColumn.showWhole(reason, row -> row.line().reason().map(words::reason).orElse(""));
        table.setEditable(true);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::takeKey);
        model.whom().subscribe(children -> whom.setText(children.selected()
                .map(selected -> texts.get("bulk.whom.some", selected.size()))
                .orElseGet(() -> texts.get(children.query().isFiltered() ? "bulk.whom.list" : "bulk.whom.all"))));
        model.state().subscribe(this::show);
    }

    Shortcut backKey() {
        return Shortcut.of("Esc", texts.get("bulk.back.key"), ways::toList);
    }

    /** Begins anew; the focus is on what is to be done. */
    void begin() {
        kind.setValue(BulkKind.CLASS_UP);
        year.setText(String.valueOf(today.get().getYear()));
        kind.requestFocus();
    }

    private void offer(BulkKind chosen) {
        boolean hasWhat = chosen != null && chosen != BulkKind.CLASS_UP;
        show(what, hasWhat);
        show(year, chosen == BulkKind.POVERTY);
        show(decision, chosen == BulkKind.POVERTY);
        what.clear();
        if (hasWhat) {
            choices = choices(chosen);
            what.offerFrom(choices);
            what.setPromptText(texts.get("bulk.what." + chosen.code()));
            what.setAccessibleText(what.getPromptText());
        }
    }

    private Choices choices(BulkKind chosen) {
        return switch (chosen) {
            case CLASS_UP -> new Choices(List.of());
            case POVERTY -> Choices.of(Catalog.bundled().list("poverty").orElseThrow().entries().stream(),
                    texts.locale());
            case MOVE -> new Choices(workspace.shell().hamlets().stream()
                    .map(hamlet -> new Choice(hamlet.id().toString(), hamlet.name())).toList());
            case TICK, UNTICK -> Choices.of(lists().flatMap(list -> filters.kept().get().sight()
                    .offered(Catalog.bundled().list(list.code()).orElseThrow()).entries().stream()), texts.locale());
        };
    }

    private static Stream<GroupList> lists() {
        return Stream.of(GroupList.values());
    }

    @FXML
    private void plan() {
        change().ifPresentOrElse(model::plan, () -> told.setText(texts.get("bulk.unclear")));
    }

    /** What is chosen; empty while it is not clear. */
    private Optional<BulkChange> change() {
        Optional<String> code = choices.meant(what.getText()).map(Choice::code);
        return switch (kind.getValue()) {
            case CLASS_UP -> Optional.of(new BulkChange.ClassUp());
            case POVERTY -> code.flatMap(poverty -> PartialDate.parse(year.getText(), today.get().getYear())
                    .filter(PartialDate::isKnown).map(since ->
                            new BulkChange.Poverty(poverty, since, decision.getText().strip())));
            case MOVE -> code.flatMap(this::hamlet).map(to -> new BulkChange.Move(to, today.get()));
            case TICK -> code.map(group -> new BulkChange.Tick(listOf(group), group, true));
            case UNTICK -> code.map(group -> new BulkChange.Tick(listOf(group), group, false));
        };
    }

    private Optional<Hamlet> hamlet(String id) {
        return workspace.shell().hamlets().stream().filter(one -> one.id().equals(UUID.fromString(id))).findFirst();
    }

    private static GroupList listOf(String code) {
        return lists().filter(list -> Catalog.bundled().list(list.code()).orElseThrow().find(code).isPresent())
                .findFirst().orElseThrow();
    }

    /** A table whose cells can be edited takes Esc for ending that, even where nothing is edited. */
    private void takeKey(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            ways.toList();
        }
        Row row = table.getSelectionModel().getSelectedItem();
        if (press.getCode() == KeyCode.SPACE && row != null && row.line().isPossible()) {
            row.isWanted().set(!row.isWanted().get());
            press.consume();
        }
    }

    private void show(BulkModel.State state) {
        boolean isBusy = state instanceof BulkModel.State.Planning || state instanceof BulkModel.State.Running;
        look.setDisable(isBusy);
        show(stop, isBusy);
        show(run, state instanceof BulkModel.State.Planned);
        switch (state) {
            case BulkModel.State.Choosing _ -> {
                table.getItems().clear();
                told.setText("");
                sum.setText(texts.get("bulk.nothing.yet"));
            }
            case BulkModel.State.Planning(int done, int total) -> sum.setText(texts.get("bulk.planning", done, total));
            case BulkModel.State.Planned(BulkChange change, List<BulkLine> lines) -> {
                told.setText("");
                table.getItems().setAll(lines.stream().map(line -> row(change, line)).toList());
                table.getSelectionModel().selectFirst();
                count();
                table.requestFocus();
            }
            case BulkModel.State.Running(int done, int total) -> sum.setText(texts.get("bulk.running", done, total));
            case BulkModel.State.Done done -> {
                ways.toList();
                tell(done);
            }
        }
    }

    private Row row(BulkChange change, BulkLine line) {
        BooleanProperty isWanted = new SimpleBooleanProperty(line.isUsual());
        isWanted.addListener((property, before, is) -> {
            if (is && !line.isPossible()) {
                isWanted.set(false);
            }
            count();
        });
        return new Row(change, line, isWanted);
    }

    private void count() {
        long done = table.getItems().stream().filter(row -> row.isWanted().get()).count();
        run.setText(texts.get("bulk.run", done));
        run.setDisable(done == 0);
        sum.setText(texts.get("bulk.sum", done, table.getItems().size() - done));
    }

    private void tell(BulkModel.State.Done done) {
        String text = done.isStopped() ? texts.get("bulk.stopped", done.lines(), done.total())
                : texts.get("bulk.saved", done.lines());
        if (done.lines() == 0) {
            ways.told(text);
        } else {
            ways.done(text, () -> model.undo(done.id(), this::tell));
        }
    }

    private void tell(Imports.Undoing undoing) {
        ways.told(switch (undoing) {
            case Imports.Undoing.Undone(int changes) -> texts.get("bulk.undone", changes);
            case Imports.Undoing.Kept(List<Imports.Touched> touched) -> texts.get("bulk.kept", touched.size());
        });
    }

    @FXML
    private void run() {
        model.run(table.getItems().stream().filter(row -> row.isWanted().get()).map(Row::line).toList(),
                texts.get("bulk.kind." + kind.getValue().code()));
    }

    @FXML
    private void stop() {
        model.stop();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** A box to tick that a screen reader reads as whose line it is. */
    private static final class WantedCell extends CheckBoxTableCell<Row, Boolean> {
        @Override
        public void updateItem(Boolean isWanted, boolean isEmpty) {
            super.updateItem(isWanted, isEmpty);
            if (getGraphic() != null && getTableRow() != null && getTableRow().getItem() != null) {
                getGraphic().setAccessibleText(getTableRow().getItem().line().name());
            }
        }
    }
}
