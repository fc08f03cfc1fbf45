package vn.sotreem.app.ui.people;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.FileChooser;
import vn.sotreem.app.excel.FileProblem;
import vn.sotreem.app.excel.HandOverLine;
import vn.sotreem.app.excel.HandOverLine.Outcome;
import vn.sotreem.app.excel.HandOverReturn;
import vn.sotreem.app.excel.HandOverTexts;
import vn.sotreem.app.excel.ImportTexts;
import vn.sotreem.app.ui.Problem;
import vn.sotreem.app.ui.ProblemBox;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.TextColumn;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;

/** The list that came back from the police: what each row would change, and the yes to it. */
final class HandOverController {
    private final Workspace workspace;
    private final Texts texts;
    private final HandOverTexts words;
    private final HandOverModel model;
    private Optional<UUID> latest = Optional.empty();

    @FXML private Node root;
    @FXML private Label file;
    @FXML private ProblemBox problem;
    @FXML private Node plan;
    @FXML private Label verdict;
    @FXML private Label hint;
    @FXML private TableView<HandOverLine> table;
    @FXML private TableColumn<HandOverLine, String> row;
    @FXML private TableColumn<HandOverLine, String> name;
    @FXML private TableColumn<HandOverLine, String> was;
    @FXML private TableColumn<HandOverLine, String> is;
    @FXML private TableColumn<HandOverLine, String> outcome;
    @FXML private Button keep;

    HandOverController(Workspace workspace, HandOverModel model) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.words = new HandOverTexts(texts.locale());
        this.model = model;
    }

    @FXML
    private void initialize() {
        TextColumn.show(row, line -> String.valueOf(line.row().at().row()));
        TextColumn.showWhole(name, line -> line.row().name());
        TextColumn.show(was, HandOverLine::was);
        TextColumn.show(is, line -> line.row().is());
        TextColumn.showWhole(outcome, words::outcome);
        new ColumnFit(table, file, List.of(row, was, is), List.of());
        model.state().subscribe(this::show);
    }

    private void show(HandOverModel.State state) {
        switch (state) {
            case HandOverModel.State.None _ -> { }
            case HandOverModel.State.Wrong wrong -> {
                ImportTexts problems = new ImportTexts(texts.locale(), Catalog.bundled());
                Optional<FileProblem> known = wrong.problem();
                lay(wrong.file().getFileName().toString(), List.of(), 0);
                problem.show(Optional.of(new Problem(
                        known.map(problems::problem).orElseGet(() -> texts.get("import.screen.unreachable")),
                        known.map(problems::hint).orElseGet(() -> texts.get("import.screen.unreachable.hint")))));
                plan.setVisible(false);
            }
            case HandOverModel.State.Planned planned -> {
                long written = count(planned.lines(), Outcome.WRITTEN);
                long open = planned.lines().stream().filter(line -> line.outcome().isOpen()).count();
                lay(planned.file().getFileName().toString(), planned.lines(), written);
                problem.show(Optional.empty());
                plan.setVisible(true);
                verdict.setText(texts.get("handover.verdict", planned.lines().size(), written, open));
                hint.setText(texts.get("handover.hint"));
            }
        }
    }

    /** Puts the focus where the decision is made. */
    void begin() {
        keep.requestFocus();
    }

    private static long count(List<HandOverLine> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** Rows that need a look stand first, then those that are written. */
    private void lay(String fileName, List<HandOverLine> lines, long written) {
        file.setText(fileName);
        table.getItems().setAll(lines.stream().sorted((one, other) -> Boolean.compare(other.outcome().isOpen(),
                one.outcome().isOpen())).toList());
        keep.setText(texts.get("handover.keep", written));
        keep.setDisable(written == 0);
    }

    @FXML
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("quality.takeIn.key"));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(texts.get("import.screen.xlsx"), "*.xlsx", "*.xls", "*.csv"),
                new FileChooser.ExtensionFilter(texts.get("import.screen.all"), "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(workspace.shell().current().get().screen().getScene().getWindow()))
                .map(File::toPath).ifPresent(model::choose);
    }

    @FXML
    private void keep() {
        model.keep(this::told);
    }

    private void told(HandOverReturn.Kept kept) {
        latest = kept.importId();
        workspace.shell().tell(texts.get("handover.kept", count(kept.lines(), Outcome.WRITTEN)),
                Shortcut.of("Ctrl+Z", texts.get("people.undo"), this::undo));
    }

    /** Takes back what was kept last. */
    void undo() {
        latest.ifPresent(id -> model.takeBack(id, isDone -> workspace.shell().tell(
                texts.get(isDone ? "handover.undone" : "handover.notUndone"))));
        latest = Optional.empty();
    }

    @FXML
    private void close() {
        model.close();
    }
}
