package vn.sotreem.app.ui.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import vn.sotreem.app.ui.Times;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.HistoryEntry;

/** The child that is looked at in the list: facts, family, groups and supports, and who changed what. */
final class ChildDetailController {
    /** The width four blocks need beside each other. */
    private static final double FOUR_BLOCKS_EMS = 60;
    /** What a person looks for even when it is not known. */
    private static final Set<String> ALWAYS = Set.of("birth", "personalId", "circumstances", "supports");
    /** What stands in the line above the blocks. */
    private static final Set<String> IN_HEAD = Set.of("name", "sex", "hamlet", "number");

    private final Texts texts;
    private final Wording wording;
    private final SlipText slips;
    private final Times times;
    private final Clock clock;
    private final ChildListModel model;
    private final PeopleKeys keys;

    @FXML private VBox root;
    @FXML private Text name;
    @FXML private Text about;
    @FXML private Button open;
    @FXML private GridPane blocks;
    @FXML private VBox past;
    @FXML private GridPane facts;
    @FXML private GridPane family;
    @FXML private GridPane groups;
    @FXML private ToggleButton showReceipts;
    @FXML private Label pastTitle;
    @FXML private VBox history;
    @FXML private Node receipts;

    ChildDetailController(Workspace workspace, ChildListModel model, PeopleKeys keys) {
        this.texts = workspace.texts();
        this.wording = new Wording(texts);
        this.slips = new SlipText(wording);
        this.times = workspace.times();
        this.clock = workspace.clock();
        this.model = model;
        this.keys = keys;
    }

    @FXML
    private void initialize() {
        keys.open().on(open);
        blocks.widthProperty().subscribe(this::arrange);
        model.detail().subscribe(this::show);
        showReceipts.selectedProperty().bindBidirectional(model.receiptsShown());
        model.receiptsShown().subscribe(this::turn);
    }

    /** Shows the receipts in the place of the history, or the history again. */
    private void turn(boolean toReceipts) {
        pastTitle.setText(texts.get(toReceipts ? "people.receipts" : "people.history"));
        history.setVisible(!toReceipts);
        history.setManaged(!toReceipts);
        receipts.setVisible(toReceipts);
        receipts.setManaged(toReceipts);
    }

    /** Four blocks side by side, two by two where there is little room. */
    private void arrange() {
        int columns = blocks.getWidth() < FOUR_BLOCKS_EMS * name.getFont().getSize() ? 2 : 4;
        if (blocks.getColumnConstraints().size() == columns) {
            return;
        }
        List<Node> all = List.of(facts, family, groups, past);
        for (int i = 0; i < all.size(); i++) {
            GridPane.setConstraints(all.get(i), i % columns, i / columns, 1, 1, HPos.LEFT, VPos.TOP);
        }
        blocks.getColumnConstraints().setAll(Stream.generate(() -> percent(100.0 / columns)).limit(columns).toList());
    }

    private static ColumnConstraints percent(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(width);
        return column;
    }

    private void show(ChildListModel.Detail detail) {
        root.setVisible(detail != null);
        if (detail == null) {
            return;
        }
        Child child = detail.row().child();
        Household household = detail.row().household();
        List.of(facts, family, groups).forEach(grid -> grid.getChildren().clear());
        name.setText(child.name());
        about.setText(about(detail.row()));
        fill(facts, child, Stream.of(FormSection.CHILD, FormSection.CHILD_BIRTH, FormSection.CHILD_SCHOOL,
                FormSection.CHILD_HEALTH).flatMap(FormSection::fields).filter(key -> !IN_HEAD.contains(key)));
        fill(family, household, Stream.of(FormSection.HOUSEHOLD, FormSection.HOUSEHOLD_MORE)
                .flatMap(FormSection::fields).filter(key -> !IN_HEAD.contains(key)));
        lines(family, "people.adults", detail.records().adults().stream()
                .map(adult -> slips.adult(adult, household)));
        lines(family, "people.siblings", detail.siblings().stream()
                .map(sibling -> ChildCells.joined(" · ", sibling.name(), sibling.birth().display())));
        fill(groups, detail.row().on(LocalDate.now(clock)).child(),
                Stream.of("circumstances", "risks", "others", "supports"));
        lines(groups, "people.spells", detail.row().groups().spells().stream().map(slips::openSpell));
        lines(groups, "people.supports", detail.row().groups().supports().stream().map(slips::support));
        lines(groups, "people.movements", detail.records().movements().stream()
                .filter(movement -> movement.child().equals(child.id())).map(slips::movement));
        fill(groups, child, Stream.of("note"));
        history.getChildren().setAll(detail.pasts().stream().map(past -> past(past, household)).toList());
    }

