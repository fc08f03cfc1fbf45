package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.ui.ShellModel.Printing;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.TextColumn;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Urgency;
import vn.sotreem.core.register.ToDo;

/** The lines of the day by urgency, and beside them how many children there are. */
final class TodayController {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Workspace workspace;
    private final Texts texts;
    private final Texts core;
    private final TodayModel model;
    private final Consumer<ToDo.Line> open;
    private final Runnable toReports;
    private Shortcut reportsKey;
    private Shortcut printKey;

    @FXML private Label day;
    @FXML private Label sentence;
    @FXML private ProgressBar counting;
    @FXML private Button reports;
    @FXML private Button print;
    @FXML private TableView<ToDo.Line> table;
    @FXML private TableColumn<ToDo.Line, Urgency> urgency;
    @FXML private TableColumn<ToDo.Line, String> what;
    @FXML private TableColumn<ToDo.Line, String> until;
    @FXML private Label nothing;
    @FXML private Node charts;
    @FXML private Pane figures;
    @FXML private Node empty;

    TodayController(Workspace workspace, TodayModel model, Consumer<ToDo.Line> open, Runnable toReports) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.core = Texts.of(texts.locale());
        this.model = model;
        this.open = open;
        this.toReports = toReports;
    }

    @FXML
    private void initialize() {
        new ColumnFit(table, day, List.of(urgency), List.of(until));
        reportsKey = Shortcut.of("F8", texts.get("today.reports.key"), toReports);
        reportsKey.on(reports);
        printKey = Shortcut.of("Ctrl+P", texts.get("today.print.key"), this::print);
        printKey.on(print);
        urgency.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue().urgency()));
        urgency.setCellFactory(made -> new UrgencyCell(texts));
        TextColumn.showWhole(what, line -> line.text(core));
        TextColumn.show(until, line -> line.day().map(DATE::format).orElse(""));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openChosen();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openChosen();
            }
        });
        model.seen().subscribe(this::show);
        model.progress().subscribe(done -> counting.setProgress(done.doubleValue()));
    }

    List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Enter", texts.get("today.open"), this::openChosen), reportsKey, printKey);
    }

    void focus() {
        table.requestFocus();
    }

    TableView<ToDo.Line> table() {
        return table;
    }

    private void show(Optional<TodayModel.Seen> seen) {
        shown(counting, seen.isEmpty());
        shown(charts, seen.filter(now -> !now.isRegisterEmpty()).isPresent());
        shown(empty, seen.filter(TodayModel.Seen::isRegisterEmpty).isPresent());
        day.setText(texts.get("today.day", dayOf(model.today()), workspace.shell().hamlet().get()
                .map(only -> only.name()).orElse(workspace.session().office().communeName())));
        sentence.setText(seen.map(this::sentence).orElseGet(() -> texts.get("today.counting")));
        nothing.setText(seen.isPresent() ? texts.get("today.nothing") : "");
        seen.ifPresent(now -> {
            int chosen = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(now.todo().lines());
            table.getSelectionModel().select(Math.max(0, Math.min(chosen, now.todo().lines().size() - 1)));
            boolean tellsAll = now.hamlets().isEmpty() || workspace.shell().hamlet().get().isEmpty();
            figures.getChildren().setAll(new PopulationCharts(texts).of(now.figures().population(),
                    tellsAll ? now.hamlets() : List.of()));
        });
    }

    private String dayOf(LocalDate today) {
        return DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", texts.locale()).format(today);
    }

    private String sentence(TodayModel.Seen seen) {
        ToDo todo = seen.todo();
        return todo.lines().isEmpty() ? texts.get("today.nothing") : texts.get("today.sentence",
                todo.count(Urgency.OVERDUE), todo.count(Urgency.THIS_WEEK), todo.count(Urgency.SOON));
    }

    /** Lays the day out on a sheet and shows it. */
    void print() {
        model.layOut(pages -> workspace.shell().preview(new Printing(pages,
                texts.get("today.fileName", model.today().toString()))));
    }

    private void openChosen() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(open);
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /** Sign and word: colour is never the only one to tell. */
    private static final class UrgencyCell extends TableCell<ToDo.Line, Urgency> {
        private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");
        private static final PseudoClass ATTENTION = PseudoClass.getPseudoClass("attention");

        private final Texts texts;
        private final FontIcon icon = new FontIcon();

        UrgencyCell(Texts texts) {
            this.texts = texts;
            getStyleClass().add("urgency");
        }

        @Override
        protected void updateItem(Urgency urgency, boolean isEmpty) {
            super.updateItem(urgency, isEmpty);
            pseudoClassStateChanged(STOPPED, !isEmpty && urgency == Urgency.OVERDUE);
            pseudoClassStateChanged(ATTENTION, !isEmpty && urgency == Urgency.THIS_WEEK);
            if (isEmpty || urgency == null) {
                setText("");
                setGraphic(null);
                return;
            }
            icon.setIconCode(switch (urgency) {
                case OVERDUE -> Material2OutlinedAL.ERROR_OUTLINE;
                case THIS_WEEK -> Material2OutlinedMZ.SCHEDULE;
                case SOON -> Material2OutlinedAL.EVENT;
            });
            setGraphic(icon);
            setText(texts.get("today.urgency." + urgency.code()));
        }
    }
}
