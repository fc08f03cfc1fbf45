package vn.sotreem.app.ui.people;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vn.sotreem.app.ui.TickTree;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.Sight;

/** The circumstances, risks and supports of a child as ticks, with a search over all of them. */
final class TicksController {
    private final Texts texts;
    private final Sight sight;
    private final Wording wording;
    private final RecordDraft<Child> draft;
    private final Consumer<String> datesGroup;
    private final Consumer<String> datesSupport;

    @FXML private CustomTextField search;
    @FXML private Label found;
    @FXML private VBox circumstances;
    @FXML private VBox risks;
    @FXML private VBox others;
    @FXML private VBox supports;

    /**
     * @param datesGroup   gives a ticked group its dates
     * @param datesSupport gives a ticked support its dates
     */
    TicksController(Workspace workspace, RecordDraft<Child> draft, Consumer<String> datesGroup,
                    Consumer<String> datesSupport) {
        this.texts = workspace.texts();
        this.sight = workspace.session().sight();
        this.wording = new Wording(texts);
        this.draft = draft;
        this.datesGroup = datesGroup;
        this.datesSupport = datesSupport;
    }

    @FXML
    private void initialize() {
        Catalog catalog = Catalog.bundled();
        List<TickTree> trees = List.of(tree("circumstances", catalog.circumstances(), circumstances, datesGroup),
                tree("risks", catalog.risks(), risks, datesGroup), tree("others", catalog.others(), others, datesGroup),
                tree("supports", catalog.supports(), supports, datesSupport));
        search.textProperty().addListener((property, was, is) -> {
            int count = trees.stream().mapToInt(tree -> tree.search(is)).sum();
            found.setText(is.isBlank() ? "" : texts.get("form.ticks.found", count));
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown() && !search.getText().isBlank()) {
                press.consume();
                takeFound(trees.stream().flatMap(TickTree::found).toList());
            }
        });
    }

    /** The only group that is found is ticked, or is no more; of several the first gets the focus. */
    private void takeFound(List<CheckBox> ticks) {
        if (ticks.size() == 1) {
            ticks.getFirst().fire();
            search.clear();
        } else if (!ticks.isEmpty()) {
            ticks.getFirst().requestFocus();
        }
    }

    private TickTree tree(String field, CodeList list, VBox box, Consumer<String> dates) {
        Label title = new Label(wording.label(Entity.CHILD, field));
        title.getStyleClass().add("strong");
        box.getChildren().add(title);
        return new TickTree(sight.offered(list), draft.typed(field), wording.locale(), box)
                .dating(texts.get("form.ticks.date"), dates);
    }
}
