package vn.sotreem.app.ui.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;

/**
 * Joins the fields of a grid with a record of the sheet: its label on the left, text both ways, remarks on the right.
 * Fields stand in the middle column, several in one row inside an {@link HBox}.
 */
final class FieldRows {
    private static final int LABELS = 0;
    private static final int REMARKS = 2;
    private static final PseudoClass RED = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass AMBER = PseudoClass.getPseudoClass("amber");

    private final OpenSheet sheet;
    private final RecordDraft<?> draft;
    private final Entity entity;
    private final Wording wording;
    private final Map<String, Node> fields = new HashMap<>();
    private final Map<String, VBox> places = new HashMap<>();
    private final Map<String, Fold> folds = new HashMap<>();

    FieldRows(OpenSheet sheet, RecordDraft<?> draft, Entity entity, Wording wording) {
        this.sheet = sheet;
        this.draft = draft;
        this.entity = entity;
        this.wording = wording;
        sheet.remarks().addListener((ListChangeListener<Remark>) change -> showRemarks());
    }

    void text(String key, TextField field) {
        field.textProperty().bindBidirectional(draft.typed(key));
        field.setAccessibleText(wording.label(entity, key));
        join(key, field, field);
    }

    /** A name: its usual capitals are offered when they differ, never forced. */
    void name(String key, TextField field) {
        text(key, field);
        Hyperlink offer = new Hyperlink();
        offer.getStyleClass().add("capitals");
        offer.setFocusTraversable(false);
        offer.setOnAction(event -> Capitals.offer(field.getText()).ifPresent(field::setText));
        places.get(key).getChildren().add(offer);
        Runnable show = () -> {
            Optional<String> capitals = field.isFocused() ? Optional.empty() : Capitals.offer(field.getText());
            offer.setText(capitals.map(wording::capitals).orElse(""));
            offer.setVisible(capitals.isPresent());
            offer.setManaged(capitals.isPresent());
        };
        field.textProperty().subscribe(show);
        field.focusedProperty().subscribe(show);
        show.run();
    }

    void pick(String key, PickField field, Choices choices) {
        field.offerFrom(choices);
        text(key, field);
    }

    void radios(String key, RadioRow row, List<Choice> choices) {
        row.offer(choices);
        row.about(wording.label(entity, key));
        row.code().bindBidirectional(draft.typed(key));
        join(key, row, row);
    }

    void ticks(String key, TickRow row) {
        row.codes().bindBidirectional(draft.typed(key));
        join(key, row, row);
    }

    /** What stands in an empty field to say how it is written; "" when that goes without saying. */
    String prompt(Field<?> field) {
        return wording.prompt(entity, field);
    }

    /** These fields are under a fold and made when it is opened. */
    void under(Fold fold, FormSection section) {
        section.fields().forEach(key -> folds.put(key, fold));
    }

    /** The field that is being written in. */
    Optional<String> focused() {
        return fields.entrySet().stream().filter(field -> field.getValue().isFocusWithin()).map(Map.Entry::getKey)
                .findFirst();
    }

    /** A field without a label of its own; remarks stand in the given box. */
    void other(String key, Node field, VBox remarks) {
        VBox place = new VBox();
        remarks.getChildren().add(place);
        fields.put(key, field);
        places.put(key, place);
        showRemarks();
    }

    /** The field of this key, if it is made already. */
    Optional<Node> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The field a remark is about, unfolded. */
    Optional<Node> field(Remark remark) {
        if (!remark.record().equals(draft.id())) {
            return Optional.empty();
        }
        Optional.ofNullable(folds.get(remark.field())).ifPresent(Fold::open);
        return field(remark.field());
    }

    private void join(String key, Node field, Node focused) {
        fields.put(key, field);
        focused.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                sheet.leave(draft, key);
            }
        });
        label(key, field);
        places.put(key, remarkPlace(field));
        showRemarks();
    }

    private void label(String key, Node field) {
        Label label = new Label(wording.label(entity, key));
        label.setLabelFor(field);
        label.getStyleClass().add("field-label");
        if (field.getParent() instanceof HBox row && row.getChildren().indexOf(field) > 0) {
            label.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(row.getChildren().indexOf(field), label);
        } else {
            Node cell = cell(field);
            grid(field).add(label, LABELS, GridPane.getRowIndex(cell));
        }
    }

    private static VBox remarkPlace(Node field) {
        GridPane grid = grid(field);
        int row = GridPane.getRowIndex(cell(field));
        VBox place = grid.getChildren().stream()
                .filter(node -> GridPane.getRowIndex(node) == row && GridPane.getColumnIndex(node) == REMARKS)
                .map(VBox.class::cast).findFirst().orElseGet(() -> {
                    VBox made = new VBox();
                    made.getStyleClass().add("remark-place");
                    grid.add(made, REMARKS, row);
                    return made;
                });
        VBox box = new VBox();
        place.getChildren().add(box);
        return box;
    }

    private static Node cell(Node field) {
        return field.getParent() instanceof GridPane ? field : field.getParent();
    }

    private static GridPane grid(Node field) {
        return (GridPane) cell(field).getParent();
    }

    private void showRemarks() {
        places.forEach((key, place) -> {
            List<Remark> here = sheet.remarks().stream().filter(remark -> remark.isAt(draft.id(), key)).toList();
            place.getChildren().removeIf(Label.class::isInstance);
            here.forEach(remark -> place.getChildren().add(words(remark)));
            Node field = fields.get(key);
            boolean red = here.stream().anyMatch(Remark::red);
            if (field instanceof TextField) {
                field.pseudoClassStateChanged(RED, red);
                field.pseudoClassStateChanged(AMBER, !red && !here.isEmpty());
            }
            field.setAccessibleHelp(here.isEmpty() ? null : here.getFirst().text() + " " + here.getFirst().hint());
        });
    }

    private static Label words(Remark remark) {
        Label words = new Label(remark.text() + ". " + remark.hint(), new FontIcon(
                remark.red() ? Material2OutlinedAL.ERROR : Material2OutlinedMZ.REPORT_PROBLEM));
        words.getStyleClass().addAll("remark", remark.red() ? "red" : "amber");
        return words;
    }
}
