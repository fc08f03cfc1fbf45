package vn.sotreem.app.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import vn.sotreem.app.ui.DuplicatesModel.Card;
import vn.sotreem.app.ui.Seen.Person;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.ChildMerge.Take;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/** Two records of one child side by side: what is the same, and of what differs, which is right. */
final class MergeCardController {
    private static final List<String> FACTS = List.of("name", "birth", "sex", "personalId");
    private static final List<String> FAMILY = List.of("head", "father", "mother");

    private final Texts texts;
    private final Wording wording;
    private final DuplicatesModel model;
    private ChildMerge merge;

    @FXML private Label title;
    @FXML private GridPane facts;
    @FXML private Button keep;

    MergeCardController(Workspace workspace, DuplicatesModel model) {
        this.texts = workspace.texts();
        this.wording = new Wording(texts);
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.card().subscribe(card -> card.ifPresent(this::show));
    }

    private void show(Card card) {
        merge = card.merge();
        title.setText(texts.get("duplicates.card", merge.stays().name()));
        facts.getChildren().clear();
        facts.addRow(0, new Label(), head(texts.get("duplicates.stays", place(card.stays()))),
                head(texts.get("duplicates.goes", place(card.goes()))), new Label());
        for (String group : merge.differing()) {
            choice(card, group);
        }
        FACTS.stream().filter(field -> !merge.takes().containsKey(field)).forEach(field -> same(wording.label(
                Entity.CHILD, field), value(card.stays(), field), value(card.goes(), field)));
        for (String field : FAMILY) {
            same(wording.label(Entity.HOUSEHOLD, field), family(card.stays(), field), family(card.goes(), field));
        }
    }

    private String place(Person person) {
        return texts.get("review.place", person.hamlet().name(), person.household().number());
    }

    private String value(Person person, String field) {
        return wording.value(Entity.CHILD, field, person.child().values().get(field));
    }

    private String family(Person person, String field) {
        return wording.value(Entity.HOUSEHOLD, field, person.household().values().get(field));
    }

    private static Label head(String text) {
        Label head = text(text);
        head.getStyleClass().add("strong");
        return head;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label label(String text) {
        Label label = text(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private void same(String label, String one, String other) {
        facts.addRow(facts.getRowCount(), label(label), text(one), text(other));
    }

    /** A row to choose in: this value, the other, or both where both can stand. */
    private void choice(Card card, String group) {
        ToggleGroup row = new ToggleGroup();
        String label = ChildMerge.fields(group).stream().map(field -> wording.label(Entity.CHILD, field))
                .collect(Collectors.joining(", "));
        facts.addRow(facts.getRowCount(), label(label),
                option(row, group, Take.STAYING, words(card, card.stays(), group)),
                option(row, group, Take.GOING, words(card, card.goes(), group)));
        if (ChildMerge.takesBoth(group)) {
            facts.add(option(row, group, Take.BOTH, texts.get("duplicates.both")), 3, facts.getRowCount() - 1);
        }
    }

    private RadioButton option(ToggleGroup row, String group, Take take, String words) {
        RadioButton option = new RadioButton(words);
        option.setToggleGroup(row);
        option.setSelected(merge.takes().get(group) == take);
        option.setWrapText(true);
        option.setMinHeight(Region.USE_PREF_SIZE);
        option.selectedProperty().addListener((property, was, is) -> {
            if (is) {
                merge = merge.taking(group, take);
            }
        });
        return option;
    }

    private String words(Card card, Person person, String group) {
        Values seen = card.sight().shown(Entity.CHILD, person.child().values());
        return group.equals("household") ? place(person) : ChildMerge.fields(group).stream()
                .map(field -> wording.value(Entity.CHILD, field, seen.get(field))).collect(Collectors.joining(", "));
    }

    /** Puts the focus on what is decided here. */
    void begin() {
        keep.requestFocus();
    }

    @FXML
    void keep() {
        if (model.card().get().isPresent()) {
            model.merge(merge);
        }
    }

    @FXML
    private void two() {
        model.setApart(merge);
    }

    @FXML
    private void close() {
        model.close();
    }
}
