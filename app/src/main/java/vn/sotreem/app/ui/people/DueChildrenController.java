package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import vn.sotreem.app.ui.RecordRef;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Due;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.ToDo;

/** The children behind a line of the day, each one key from the field that is to be written. */
final class DueChildrenController {
    private final Workspace workspace;
    private final Texts texts;
    private final TodayModel model;
    private final Runnable toMain;
    private Shortcut backKey;
    private Optional<ToDo.Line> shown = Optional.empty();

    @FXML private Button back;
    @FXML private Label title;
    @FXML private TableView<BlockList.Line<ChildRow>> table;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> name;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> birth;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> household;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> parents;
    @FXML private TableColumn<BlockList.Line<ChildRow>, ChildRow> hamlet;

    DueChildrenController(Workspace workspace, TodayModel model, Runnable toMain) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.model = model;
        this.toMain = toMain;
    }

    @FXML
    private void initialize() {
        new ColumnFit(table, back, List.of(birth, household), List.of(hamlet, parents));
        backKey = Shortcut.of("Esc", texts.get("today.back"), toMain);
        backKey.on(back);
        ChildCells cells = new ChildCells(texts, new Wording(texts),
                () -> LocalDate.now(workspace.clock()));
        cells.say(name, row -> row.child().name(), true);
        cells.say(birth, row -> row.child().birth().display(), false);
        cells.say(household, row -> row.household().number(), false);
        cells.say(parents, cells::parents, true);
        cells.say(hamlet, row -> row.hamlet().name(), true);
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
        model.seen().subscribe(seen -> seen.ifPresent(now -> shown.ifPresent(line -> again(now.todo(), line))));
    }

    List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Enter", texts.get("today.open.child"), this::open), backKey);
    }

    void focus() {
        table.requestFocus();
    }

    void show(ToDo.OfChildren task, ToDo.Line line) {
        shown = Optional.of(line);
        title.setText(line.text(Texts.of(texts.locale())));
        int chosen = table.getSelectionModel().getSelectedIndex();
        model.children(task, line, children -> {
            table.setItems(children);
            if (!children.isEmpty()) {
                table.getSelectionModel().clearAndSelect(Math.max(0, Math.min(chosen, children.size() - 1)));
            }
            focus();
        });
    }

    /** The same line as it is now; with nobody left it is done. */
    private void again(ToDo now, ToDo.Line before) {
        if (before.task() instanceof ToDo.OfChildren task) {
            now.lines().stream().filter(line -> line.task().equals(task) && line.urgency() == before.urgency())
                    .findFirst().ifPresentOrElse(line -> show(task, line), () -> {
                        title.setText(texts.get("today.done"));
                        table.setItems(new BlockList<>(0, (from, to, taker) -> taker.accept(List.of())));
                    });
        }
    }

    private void open() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(line -> line.row().get())
                .ifPresent(row -> shown.map(ToDo.Line::task).ifPresent(task ->
                        workspace.shell().open(field(((ToDo.OfChildren) task).what(), row))));
    }

    /** Where what is due is written down. */
    private static RecordRef field(Due.What what, ChildRow row) {
        if (what == Due.What.POVERTY) {
            return new RecordRef(Entity.HOUSEHOLD, row.household().id(), Optional.of("povertyUntil"));
        }
        return new RecordRef(Entity.CHILD, row.child().id(), switch (what) {
            case REGISTRATION -> Optional.of("birthRegistered");
            case NAME -> Optional.of("name");
            case CARD -> Optional.of("healthCard");
            case CARD_UNTIL -> Optional.of("healthCardUntil");
            case SCHOOL -> Optional.of("school");
            case CHECK -> Optional.of("checkedOn");
            case SIXTEEN, SPELL, SUPPORT, POVERTY -> Optional.empty();
        });
    }
}
