package vn.sotreem.app.ui.people;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import vn.sotreem.app.ui.Session;
import vn.sotreem.app.ui.ShellModel;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Listing;

/** The list of children: what the search field and the hamlet filter of the window find. */
final class ChildListController {
    private static final double DETAIL_FROM = 0.66;
    /** The width all of the head needs. */
    private static final double HEAD_EMS = 78;
    private static final double FILTERED_EMS = 7;
    /** How many rows are shown above the child that is brought in sight. */
    private static final int ROWS_ABOVE = 4;

    private final Texts texts;
    private final ShellModel shell;
    private final Supplier<LocalDate> today;
    private final Session session;
    private final ChildListModel model;
    private final FilterModel filters;
    private final ExportModel exports;
    private final PeopleKeys keys;
    private final PeopleWays ways;
    private final ListTaking taking;
    private ListSelection selection;
    private ColumnFit fit;
    private ColumnChooser columns;
    private ColumnSorting sorting;

    @FXML private HBox head;
    @FXML private Label counts;
    @FXML private Button filtered;
    @FXML private Label orderLabel;
    @FXML private ToggleGroup order;
    @FXML private ToggleButton byName;
    @FXML private ToggleButton byHousehold;
    @FXML private Button importFile;
    @FXML private Button export;
    @FXML private Button print;
    @FXML private Button sibling;
    @FXML private Button household;
    @FXML private Node filterBar;
    @FXML private FilterBarController filterBarController;
    @FXML private SplitPane split;
    @FXML private Node detail;
    @FXML private TableView<BlockList.Line<ChildRow>> table;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> number;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> name;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> birth;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> sex;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> parents;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> school;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> groups;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> hamlet;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> sent;

    ChildListController(Workspace workspace, ChildListModel model, FilterModel filters, ExportModel exports,
                        PeopleKeys keys, PeopleWays ways) {
        this.texts = workspace.texts();
        this.filters = filters;
        this.exports = exports;
        this.taking = new ListTaking(workspace, exports);
        this.shell = workspace.shell();
        this.today = () -> LocalDate.now(workspace.clock());
        this.session = workspace.session();
        this.model = model;
        this.keys = keys;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        keys.importFile().on(importFile);
        exports.state().subscribe(this::showExport);
        keys.print().on(print);
        keys.addSibling().on(sibling);
        keys.newHousehold().on(household);
        fillColumns();
        fit = new ColumnFit(table, counts, List.of(number, birth, sex, sent), List.of(school, groups, hamlet, sex));
        columns = new ColumnChooser(table, fit, session);
        columns.fill(filterBarController.columns(), texts,
                new ChildCells(texts, new Wording(texts), today));
        sorting = new ColumnSorting(table, session, this::showOrder);
        sorting.fill(filterBarController.columns(), texts);
        head.widthProperty().subscribe(this::fitHead);
        filtered.visibleProperty().subscribe(this::fitHead);
        shell.search().subscribe(this::ask);
        shell.hamlet().subscribe(this::ask);
        filters.filter().subscribe(this::ask);
        order.selectToggle(byName);
        order.selectedToggleProperty().addListener((property, was, is) -> chooseOrder(was, is));
        filtered.setOnAction(event -> showAll());
        filtered.setTooltip(new Tooltip(texts.get("people.filtered.tip")));
        selection = new ListSelection(table, filterBarController::selected);
        table.setRowFactory(made -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::openByEnter);
        table.getSelectionModel().selectedItemProperty().subscribe(this::look);
        model.answer().subscribe(this::show);
        ask();
    }

    /** Writes what is listed, in its order, where the person says. */
    @FXML
    private void export() {
        taking.export(model.query().get(), head.getScene().getWindow());
    }

    /** Shows what is listed as it will be on paper. */
    @FXML
    void print() {
        taking.print(model.query().get(), columns.shown());
    }

    private void showExport(ExportModel.State state) {
        export.setDisable(state instanceof ExportModel.State.Writing);
        export.setText(texts.get("people.export"));
        switch (state) {
            case ExportModel.State.Idle _ -> { }
            case ExportModel.State.Writing(int done, int total) ->
                    export.setText(texts.get("people.export.under", done, total));
            case ExportModel.State.Done(Path file, int children) -> ways.told(texts.get("people.export.done",
                    children, file.getFileName()));
            case ExportModel.State.Failed(Path file) -> ways.told(texts.get("people.export.failed",
                    file.getFileName()));
        }
    }