    private String about(ChildRow row) {
        String age = Ages.of(row.child().birth(), LocalDate.now(clock))
                .map(found -> texts.get(found.key(), found.number())).orElse("");
        String number = row.household().number().isEmpty() ? ""
                : texts.get("people.household.number", row.household().number());
        return ChildCells.joined(" · ", age, wording.sex(row.child().sex()), number, row.hamlet().name(),
                texts.get(row.waiting() ? "people.waiting" : "people.sent"));
    }

    private void fill(GridPane grid, Item item, Stream<String> fields) {
        fields.forEach(field -> {
            String canonical = item.values().get(field);
            if (!canonical.isEmpty() || ALWAYS.contains(field)) {
                line(grid, wording.label(item.entity(), field), wording.value(item.entity(), field, canonical));
            }
        });
    }

    private void lines(GridPane grid, String title, Stream<String> texts) {
        String all = texts.collect(Collectors.joining("\n"));
        if (!all.isEmpty()) {
            line(grid, this.texts.get(title), all);
        }
    }

    private void line(GridPane grid, String label, String value) {
        Label left = new Label(label);
        left.getStyleClass().add("muted");
        left.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(left, VPos.TOP);
        Label right = new Label(value);
        right.getStyleClass().add("wrapped");
        right.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), left, right);
    }

    /** What was changed of a restricted group is not told. */
    private VBox past(ChildListModel.Past past, Household household) {
        HistoryEntry entry = past.entry();
        Label who = new Label(texts.get(past(past.item(), entry.op()), times.moment(entry.at()), entry.actor(),
                called(past.item(), household)));
        who.getStyleClass().addAll("muted", "wrapped");
        VBox lines = new VBox(who);
        boolean isOpen = !(past.item() instanceof Spell spell && slips.isRestricted(spell));
        if (entry.op() == Op.UPDATE && isOpen) {
            entry.delta().keys().forEach(field ->
                    lines.getChildren().add(change(past.item().entity(), field, entry.delta())));
        }
        return lines;
    }

    private static String past(Item item, Op op) {
        boolean isNew = op == Op.CREATE;
        return switch (item) {
            case Child _ -> isNew ? "people.history.child.created" : "people.history.child.changed";
            case Household _ -> isNew ? "people.history.household.created" : "people.history.household.changed";
            case Hamlet _, Adult _, Spell _, Support _, Movement _ ->
                    isNew ? "people.history.other.created" : "people.history.other.changed";
        };
    }

    private String called(Item item, Household household) {
        return switch (item) {
            case Adult adult -> slips.adult(adult, household);
            case Spell spell -> slips.openSpell(spell);
            case Support support -> slips.support(support);
            case Movement movement -> slips.movement(movement);
            case Hamlet _, Household _, Child _ -> "";
        };
    }

    private Label change(Entity entity, String field, Delta delta) {
        Label change = new Label(texts.get("people.history.change", wording.label(entity, field),
                wording.value(entity, field, delta.before().get(field)),
                wording.value(entity, field, delta.after().get(field))));
        change.getStyleClass().add("wrapped");
        return change;
    }
}
