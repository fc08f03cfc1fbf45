package vn.sotreem.app.ui;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.Paper;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.PartialDate;

/** In và báo cáo: the very pages that will come out of the printer, to be looked at, saved and printed. */
public final class PrintController implements Place {
    private final Workspace workspace;
    private final Texts texts;
    private final PrintModel model;
    private final PaperPrinter printer = new PaperPrinter();
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    @FXML private Parent root;
    @FXML private ComboBox<Paper> paper;
    @FXML private TextField day;
    @FXML private Pane tools;
    @FXML private ListView<String> pages;
    @FXML private PageDesk desk;
    @FXML private Label pageText;
    @FXML private Button before;
    @FXML private Button after;
    @FXML private Button smaller;
    @FXML private Button larger;
    @FXML private Button whole;
    @FXML private Button save;
    @FXML private Button print;
    @FXML private ProgressIndicator progress;

    PrintController(Workspace workspace, PrintModel model) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.model = model;
    }

    @FXML
    private void initialize() {
        paper.getItems().setAll(Paper.values());
        paper.valueProperty().bindBidirectional(model.paper());
        day.setOnAction(event -> takeDay());
        day.focusedProperty().subscribe(focused -> {
            if (!focused) {
                takeDay();
            }
        });
        shortcuts.add(Shortcut.of("Ctrl+D", texts.get("print.day.key"), day::requestFocus));
        key("Ctrl+P", "print.print", this::print, print);
        key("Ctrl+S", "print.save", this::save, save);
        key("Alt+Left", "print.before", () -> model.turn(-1), before);
        key("Alt+Right", "print.after", () -> model.turn(1), after);
        key("Ctrl+Minus", "print.smaller", desk::smaller, smaller);
        key("Ctrl+Equals", "print.larger", desk::larger, larger);
        key("Ctrl+0", "print.whole", desk::whole, whole);
        pages.getSelectionModel().selectedIndexProperty().subscribe(chosen -> {
            if (chosen.intValue() >= 0) {
                model.page().set(chosen.intValue());
            }
        });
        model.document().subscribe(this::showPages);
        model.page().subscribe(this::showPage);
        shortcuts.add(Shortcut.of("Esc", texts.get("print.back"), workspace.shell()::back));
        // A list takes Esc for ending the edit of a cell, even where nothing is edited.
        pages.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                press.consume();
                workspace.shell().back();
            }
        });
        day.disableProperty().bind(workspace.shell().printing().map(Optional::isPresent));
        paper.disableProperty().bind(workspace.shell().printing().map(Optional::isPresent));
        progress.visibleProperty().bind(model.busy());
        tools.disableProperty().bind(model.busy());
    }

    /** What is no day leaves the pages as they are. */
    private void takeDay() {
        if (!model.takeDay(day.getText())) {
            workspace.shell().tell(texts.get("print.day.wrong", day.getText()));
        }
        day.setText(model.day().get().map(PartialDate::of).map(PartialDate::display).orElse(""));
    }

    private void key(String keys, String text, Runnable action, Button button) {
        Shortcut shortcut = Shortcut.of(keys, texts.get(text), action);
        shortcut.on(button);
        shortcuts.add(shortcut);
    }

    private void showPages(Optional<Document> document) {
        int count = document.map(paged -> paged.pages().size()).orElse(0);
        pages.getItems().setAll(IntStream.rangeClosed(1, count).mapToObj(
                number -> texts.get("print.page", Integer.toString(number))).toList());
        showPage();
    }

    private void showPage() {
        model.document().get().ifPresent(paged -> {
            int index = model.page().get();
            desk.show(paged.pages().get(index), paged.sheet());
            pageText.setText(texts.get("print.pageOf", index + 1, paged.pages().size()));
            pages.getSelectionModel().select(index);
            before.setDisable(index == 0);
            after.setDisable(index == paged.pages().size() - 1);
        });
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("print.save"));
        chooser.setInitialFileName(model.fileName() + ".pdf");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", List.of("*.pdf")));
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.save(chosen.toPath());
        }
    }

    private void print() {
        model.document().get().ifPresent(paged -> {
            switch (printer.print(paged, model.sheetPaper(), root.getScene().getWindow())) {
                case PRINTED -> workspace.shell().tell(texts.get("print.printed"));
                case CANCELLED -> { }
                case NO_PRINTER -> problem("print.noPrinter");
                case FAILED -> problem("print.failed");
            }
        });
    }

    private void problem(String key) {
        workspace.dialogs().problem(new Problem(texts.get(key), texts.get(key + ".next")));
    }

    /** Lays the pages out for this paper. */
    void show(Paper chosen) {
        model.paper().set(chosen);
    }

    /** Lays the pages out as of this day. */
    void show(String typed) {
        day.setText(typed);
        takeDay();
    }

    @Override
    public String title() {
        return texts.get("print.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.PRINT;
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
    public boolean prints() {
        return true;
    }

    @Override
    public void shown() {
        model.inFront(true);
        pages.requestFocus();
    }

    @Override
    public void leave() {
        model.inFront(false);
    }
}
