package vn.sotreem.app.ui.people;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import vn.sotreem.app.excel.ImportPlan;
import vn.sotreem.app.ui.Screens;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.Workspace;

/** The import of a list, one page for each state. A file may be dropped on any page but a running one. */
final class ImportScreenController {
    private final Workspace workspace;
    private final ImportModel model;
    private final PeopleWays ways;
    private final IntegerProperty looked = new SimpleIntegerProperty();

    @FXML private Pane root;
    @FXML private Button back;
    @FXML private Label file;
    @FXML private StackPane page;

    ImportScreenController(Workspace workspace, ImportModel model, PeopleWays ways) {
        this.workspace = workspace;
        this.model = model;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        backKey().on(back);
        root.setOnDragOver(this::over);
        root.setOnDragDropped(this::dropped);
        model.state().addListener((property, was, is) -> show(was, is));
        show(model.state().get());
    }

    Shortcut backKey() {
        return Shortcut.of("Esc", workspace.texts().get("import.screen.back.key"), ways::toList);
    }

    /** The page of a running import follows its progress by itself. */
    private void show(ImportState was, ImportState is) {
        if (!(was instanceof ImportState.Running && is instanceof ImportState.Running)) {
            show(is);
        }
    }

    private void show(ImportState state) {
        file.setText(name(state).map(path -> path.getFileName().toString()).orElse(""));
        page.getChildren().setAll(pageOf(state));
        focus();
        if (state instanceof ImportState.Done done && root.getScene() == null) {
            workspace.shell().tell(workspace.texts().get("import.screen.done.told", done.report().imported()));
        }
    }

    /** Puts the focus on what goes on from here: with the page before, what had it is gone. */
    void focus() {
        page.applyCss();
        if (!(model.state().get() instanceof ImportState.Planned)) {
            List<Button> buttons = page.lookupAll(".button").stream().filter(Button.class::isInstance)
                    .map(Button.class::cast).toList();
            buttons.stream().filter(Button::isDefaultButton).findFirst().or(() -> buttons.stream().findFirst())
                    .ifPresent(Button::requestFocus);
        }
    }

    private Parent pageOf(ImportState state) {
        Screens screens = workspace.screens();
        return switch (state) {
            case ImportState.Choosing _, ImportState.Wrong _ -> screens.with(ImportStartController.class,
                    () -> new ImportStartController(workspace, model, ways))
                    .load(ImportStartController.class).root();
            case ImportState.ReadingFile _, ImportState.Running _ -> screens.with(ImportProgressController.class,
                    () -> new ImportProgressController(workspace, model)).load(ImportProgressController.class).root();
            case ImportState.Font font -> screens.with(ImportFontController.class,
                    () -> new ImportFontController(workspace.texts(), model, font.asking()))
                    .load(ImportFontController.class).root();
            case ImportState.Planned planned -> withFindings(planned.plan(), Optional.of(model))
                    .with(ImportPreviewController.class,
                    () -> new ImportPreviewController(workspace, model, planned.plan(), looked))
                    .load(ImportPreviewController.class).root();
            case ImportState.Done done -> withFindings(done.plan(), Optional.empty()).with(ImportDoneController.class,
                    () -> new ImportDoneController(workspace.texts(), model, done, ways))
                    .load(ImportDoneController.class).root();
            case ImportState.Stays stays -> screens.with(ImportStaysController.class,
                    () -> new ImportStaysController(workspace, model, stays.touched()))
                    .load(ImportStaysController.class).root();
        };
    }

    /** @param deciding empty when there is nothing to decide any more */
    private Screens withFindings(ImportPlan plan, Optional<ImportModel> deciding) {
        return workspace.screens().with(ImportFindingsController.class,
                () -> new ImportFindingsController(workspace.texts(), plan, deciding));
    }

    private static Optional<Path> name(ImportState state) {
        return switch (state) {
            case ImportState.Choosing _, ImportState.Stays _ -> Optional.empty();
            case ImportState.ReadingFile reading -> Optional.of(reading.file());
            case ImportState.Wrong wrong -> Optional.of(wrong.file());
            case ImportState.Font font -> Optional.of(font.file());
            case ImportState.Planned planned -> Optional.of(planned.file());
            case ImportState.Running running -> Optional.of(running.file());
            case ImportState.Done done -> Optional.of(done.file());
        };
    }

    private void over(DragEvent drag) {
        if (dragged(drag).isPresent() && !(model.state().get() instanceof ImportState.Running)) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        Optional<Path> dropped = dragged(drag);
        dropped.ifPresent(model::choose);
        drag.setDropCompleted(dropped.isPresent());
        drag.consume();
    }

    private static Optional<Path> dragged(DragEvent drag) {
        return drag.getDragboard().getFiles().stream().findFirst().map(File::toPath);
    }
}
