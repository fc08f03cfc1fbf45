package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Answer;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Sex;

/** The fields of one child of a sheet: the common ones open, the rare ones folded. */
final class ChildFieldsController implements SheetFields {
    private static final List<String> GROUPS = List.of("circumstances", "risks", "others", "supports");

    private final Workspace workspace;
    private final Texts texts;
    private final OpenSheet sheet;
    private final RecordDraft<Child> draft;
    private final Wording wording;
    private final FieldRows rows;

    @FXML private TextField name;
    @FXML private TextField birth;
    @FXML private Label birthNote;
    @FXML private RadioRow sex;
    @FXML private PickField ethnicity;
    @FXML private TextField personalId;
    @FXML private TextField school;
    @FXML private TextField schoolClass;
    @FXML private TitledPane groupsFold;
    @FXML private VBox groups;
    @FXML private VBox groupRemarks;
    @FXML private RadioRow birthRegistered;
    @FXML private TextField birthCertificate;
    @FXML private TextField healthCard;
    @FXML private TextField note;

    ChildFieldsController(Workspace workspace, OpenSheet sheet, RecordDraft<Child> draft) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.sheet = sheet;
        this.draft = draft;
        this.wording = new Wording(texts);
        this.rows = new FieldRows(sheet, draft, Entity.CHILD, wording);
    }

    @FXML
    private void initialize() {
        rows.name("name", name);
        rows.text("birth", birth);
        rows.radios("sex", sex, Stream.of(Sex.MALE, Sex.FEMALE, Sex.UNKNOWN)
                .map(each -> new Choice(each.code(), wording.sex(each))).toList());
        rows.pick("ethnicity", ethnicity, sheet.sheet().writings().ethnicGroups());
        rows.text("personalId", personalId);
        rows.text("school", school);
        rows.text("schoolClass", schoolClass);
        rows.radios("birthRegistered", birthRegistered, Stream.of(Answer.YES, Answer.NO, Answer.UNKNOWN)
                .map(each -> new Choice(each.code(), wording.answer(each))).toList());
        rows.text("birthCertificate", birthCertificate);
        rows.text("healthCard", healthCard);
        rows.text("note", note);
        draft.typed("birth").subscribe(this::sayWhatIsKnown);
        GROUPS.forEach(group -> {
            rows.other(group, groupsFold, groupRemarks);
            draft.typed(group).subscribe(this::sayGroups);
        });
        groupsFold.expandedProperty().subscribe(this::fillGroups);
        sayWhatIsKnown();
        sayGroups();
    }

    /** The age, and how much of the date is known when it is not the day. */
    private void sayWhatIsKnown() {
        PartialDate date = draft.record().birth();
        String precision = switch (date.precision()) {
            case DAY, UNKNOWN -> "";
            case MONTH -> texts.get("form.birth.month");
            case YEAR -> texts.get("form.birth.year");
        };
        String age = Ages.of(date, LocalDate.now(workspace.clock()))
                .map(found -> texts.get(found.key(), found.number())).orElse("");
        birthNote.setText(draft.unreadable().contains("birth") ? "" : ChildCells.joined(" · ", age, precision));
    }

    private void sayGroups() {
        String said = wording.groups(draft.record());
        groupsFold.setText(said.isEmpty() ? texts.get("form.groups") : texts.get("form.groups.said", said));
    }

    /** Made when they are first wanted: they are many and rare. */
    private void fillGroups(boolean expanded) {
        if (expanded && groups.getChildren().isEmpty()) {
            groups.getChildren().add(workspace.screens()
                    .with(TicksController.class, () -> new TicksController(texts, draft))
                    .load(TicksController.class).root());
        }
    }

    @Override
    public Node first() {
        return name;
    }

    @Override
    public Optional<Node> field(Remark remark) {
        return rows.field(remark);
    }
}
