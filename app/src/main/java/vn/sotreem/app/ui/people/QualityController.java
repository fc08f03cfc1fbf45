package vn.sotreem.app.ui.people;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.ui.Place;
import vn.sotreem.app.ui.Problem;
import vn.sotreem.app.ui.ShellModel.Printing;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.TextColumn;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Hamlet;

/** Chất lượng dữ liệu: what is wrong and missing, one key away from where it is mended, and the list for the police. */
public final class QualityController implements Place {
    /** A look that takes longer is shown under way. */
    private static final Duration SHOWN_FROM = Duration.ofSeconds(1);
    /** Most rows of a list for the police: more is handed over hamlet by hamlet. */
    private static final int HANDED_OVER_MAX = 20_000;
    private static final int ROWS_ABOVE = 5;

    private final Workspace workspace;
    private final Texts texts;
    private final Texts core;
    private final QualityModel model;
    private final HandOverModel returned;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();
    private final Map<ErrorList, ToggleButton> toggles = new EnumMap<>(ErrorList.class);
    private final ToggleGroup chosen = new ToggleGroup();
    private ColumnFit fit;

    /** A row of the counts; empty for all hamlets. */
    record Count(Optional<Hamlet> hamlet, int number) {
    }

    @FXML private Parent root;
    @FXML private Node screen;
    @FXML private Label looked;
    @FXML private Button again;
    @FXML private Button print;
    @FXML private Button sheet;
    @FXML private Button takeIn;
    @FXML private Node busy;
    @FXML private ProgressBar bar;
    @FXML private Label far;
    @FXML private Pane lists;
    @FXML private TableView<Count> hamlets;
    @FXML private TableColumn<Count, String> hamlet;
    @FXML private TableColumn<Count, String> count;
    @FXML private TableView<QualityLine> table;
    @FXML private TableColumn<QualityLine, String> what;
    @FXML private TableColumn<QualityLine, String> name;
    @FXML private TableColumn<QualityLine, String> birth;
    @FXML private TableColumn<QualityLine, String> household;
    @FXML private TableColumn<QualityLine, String> where;
    @FXML private Label nothing;
    @FXML private Label nothingWhy;
    @FXML private Node detail;
    @FXML private Label detailWhat;
    @FXML private Label detailHint;
    @FXML private Node handOver;
    @FXML private HandOverController handOverController;

