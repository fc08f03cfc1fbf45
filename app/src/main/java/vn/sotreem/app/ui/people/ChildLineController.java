package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.Screens.Screen;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;

/** One child of a sheet as a line that opens. */
final class ChildLineController implements SheetFields {
    private final Workspace workspace;
    private final Texts texts;
    private final Wording wording;
    private final OpenSheet sheet;
    private final RecordDraft<Child> draft;
    private Optional<ChildFieldsController> fields = Optional.empty();

    @FXML private Parent root;
    @FXML private ToggleButton head;
    @FXML private FontIcon arrow;
    @FXML private Label number;
    @FXML private Label name;
    @FXML private Label about;
    @FXML private Label marks;
    @FXML private Button remove;
    @FXML private VBox body;

    ChildLineController(Workspace workspace, OpenSheet sheet, RecordDraft<Child> draft) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.wording = new Wording(texts);
        this.sheet = sheet;
        this.draft = draft;
    }

    @FXML
    private void initialize() {
        draft.onTyped(this::say);
        sheet.sheet().children().addListener((ListChangeListener<RecordDraft<Child>>) change -> say());
        sheet.remarks().addListener((ListChangeListener<Remark>) change -> mark());
        sheet.unfolded().subscribe(unfolded -> fold(unfolded == draft));
        say();
        mark();
    }

    Parent root() {
        return root;
    }

    RecordDraft<Child> draft() {
        return draft;
    }

    boolean isOf(RecordDraft<Child> child) {
        return draft == child;
    }

    private void say() {
        Child child = draft.record();
        int index = sheet.sheet().children().indexOf(draft) + 1;
        number.setText(index + ".");
        name.setText(child.name().isEmpty() ? texts.get("form.child.nameless") : child.name());
        String age = Ages.of(child.birth(), LocalDate.now(workspace.clock()))
                .map(found -> texts.get(found.key(), found.number())).orElse("");
        about.setText(ChildCells.joined(" · ", child.birth().display(), wording.sex(child.sex()), age));
        head.setAccessibleText(ChildCells.joined(" ", number.getText(), name.getText(), about.getText()));
        remove.setVisible(draft.isNew());
        remove.setManaged(draft.isNew());
    }

    private void mark() {
        long count = sheet.remarks().stream().filter(remark ->
                sheet.sheet().childOf(remark.record()).equals(Optional.of(draft))).count();
        marks.setText(count == 0 ? "" : texts.get("form.marks", count));
    }

    private void fold(boolean open) {
        if (open && fields.isEmpty()) {
            Screen<ChildFieldsController> screen = workspace.screens().with(ChildFieldsController.class,
                    () -> new ChildFieldsController(workspace, sheet, draft)).load(ChildFieldsController.class);
            body.getChildren().add(screen.root());
            fields = Optional.of(screen.controller());
        }
        head.setSelected(open);
        body.setVisible(open);
        body.setManaged(open);
        arrow.setIconCode(open ? Material2OutlinedAL.EXPAND_LESS : Material2OutlinedAL.EXPAND_MORE);
    }

    @FXML
    private void toggle() {
        sheet.unfolded().set(head.isSelected() ? draft : null);
    }

    @FXML
    private void remove() {
        sheet.removeChild(draft);
    }

    /** Whoever wants to write here may hear of it before this line does that it is unfolded. */
    @Override
    public Node first() {
        fold(sheet.unfolded().get() == draft);
        return fields.map(SheetFields::first).orElse(head);
    }

    @Override
    public Optional<String> focused() {
        return fields.flatMap(SheetFields::focused);
    }

    @Override
    public Optional<Node> field(Remark remark) {
        if (!sheet.sheet().childOf(remark.record()).equals(Optional.of(draft))) {
            return Optional.empty();
        }
        sheet.unfolded().set(draft);
        return fields.flatMap(shown -> shown.field(remark));
    }
}
