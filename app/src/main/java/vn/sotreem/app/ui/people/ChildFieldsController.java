package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;

/** The fields of one child of a sheet: the common ones open, the rare ones folded. */
final class ChildFieldsController implements SheetFields {
    private final Workspace workspace;
    private final Texts texts;
    private final OpenSheet sheet;
    private final RecordDraft<Child> draft;
    private final Wording wording;
    private final FieldRows rows;
    private final FieldGrid grid;
    private final SlipList<Spell> spells;
    private final SlipList<Support> supports;
    private final SlipList<Movement> movements;
    private final Fold groupsFold;
    private final Fold notesFold;
    private final Label birthNote = new Label();

    @FXML private VBox common;
    @FXML private VBox groups;
    @FXML private VBox groupRemarks;
    @FXML private VBox folds;

    ChildFieldsController(Workspace workspace, OpenSheet sheet, RecordDraft<Child> draft) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.sheet = sheet;
        this.draft = draft;
        this.wording = new Wording(texts);
        this.rows = new FieldRows(sheet, draft, Entity.CHILD, wording);
        this.grid = new FieldGrid(draft, rows, sheet.sheet().writings(), wording);
        this.spells = new SlipList<>(texts, sheet, new SpellDesk(sheet, draft, wording));
        this.supports = new SlipList<>(texts, sheet, new SupportDesk(sheet, draft, wording));
        this.movements = new SlipList<>(texts, sheet, new MovementDesk(sheet, draft, wording));
        this.groupsFold = new Fold(texts, texts.get("form.groups"), () -> List.of(
                spells.node("form.spells"), supports.node("form.supports"), ticks()));
        this.notesFold = new Fold(texts, texts.get(FormSection.CHILD_NOTE.title()), () -> List.of(
                movements.node("form.movements"), grid.of(FormSection.CHILD_NOTE)));
    }

    @FXML
    private void initialize() {
        common.getChildren().add(grid.of(FormSection.CHILD));
        birthNote.getStyleClass().add("muted");
        rows.field("birth").ifPresent(field -> ((HBox) field.getParent()).getChildren().add(birthNote));
        groups.getChildren().add(groupsFold.pane());
        Stream.of(GroupList.values()).forEach(list -> rows.other(list.code(), groupsFold.pane(), groupRemarks));
        Stream.of(FormSection.CHILD_BIRTH, FormSection.CHILD_SCHOOL, FormSection.CHILD_HEALTH).forEach(this::fold);
        rows.under(notesFold, FormSection.CHILD_NOTE);
        folds.getChildren().add(notesFold.pane());
        sheet.sheet().onTyped(this::say);
        say();
    }

    private void fold(FormSection section) {
        Fold fold = new Fold(texts, texts.get(section.title()), () -> List.of(grid.of(section)));
        rows.under(fold, section);
        folds.getChildren().add(fold.pane());
        Runnable say = () -> fold.say(wording.said(draft.record(), section.fields()));
        draft.onTyped(say);
        say.run();
    }

    private void say() {
        sayWhatIsKnown();
        groupsFold.say(wording.groups(sheet.sheet().dossier(draft).groups().childOn(today())));
        notesFold.say(Stream.of(movements.said(), draft.record().note()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; ")));
    }

    /** The age, and how much of the date is known when it is not the day. */
    private void sayWhatIsKnown() {
        PartialDate date = draft.record().birth();
        String precision = switch (date.precision()) {
            case DAY, UNKNOWN -> "";
            case MONTH -> texts.get("form.birth.month");
            case YEAR -> texts.get("form.birth.year");
        };
        String age = Ages.of(date, today()).map(found -> texts.get(found.key(), found.number())).orElse("");
        birthNote.setText(draft.unreadable().contains("birth") ? "" : ChildCells.joined(" · ", age, precision));
    }

    private LocalDate today() {
        return LocalDate.now(workspace.clock());
    }

    private Node ticks() {
        return workspace.screens().with(TicksController.class,
                () -> new TicksController(workspace, draft, spells::add, supports::add))
                .load(TicksController.class).root();
    }

    @Override
    public Node first() {
        return rows.field("name").orElseThrow();
    }

    @Override
    public Optional<String> focused() {
        return rows.focused();
    }

    @Override
    public Optional<Node> field(Remark remark) {
        return switch (remark.entity()) {
            case SPELL, SUPPORT -> {
                groupsFold.open();
                yield spells.field(remark).or(() -> supports.field(remark));
            }
            case MOVEMENT -> {
                notesFold.open();
                yield movements.field(remark);
            }
            case HAMLET, HOUSEHOLD, ADULT, CHILD -> rows.field(remark);
        };
    }
}