    QualityController(Workspace workspace, QualityModel model, HandOverModel returned) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.core = Texts.of(texts.locale());
        this.model = model;
        this.returned = returned;
    }

    /** Makes the place. */
    public static Place in(Workspace workspace) {
        QualityModel model = new QualityModel(workspace);
        HandOverModel returned = new HandOverModel(workspace);
        return workspace.screens()
                .with(QualityController.class, () -> new QualityController(workspace, model, returned))
                .with(HandOverController.class, () -> new HandOverController(workspace, returned))
                .load(QualityController.class).controller();
    }

    @FXML
    private void initialize() {
        fit = new ColumnFit(table, looked, List.of(birth, household), List.of(where, household));
        new ColumnFit(hamlets, looked, List.of(count), List.of());
        Stream.of(ErrorList.values()).forEach(this::addToggle);
        toggles.get(ErrorList.WITHOUT_ID).setSelected(true);
        chosen.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                showCounts();
            }
        });
        key("F5", "quality.again", model::check, again);
        key("Ctrl+P", "quality.print.key", this::print, print);
        key("Ctrl+E", "quality.sheet.key", this::write, sheet);
        key("F7", "quality.takeIn.key", handOverController::choose, takeIn);
        shortcuts.add(Shortcut.of("Esc", texts.get("quality.back"), returned::close));
        shortcuts.add(Shortcut.of("Ctrl+Z", texts.get("people.undo"), handOverController::undo));
        TextColumn.showWhole(hamlet, line -> line.hamlet().map(Hamlet::name)
                .orElseGet(() -> texts.get("shell.hamlet.all")));
        TextColumn.show(count, line -> texts.get("quality.number", line.number()));
        TextColumn.showWhole(what, line -> core.get(line.finding().textKey(), line.finding().arguments().toArray()));
        TextColumn.showWhole(name, QualityLine::name);
        TextColumn.show(birth, QualityLine::birth);
        TextColumn.show(household, QualityLine::household);
        TextColumn.showWhole(where, QualityLine::hamletName);
        hamlets.getSelectionModel().selectedItemProperty().subscribe(line -> showLines());
        table.getSelectionModel().selectedItemProperty().subscribe(this::showDetail);
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
        model.found().subscribe(found -> showCounts());
        model.progress().subscribe(this::showProgress);
        returned.state().subscribe(this::showReturned);
        workspace.shell().hamlet().subscribe(shown -> {
            if (workspace.shell().current().get() == this) {
                model.refresh();
            }
        });
        workspace.session().saves().subscribe(saved -> {
            if (workspace.shell().current().get() == this) {
                model.refresh();
            }
        });
    }

    /** The list that came back stands in the place of the others until it is dealt with. */
    private void showReturned(HandOverModel.State state) {
        boolean isBack = !(state instanceof HandOverModel.State.None);
        show(handOver, isBack);
        show(screen, !isBack);
        if (isBack) {
            handOverController.begin();
        } else {
            table.requestFocus();
        }
    }

    private void addToggle(ErrorList list) {
        ToggleButton toggle = new ToggleButton();
        toggle.setToggleGroup(chosen);
        toggle.setUserData(list);
        toggles.put(list, toggle);
        lists.getChildren().add(toggle);
    }

    private void key(String keys, String text, Runnable action, Button button) {
        Shortcut shortcut = Shortcut.of(keys, texts.get(text), action);
        shortcut.on(button);
        shortcuts.add(shortcut);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private ErrorList list() {
        return (ErrorList) chosen.getSelectedToggle().getUserData();
    }

    private Optional<Hamlet> onlyHamlet() {
        return Optional.ofNullable(hamlets.getSelectionModel().getSelectedItem()).flatMap(Count::hamlet);
    }

    /** The counts of the list that is shown; the hamlet that was chosen stays chosen. */
    private void showCounts() {
        toggles.forEach((list, toggle) -> toggle.setText(texts.get("quality.list." + list.code(),
                model.found().get().map(found -> found.counts().of(list)).orElse(0))));
        Optional<UUID> before = onlyHamlet().map(Hamlet::id);
        List<Count> rows = new ArrayList<>();
        model.found().get().ifPresent(found -> {
            looked.setText(texts.get("quality.looked", found.check().children()));
            rows.add(new Count(Optional.empty(), found.counts().of(list())));
            found.hamlets().forEach(each ->
                    rows.add(new Count(Optional.of(each), found.counts().of(each.id(), list()))));
        });
        Optional<QualityLine> line = Optional.ofNullable(table.getSelectionModel().getSelectedItem());
        int index = table.getSelectionModel().getSelectedIndex();
        hamlets.getItems().setAll(rows);
        hamlets.getSelectionModel().select(IntStream.range(0, rows.size()).filter(row ->
                before.isPresent() && rows.get(row).hamlet().map(Hamlet::id).equals(before)).findFirst().orElse(0));
        showLines();
        line.ifPresent(earlier -> selectAgain(earlier, index));
        boolean none = model.handedOver(Optional.empty()) == 0;
        print.setDisable(none);
        sheet.setDisable(none);
    }

    private void showLines() {
        List<QualityLine> lines = model.found().get()
                .map(found -> found.lines(list(), onlyHamlet().map(Hamlet::id))).orElse(List.of());
        table.getItems().setAll(lines);
        fit.useful(where, onlyHamlet().isEmpty());
        boolean isLooked = model.found().get().isPresent();
        nothing.setText(isLooked ? texts.get("quality.nothing") : "");
        nothingWhy.setText(isLooked ? texts.get("quality.nothing.why") : "");
        if (!lines.isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /** Where the person was: at the same finding, or when it is mended at the one that took its place. */
    private void selectAgain(QualityLine earlier, int index) {
        List<QualityLine> lines = table.getItems();
        int place = IntStream.range(0, lines.size()).filter(row -> lines.get(row).isAgain(earlier)).findFirst()
                .orElse(Math.min(index, lines.size() - 1));
        if (place >= 0) {
            table.getSelectionModel().clearAndSelect(place);
            table.scrollTo(Math.max(0, place - ROWS_ABOVE));
        }
    }

    private void showDetail(QualityLine line) {
        show(detail, line != null);
        if (line != null) {
            detailWhat.setText(line.name() + ": "
                    + core.get(line.finding().textKey(), line.finding().arguments().toArray()));
            detailHint.setText(core.get(line.finding().hintKey()));
        }
    }

    private void showProgress(Optional<QualityModel.Progress> progress) {
        show(busy, progress.filter(under -> under.spent().compareTo(SHOWN_FROM) >= 0).isPresent());
        progress.filter(under -> under.total() > 0).ifPresent(under -> {
            bar.setProgress((double) under.done() / under.total());
            far.setText(texts.get("quality.far", under.done(), under.total()));
        });
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void open() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(line -> {
            workspace.shell().open(line.place());
            workspace.shell().tell(detailWhat.getText() + ". " + detailHint.getText());
        });
    }

    /** Lays the list for the police out and shows its pages. */
    void print() {
        if (isSmallEnough()) {
            model.layOut(onlyHamlet(), pages -> workspace.shell().preview(new Printing(pages, fileName())));
        }
    }

    private void write() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("quality.sheet.key"));
        chooser.setInitialFileName(fileName() + ".xlsx");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Excel", List.of("*.xlsx")));
        if (isSmallEnough()) {
            Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow())).map(File::toPath)
                    .ifPresent(this::write);
        }
    }

    /** Writes the list for the police of the chosen hamlet into a file. */
    void write(Path file) {
        model.write(file, onlyHamlet(), rows -> workspace.shell().tell(texts.get("quality.written", rows,
                file.getFileName())), full -> workspace.dialogs().problem(new Problem(
                texts.get("print.notSaved", full.getFileName()), texts.get("print.notSaved.next"))));
    }

    private boolean isSmallEnough() {
        boolean isSmall = model.handedOver(onlyHamlet().map(Hamlet::id)) <= HANDED_OVER_MAX;
        if (!isSmall) {
            workspace.shell().tell(texts.get("quality.tooMany", HANDED_OVER_MAX));
        }
        return isSmall;
    }

    private String fileName() {
        return texts.get("quality.fileName", onlyHamlet().or(() -> workspace.shell().hamlet().get()).map(Hamlet::name)
                .orElseGet(() -> workspace.session().office().communeName()),
                model.today().toString()).replaceAll("[\\\\/:*?\"<>|]", " ");
    }

    HandOverModel returned() {
        return returned;
    }

    /** Shows one of the lists. */
    void choose(ErrorList list) {
        toggles.get(list).setSelected(true);
    }

    @Override
    public String title() {
        return texts.get("quality.place");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.RULE;
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
        model.refresh();
        table.requestFocus();
    }
}
