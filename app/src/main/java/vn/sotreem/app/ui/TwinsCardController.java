package vn.sotreem.app.ui;

import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import vn.sotreem.app.ui.Seen.Person;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Entity;

/** The card of a possible duplicate: two children side by side, to be told apart or to be one. */
final class TwinsCardController {
    private static final String[] OF_CHILD = {"name", "birth", "sex", "personalId", "school"};
    private static final String[] OF_HOUSEHOLD = {"head", "father", "mother"};

    private final Workspace workspace;
    private final Texts texts;
    private final Wording wording;
    private final ReviewModel model;
    private ReviewModel.Line line;

    @FXML private Label title;
    @FXML private GridPane facts;
    @FXML private Label next;
    @FXML private Button back;
    @FXML private Button compare;
    @FXML private Button two;
    @FXML private Button first;
    @FXML private Button second;

    TwinsCardController(Workspace workspace, ReviewModel model) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.wording = new Wording(texts);
        this.model = model;
    }

    void show(ReviewModel.Line shown) {
        line = shown;
        boolean isMerger = shown.seen().merger().isPresent();
        title.setText(shown.why());
        next.setText(shown.next());
        Stream.of(next, back).forEach(node -> show(node, isMerger));
        Stream.of(compare, two, first, second).forEach(node -> show(node, !isMerger));
        Person one = person(0);
        Person other = person(1);
        facts.getChildren().clear();
        row(texts.get("review.twin.place"), place(one), place(other));
        for (String field : OF_CHILD) {
            row(Entity.CHILD, field, one.child().values().get(field), other.child().values().get(field));
        }
        for (String field : OF_HOUSEHOLD) {
            row(Entity.HOUSEHOLD, field, one.household().values().get(field), other.household().values().get(field));
        }
        first.setText(texts.get("review.twin.away", place(one)));
        second.setText(texts.get("review.twin.away", place(other)));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Person person(int index) {
        return line.seen().people().get(index);
    }

    private String place(Person person) {
        return texts.get("review.place", person.hamlet().name(), person.household().number());
    }

    /** What is known of neither takes no room. */
    private void row(Entity entity, String field, String one, String other) {
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        row(wording.label(entity, field), wording.value(entity, field, one), wording.value(entity, field, other));
        boolean differs = !one.equals(other);
        facts.getChildren().stream().skip(facts.getChildren().size() - 2L)
                .forEach(value -> value.getStyleClass().add(differs ? "strong" : "same"));
    }

    private void row(String label, String... values) {
        Label left = new Label(label);
        left.getStyleClass().add("muted");
        left.setMinWidth(Region.USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), Stream.concat(Stream.of(left),
                Stream.of(values).map(TwinsCardController::value)).toArray(Label[]::new));
    }

    private static Label value(String text) {
        Label value = new Label(text);
        value.getStyleClass().add("wrapped");
        value.setMinHeight(Region.USE_PREF_SIZE);
        return value;
    }

    /** Puts the focus on what loses nothing. */
    void begin() {
        (back.isVisible() ? back : two).requestFocus();
    }

    @FXML
    private void back() {
        line.seen().merger().ifPresent(model::takeBack);
    }

    @FXML
    private void two() {
        model.setApart(line.seen());
    }

    @FXML
    private void compare() {
        workspace.shell().compare(person(0).child().id(), person(1).child().id());
    }

    @FXML
    private void first() {
        model.putAway(line.seen(), person(0).child().id());
    }

    @FXML
    private void second() {
        model.putAway(line.seen(), person(1).child().id());
    }
}