    /** The child that is looked at, when its row is there. */
    Optional<ChildRow> looked() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(line -> line.row().get());
    }

    /** The children that are selected, when there are several. */
    Optional<Listing> selected() {
        return selection.children();
    }

    void focus() {
        table.requestFocus();
    }

    /** Lets a filter be typed. */
    void focusFilter() {
        filterBarController.focus();
    }

    private void fillColumns() {
        var wording = new Wording(texts);
        var cells = new ChildCells(texts, wording, today);
        cells.say(number, row -> row.household().number(), false);
        cells.say(name, row -> row.child().name(), true);
        cells.say(birth, row -> row.child().birth().display(), false);
        cells.say(sex, row -> wording.sex(row.child().sex()), false);
        cells.say(parents, cells::parents, true);
        cells.say(school, cells::school, true);
        cells.say(groups, cells::groups, true);
        cells.say(hamlet, row -> row.hamlet().name(), true);
        cells.sent(sent);
    }

    /** Where there is little room, the rarer buttons show only their icons; tooltips name them. */
    private void fitHead() {
        double ems = filtered.isVisible() ? HEAD_EMS + FILTERED_EMS : HEAD_EMS;
        boolean narrow = head.getWidth() < ems * counts.getFont().getSize();
        orderLabel.setVisible(!narrow);
        orderLabel.setManaged(!narrow);
        for (Button button : List.of(importFile, export, print, sibling)) {
            button.setAccessibleText(button.getText());
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
    }

    private TableRow<BlockList.Line<ChildRow>> row() {
        var row = new TableRow<BlockList.Line<ChildRow>>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                looked().ifPresent(ways::open);
            }
        });
        return row;
    }

    private void openByEnter(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER && !press.isControlDown()) {
            looked().ifPresent(ways::open);
            press.consume();
        }
    }

    private void ask() {
        ChildQuery.Order wanted = sorting.order().orElse(order.getSelectedToggle() == byHousehold
                ? ChildQuery.Order.HOUSEHOLD : ChildQuery.Order.NAME);
        model.query().set(new ChildQuery(shell.search().get(), shell.hamlet().get().map(Hamlet::id),
                filters.filter().get(), wanted));
    }

    /** One of the two orders is always chosen, unless a column is. */
    private void chooseOrder(Toggle was, Toggle is) {
        if (is == null && sorting.order().isEmpty()) {
            order.selectToggle(was == byHousehold ? byHousehold : byName);
        } else if (is != null) {
            sorting.clear();
            ask();
        }
    }

    /** A column was chosen to order by, or none is any more. */
    private void showOrder() {
        order.selectToggle(sorting.order().isPresent() ? null : byName);
        ask();
    }

    private void showAll() {
        shell.search().set("");
        shell.hamlet().set(Optional.empty());
        filters.filter().set(ChildFilter.NONE);
    }

    private void look(BlockList.Line<ChildRow> line) {
        if (line == null) {
            return;
        }
        if (line.row().get() == null) {
            line.row().subscribe(there -> {
                if (there != null && table.getSelectionModel().getSelectedItem() == line) {
                    model.look(there);
                }
            });
        } else {
            model.look(line.row().get());
        }
    }

    private void show(ChildListModel.Answer answer) {
        if (answer == null) {
            return;
        }
        counts.setText(texts.get("people.counts", answer.standing().children(), answer.standing().households()));
        filtered.setText(texts.get("people.filtered", answer.rows().size()));
        filtered.setVisible(answer.isFiltered());
        filtered.setManaged(answer.isFiltered());
        fit.useful(hamlet, answer.query().hamlet().isEmpty());
        table.setPlaceholder(new EmptyList(texts, ways, this::showAll).of(answer));
        selection.take(answer, Math.max(0, answer.looked()), () -> sorting.fill(answer.rows()));
        bringInSight(answer);
    }

    /** The child that is looked at stays in sight; else the first is looked at. */
    private void bringInSight(ChildListModel.Answer answer) {
        if (answer.rows().isEmpty()) {
            split.getItems().remove(detail);
            return;
        }
        if (!split.getItems().contains(detail)) {
            split.getItems().add(detail);
            split.setDividerPositions(DETAIL_FROM);
        }
        if (answer.looked() >= 0) {
            table.scrollTo(Math.max(0, answer.looked() - ROWS_ABOVE));
        }
    }
}
