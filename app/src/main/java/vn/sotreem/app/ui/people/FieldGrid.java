package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Answer;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Sex;

/** Makes the editors of a record's fields as its table says what they are. */
final class FieldGrid {
    private static final Set<String> SHORT = Set.of("number", "schoolClass", "birthOrder", "weight", "height",
            "leftSchoolClass");
    /** Has a name of its own beside a short field. */
    private static final String LONG = "school";
    /** Longer ones may not be seen whole in their field; its tooltip has them. */
    private static final int CHARACTERS_SEEN = 24;
    private static final double REMARKS_MIN_PIXELS = 60;

    private final RecordDraft<?> draft;
    private final FieldRows rows;
    private final Writings writings;
    private final Wording wording;

    FieldGrid(RecordDraft<?> draft, FieldRows rows, Writings writings, Wording wording) {
        this.draft = draft;
        this.rows = rows;
        this.writings = writings;
        this.wording = wording;
    }

    /** The fields of a section with their labels, and a place for remarks. */
    GridPane of(FormSection section) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("fields");
        grid.getColumnConstraints().setAll(atLeast(Region.USE_PREF_SIZE), atLeast(Region.USE_PREF_SIZE),
                atLeast(REMARKS_MIN_PIXELS));
        grid.getColumnConstraints().getLast().setHgrow(Priority.ALWAYS);
        for (List<String> keys : section.rows()) {
            HBox row = new HBox();
            row.getStyleClass().add("field-row");
            grid.add(row, 1, grid.getRowCount());
            keys.forEach(key -> add(draft.table().field(key).orElseThrow(), keys.size() == 1, row));
        }
        return grid;
    }

    private static ColumnConstraints atLeast(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(width);
        return column;
    }

    private void add(Field<?> field, boolean alone, HBox row) {
        Node editor = editor(field, row);
        if (field.kind() == Kind.DATE) {
            editor.getStyleClass().add("date");
        } else if (SHORT.contains(field.key())) {
            editor.getStyleClass().add("short");
        } else if (!alone) {
            editor.getStyleClass().add(LONG.equals(field.key()) ? "long" : "middle");
        }
    }

    private Node editor(Field<?> field, HBox row) {
        return writings.choices(field).<Node>map(choices -> {
            PickField pick = put(new PickField(), row);
            rows.pick(field.key(), pick, choices);
            return pick;
        }).orElseGet(() -> switch (field.kind()) {
            case ANSWER -> radios(field, row, Stream.of(Answer.YES, Answer.NO, Answer.UNKNOWN)
                    .map(each -> new Choice(each.code(), wording.answer(each))).toList());
            case CODE -> radios(field, row, Stream.of(Sex.MALE, Sex.FEMALE, Sex.UNKNOWN)
                    .map(each -> new Choice(each.code(), wording.sex(each))).toList());
            case CODES -> ticks(field, row);
            case TEXT, NAME, DATE, REFERENCE, ALIAS -> text(field, row);
        });
    }

    private Node text(Field<?> field, HBox row) {
        TextField text = put(new TextField(), row);
        text.setPromptText(rows.prompt(field));
        text.tooltipProperty().bind(text.textProperty()
                .map(typed -> typed.length() > CHARACTERS_SEEN ? whole(typed) : null));
        if (field.kind() == Kind.NAME) {
            rows.name(field.key(), text);
        } else {
            rows.text(field.key(), text);
        }
        return text;
    }

    private static Tooltip whole(String typed) {
        Tooltip whole = new Tooltip(typed);
        whole.setWrapText(true);
        return whole;
    }

    private Node radios(Field<?> field, HBox row, List<Choice> choices) {
        RadioRow radios = put(new RadioRow(), row);
        rows.radios(field.key(), radios, choices);
        return radios;
    }

    private Node ticks(Field<?> field, HBox row) {
        TickRow ticks = put(new TickRow(Catalog.bundled().list(field.list()).orElseThrow().entries().stream()
                .map(entry -> new Choice(entry.code(), entry.shortLabel(wording.locale()))).toList()), row);
        rows.ticks(field.key(), ticks);
        return ticks;
    }

    /** An editor is joined to its field in its place, where its label and its remarks are. */
    private static <N extends Node> N put(N editor, HBox row) {
        row.getChildren().add(editor);
        return editor;
    }
}
