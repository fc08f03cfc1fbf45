package vn.sotreem.app.ui;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.ReviewItem;

/** The card of a conflict: was, theirs, mine, or another value; the portal's is chosen beforehand. */
final class ConflictCardController {
    private final Workspace workspace;
    private final Texts texts;
    private final Wording wording;
    private final ReviewModel model;
    private ReviewModel.Line line;
    private Optional<OtherValue> otherValue = Optional.empty();

    @FXML private Node root;
    @FXML private Label title;
    @FXML private Label place;
    @FXML private Label was;
    @FXML private RadioButton theirs;
    @FXML private Text theirsValue;
    @FXML private Text theirsWho;
    @FXML private RadioButton mine;
    @FXML private Text mineValue;
    @FXML private Text mineWho;
    @FXML private RadioButton other;
    @FXML private VBox otherPlace;
    @FXML private Label fault;

    ConflictCardController(Workspace workspace, ReviewModel model) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.wording = new Wording(texts);
        this.model = model;
    }

    @FXML
    private void initialize() {
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        otherPlace.focusWithinProperty().subscribe(focused -> {
            if (focused) {
                other.setSelected(true);
                fault.setText("");
            }
        });
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
        offer(OtherValue.of(item, workspace.session().sight(), wording, workspace.clock()));
    }

    private void offer(Optional<OtherValue> offered) {
        otherValue = offered;
        fault.setText("");
        otherPlace.getChildren().setAll(fault);
        offered.ifPresent(value -> {
            value.node().setAccessibleText(other.getText());
            otherPlace.getChildren().addFirst(value.node());
        });
        for (Node node : new Node[] {other, otherPlace}) {
            node.setVisible(offered.isPresent());
            node.setManaged(offered.isPresent());
        }
    }

    private void show(ReviewItem.Side side, RadioButton choice, Text value, Text who) {
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
                : otherValue.flatMap(value -> value.value().get()).map(Choice.Other::new);
    }

    private void tellFault() {
        String field = line.seen().item().outcome().field();
        String typed = otherValue.orElseThrow().typed().get().strip();
        fault.setText(typed.isEmpty() ? texts.get("review.other.empty") : texts.get(faultKey(field), typed));
        otherValue.orElseThrow().node().requestFocus();
    }

    private static String faultKey(String field) {
        return field.equals("personalId") ? "form.unreadable.personalId" : "form.unreadable.birth";
    }
}
