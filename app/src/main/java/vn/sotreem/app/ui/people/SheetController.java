package vn.sotreem.app.ui.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import vn.sotreem.app.ui.Screens.Screen;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;

/** One sheet on the screen: the household's fields, its children as lines, the remarks at the foot. */
final class SheetController {
    /** How far from the edge a field comes to stand that gets the focus, in pixels. */
    private static final double MARGIN = 40;
    /** How many remarks stand at the foot; the others follow when these are dealt with. */
    private static final int LINKS_MAX = 6;

    private final Workspace workspace;
    private final Texts texts;
    private final OpenSheet sheet;
    private final Runnable last;
    private final List<ChildLineController> lines = new ArrayList<>();
    private SheetFields householdFields;

    @FXML private Pane root;
    @FXML private ScrollPane scroll;
    @FXML private VBox content;
    @FXML private VBox household;
    @FXML private VBox children;
    @FXML private VBox foot;
    @FXML private Label verdict;
    @FXML private FlowPane remarks;

    /** @param last where Enter goes in the last field */
    SheetController(Workspace workspace, OpenSheet sheet, Runnable last) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.sheet = sheet;
        this.last = last;
    }

    @FXML
    private void initialize() {
        Screen<HouseholdFieldsController> fields = workspace.screens().with(HouseholdFieldsController.class,
                () -> new HouseholdFieldsController(sheet, texts)).load(HouseholdFieldsController.class);
        householdFields = fields.controller();
        household.getChildren().add(fields.root());
        sheet.sheet().children().addListener((ListChangeListener<RecordDraft<Child>>) change -> showChildren());
        showChildren();
        sheet.unfolded().addListener((property, was, is) -> line(is).ifPresent(line -> line.first().requestFocus()));
        sheet.remarks().addListener((ListChangeListener<Remark>) change -> showRemarks());
        showRemarks();
        content.addEventHandler(KeyEvent.KEY_PRESSED, this::toNext);
        // A button would take the Enter key for itself, and one of several choices is only a part of its field.
        content.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getTarget() instanceof Node node && node.getParent() instanceof FieldStop) {
                toNext(press);
            }
        });
        ObservableValue<Node> focused = root.sceneProperty().flatMap(Scene::focusOwnerProperty);
        focused.subscribe(this::bringInSight);
        content.heightProperty().subscribe(() -> bringInSight(focused.getValue()));
    }

    /** Puts the focus where writing begins: a new sheet at the household, else at the child that is unfolded. */
    void begin() {
        Optional<ChildLineController> line = line(sheet.unfolded().get());
        if (sheet.sheet().household().isNew() || line.isEmpty()) {
            householdFields.first().requestFocus();
        } else {
            line.get().first().requestFocus();
        }
    }

    /** Puts the focus into the field of a remark, unfolding what it stands in. */
    void goTo(Remark remark) {
        Stream.concat(Stream.of(householdFields), lines.stream()).map(fields -> fields.field(remark))
                .flatMap(Optional::stream).findFirst().ifPresent(field -> {
                    for (Node node = field; node != null; node = node.getParent()) {
                        if (node instanceof TitledPane fold) {
                            fold.setExpanded(true);
                        }
                    }
                    stop(field).requestFocus();
                });
    }

    private Optional<ChildLineController> line(RecordDraft<Child> child) {
        return lines.stream().filter(line -> line.isOf(child)).findFirst();
    }

    private void showChildren() {
        lines.removeIf(line -> !sheet.sheet().children().contains(line.draft()));
        for (RecordDraft<Child> child : sheet.sheet().children()) {
            if (line(child).isEmpty()) {
                lines.add(workspace.screens().with(ChildLineController.class,
                                () -> new ChildLineController(workspace, sheet, child))
                        .load(ChildLineController.class).controller());
            }
        }
        children.getChildren().setAll(lines.stream().map(ChildLineController::root).toList());
    }

    private void showRemarks() {
        List<Remark> all = sheet.remarks();
        long red = all.stream().filter(Remark::red).count();
        foot.setVisible(!all.isEmpty());
        foot.setManaged(!all.isEmpty());
        verdict.setText(texts.get(red > 0 ? "form.verdict.red" : "form.verdict.amber", red, all.size() - red));
        verdict.getStyleClass().setAll("label", red > 0 ? "red" : "amber");
        remarks.getChildren().setAll(all.stream().sorted(Comparator.comparing(Remark::red).reversed())
                .limit(LINKS_MAX).map(this::link).toList());
        if (all.size() > LINKS_MAX) {
            remarks.getChildren().add(new Label(texts.get("form.verdict.more", all.size() - LINKS_MAX)));
        }
    }

    private Hyperlink link(Remark remark) {
        String name = sheet.sheet().children().size() == 1 ? ""
                : sheet.sheet().childOf(remark.record()).map(child -> child.record().name()).orElse("");
        Hyperlink link = new Hyperlink(ChildCells.joined(": ", name, remark.text()));
        link.setWrapText(true);
        link.maxWidthProperty().bind(remarks.widthProperty());
        link.getStyleClass().add(remark.red() ? "red" : "amber");
        link.setOnAction(event -> goTo(remark));
        return link;
    }

    /** Writes into the field with the focus what stands there of the child above. */
    void copyFromAbove() {
        for (ChildLineController line : lines) {
            line.focused().ifPresent(key -> sheet.sheet().above(line.draft()).ifPresent(above ->
                    line.draft().typed(key).set(above.typed(key).get())));
        }
    }

    @FXML
    private void addChild() {
        sheet.addChild();
    }

    /** Enter goes from field to field; on a heading it opens or folds. */
    private void toNext(KeyEvent press) {
        if (press.getCode() != KeyCode.ENTER || press.isShortcutDown()) {
            return;
        }
        press.consume();
        if (press.getTarget() instanceof TitledPane fold) {
            fold.setExpanded(!fold.isExpanded());
        } else if (press.getTarget() instanceof ButtonBase button && !(button.getParent() instanceof FieldStop)) {
            button.fire();
        } else {
            fieldAfter((Node) press.getTarget()).ifPresentOrElse(Node::requestFocus, last);
        }
    }

    private Optional<Node> fieldAfter(Node field) {
        List<Node> stops = new ArrayList<>();
        collectStops(content, stops);
        int here = stops.indexOf(field.getParent() instanceof FieldStop several ? several.stop() : field);
        return here + 1 < stops.size() ? Optional.of(stops.get(here + 1)) : Optional.empty();
    }

    private static void collectStops(Node node, List<Node> stops) {
        if (!node.isVisible() || !node.isManaged()) {
            return;
        }
        if (node instanceof TextField || node instanceof FieldStop) {
            stops.add(stop(node));
        } else if (node instanceof TitledPane fold && !fold.isExpanded()) {
            return;
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectStops(child, stops));
        }
    }

    private static Node stop(Node field) {
        return field instanceof FieldStop several ? several.stop() : field;
    }

    /** What was unfolded just now must have its place before it can be brought in sight. */
    private void bringInSight(Node focused) {
        content.applyCss();
        content.layout();
        Bounds seen = focused == null || !isInside(focused) ? null
                : content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double room = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (seen == null || room <= 0) {
            return;
        }
        double top = scroll.getVvalue() * room;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (seen.getMinY() - MARGIN < top) {
            scroll.setVvalue((seen.getMinY() - MARGIN) / room);
        } else if (seen.getMaxY() + MARGIN > bottom) {
            scroll.setVvalue((seen.getMaxY() + MARGIN - scroll.getViewportBounds().getHeight()) / room);
        }
    }

    private boolean isInside(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above == content) {
                return true;
            }
        }
        return false;
    }
}
