package vn.sotreem.app.ui;

import java.time.Year;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.ReviewItem;

/** The card of a conflict: was, theirs, mine, or another value; the portal's is chosen beforehand. */
final class ConflictCardController {
    private final Workspace workspace;
    private final Texts texts;
    private final Wording wording;
    private final ReviewModel model;
    private ReviewModel.Line line;

    @FXML private Node root;
    @FXML private Label title;
    @FXML private Label place;
    @FXML private Label was;
    @FXML private RadioButton theirs;
    @FXML private Label theirsValue;
    @FXML private Label theirsWho;
    @FXML private RadioButton mine;
    @FXML private Label mineValue;
    @FXML private Label mineWho;
    @FXML private RadioButton other;
    @FXML private TextField otherValue;
    @FXML private Label fault;

    ConflictCardController(Workspace workspace, ReviewModel model) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.wording = new Wording(texts);
        this.model = model;
    }

    @FXML
    private void initialize() {
        otherValue.focusedProperty().subscribe(focused -> {
            if (focused) {
                other.setSelected(true);
            }
        });
        otherValue.textProperty().subscribe(text -> fault.setText(""));
        root.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && !(press.getTarget() instanceof Button)) {
                press.consume();
                decide();
            }
        });
    }

    void show(ReviewModel.Line shown) {
        line = shown;
        ReviewItem item = shown.seen().item();
        ReviewItem.Conflict conflict = item.conflict().orElseThrow();
        title.setText(shown.name() + " · " + wording.label(item.entity(), item.outcome().field()));
        place.setText(place(shown.seen()));
        was.setText(value(conflict.was()));
        theirs.setSelected(true);
        show(conflict.theirs(), theirs, theirsValue, theirsWho);
        show(conflict.mine(), mine, mineValue, mineWho);
        boolean free = isWritten(item.entity(), item.outcome().field());
        for (Node node : new Node[] {other, otherValue, fault}) {
            node.setVisible(free);
            node.setManaged(free);
        }
        otherValue.clear();
        fault.setText("");
    }

    private void show(ReviewItem.Side side, RadioButton choice, Label value, Label who) {
        value.setText(value(side.value()));
        who.setText(side.actor().isEmpty() ? "" : texts.get("review.who", side.actor(),
                side.at().map(workspace.times()::moment).orElse("")));
        choice.setAccessibleText(choice.getText() + ": " + value.getText() + ", " + who.getText());
    }

    private String place(Seen seen) {
        return seen.people().stream().findFirst().map(person -> texts.get("review.place", person.hamlet().name(),
                person.household().number())).orElse("");
    }

    private String value(String canonical) {
        ReviewItem item = line.seen().item();
        return wording.value(item.entity(), item.outcome().field(), canonical);
    }

    /** Puts the focus on what is chosen. */
    void begin() {
        theirs.requestFocus();
    }

    /** Keeps what is chosen; a value that cannot be read stays in its field and is told. */
    @FXML
    void decide() {
        if (root.isVisible()) {
            choice().ifPresentOrElse(choice -> model.decide(line.seen(), choice), this::tellFault);
        }
    }

    @FXML
    private void open() {
        workspace.shell().open(line.record());
    }

    private Optional<Choice> choice() {
        if (theirs.isSelected()) {
            return Optional.of(new Choice.Theirs());
        }
        return mine.isSelected() ? Optional.of(new Choice.Mine())
                : read(otherValue.getText()).filter(value -> !value.isEmpty()).map(Choice.Other::new);
    }

    private Optional<String> read(String typed) {
        ReviewItem item = line.seen().item();
        if (item.outcome().field().equals("personalId")) {
            return PersonalId.parse(typed).map(PersonalId::digits);
        }
        return kind(item.entity(), item.outcome().field()) == Kind.DATE
                ? PartialDate.parse(typed, Year.now(workspace.clock()).getValue()).map(PartialDate::iso)
                : Optional.of(Folding.nfc(typed));
    }

    private void tellFault() {
        String field = line.seen().item().outcome().field();
        String typed = otherValue.getText().strip();
        fault.setText(typed.isEmpty() ? texts.get("review.other.empty") : texts.get("form.unreadable." + field, typed));
        otherValue.requestFocus();
    }

    /** Whether another value can be typed; codes and ticks are chosen in the form. */
    private static boolean isWritten(Entity entity, String field) {
        return switch (kind(entity, field)) {
            case TEXT, NAME, DATE -> true;
            case CODE, CODES, REFERENCE -> false;
        };
    }

    private static Kind kind(Entity entity, String field) {
        return FieldTable.of(entity).field(field).<Kind>map(Field::kind).orElse(Kind.CODE);
    }
}
