package vn.sotreem.app.ui.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vn.sotreem.app.ui.RecordRef;
import vn.sotreem.app.ui.Screens.Screen;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;

/** The form: the sheet on the desk, what became of its draft, and saving it. */
final class ChildFormController {
    private final Workspace workspace;
    private final Texts texts;
    private final ChildFormModel model;
    private final PeopleWays ways;
    private Optional<SheetController> shown = Optional.empty();

    @FXML private Button back;
    @FXML private Label title;
    @FXML private Label draft;
    @FXML private Button saveNext;
    @FXML private Button saveOther;
    @FXML private Button save;
    @FXML private HBox offer;
    @FXML private Label offerText;
    @FXML private Button takeUp;
    @FXML private StackPane desk;

    ChildFormController(Workspace workspace, ChildFormModel model, PeopleWays ways) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.model = model;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        shortcuts().get(0).on(back);
        shortcuts().get(1).on(save);
        shortcuts().get(2).on(saveNext);
        shortcuts().get(3).on(saveOther);
        ObservableValue<Optional<Instant>> keptAt = model.desk().flatMap(open -> open.draft().keptAt());
        keptAt.subscribe(this::sayDraft);
        model.desk().subscribe(this::lay);
        model.offer().subscribe(this::showOffer);
    }

    /** The keys of the form. */
    List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("Esc", texts.get("form.back.key"), ways::back),
                Shortcut.of("Ctrl+S", texts.get("form.save.key"), () -> save(open -> { })),
                Shortcut.of("Ctrl+Enter", texts.get("form.saveNext.key"), () -> save(OpenSheet::addChild)),
                Shortcut.of("Ctrl+Shift+Enter", texts.get("form.saveOther.key"),
                        () -> save(open -> ways.newHousehold())),
                Shortcut.of("Ctrl+D", texts.get("form.copy.key"),
                        () -> shown.ifPresent(SheetController::copyFromAbove)),
                Shortcut.of("Ctrl+Z", texts.get("people.undo"), ways::undo));
    }

    private void lay(OpenSheet open) {
        if (open == null) {
            return;
        }
        Screen<SheetController> screen = workspace.screens().with(SheetController.class,
                () -> new SheetController(workspace, open, save::requestFocus)).load(SheetController.class);
        shown = Optional.of(screen.controller());
        desk.getChildren().setAll(screen.root());
        open.sheet().household().onTyped(() -> sayTitle(open));
        sayTitle(open);
        // Only with its styles a scroll pane takes its content in, and only then a field can get the focus.
        desk.applyCss();
        begin();
    }

    /** Puts the focus where the work begins. */
    void begin() {
        if (model.offer().get().isPresent()) {
            takeUp.requestFocus();
        } else {
            shown.ifPresent(SheetController::begin);
        }
    }

    /** Puts the focus into a field of the sheet, if it has it. */
    void goTo(RecordRef record) {
        record.field().filter(field -> model.offer().get().isEmpty()).ifPresent(field -> shown.ifPresent(sheet ->
                sheet.goTo(new Remark(record.entity(), record.id(), field, true, "", ""))));
    }

    private void sayTitle(OpenSheet open) {
        Household household = open.sheet().household().record();
        String number = household.number().isEmpty() ? texts.get("form.title.household")
                : texts.get("form.title.number", household.number());
        title.setText(open.sheet().household().isNew() ? texts.get("form.title.new")
                : ChildCells.joined(" · ", number, open.sheet().household().typed("hamlet").get()));
    }

    private void sayDraft(Optional<Instant> keptAt) {
        draft.setText(keptAt == null || keptAt.isEmpty() ? ""
                : texts.get("form.draft.kept", workspace.times().time(keptAt.get())));
    }

    private void showOffer(Optional<Drafts.Kept> offered) {
        offer.setVisible(offered.isPresent());
        offer.setManaged(offered.isPresent());
        desk.setDisable(offered.isPresent());
        save.setDisable(offered.isPresent());
        saveNext.setDisable(offered.isPresent());
        saveOther.setDisable(offered.isPresent());
        offered.ifPresent(kept -> offerText.setText(texts.get("people.draft",
                workspace.times().moment(kept.text().keptInstant()),
                kept.text().title().orElse(texts.get("people.draft.nameless")))));
        begin();
    }

    @FXML
    private void takeUp() {
        model.offer().get().ifPresent(ways::takeUp);
    }

    @FXML
    private void decline() {
        model.offer().get().ifPresent(ways::drop);
        model.declineOffer();
    }

    private void save(Consumer<OpenSheet> next) {
        OpenSheet open = model.desk().get();
        open.save(outcome -> {
            tell(outcome);
            if (outcome.red().isPresent()) {
                shown.ifPresent(sheet -> sheet.goTo(outcome.red().get()));
            } else {
                next.accept(open);
            }
            sayTitle(open);
        });
    }

    private void tell(OpenSheet.Outcome outcome) {
        String waiting = texts.get("form.waiting", workspace.session().waiting());
        if (!outcome.saved().isEmpty()) {
            String key = outcome.red().isPresent() ? "form.saved.part" : "form.saved";
            ways.done(texts.get(key, waiting), () -> undo(outcome.saved()));
        } else if (outcome.red().isEmpty()) {
            workspace.shell().tell(texts.get("form.saved.nothing"));
        } else {
            workspace.shell().tell(texts.get("form.saved.not", outcome.red().get().text()));
        }
    }

    private void undo(List<Edit> saved) {
        model.undo(saved, back -> {
            workspace.shell().tell(texts.get("form.undone"));
            ways.toList();
        });
    }
}
