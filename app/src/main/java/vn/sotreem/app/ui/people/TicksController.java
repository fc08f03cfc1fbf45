package vn.sotreem.app.ui.people;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.sotreem.app.ui.TickTree;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;

/** The circumstances, risks and supports of a child as ticks, with a search over all of them. */
final class TicksController {
    private final Texts texts;
    private final Wording wording;
    private final RecordDraft<Child> draft;

    @FXML private CustomTextField search;
    @FXML private Label found;
    @FXML private VBox circumstances;
    @FXML private VBox risks;
    @FXML private VBox others;
    @FXML private VBox supports;

    TicksController(Texts texts, RecordDraft<Child> draft) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.draft = draft;
    }

    @FXML
    private void initialize() {
        Catalog catalog = Catalog.bundled();
        List<TickTree> trees = List.of(tree("circumstances", catalog.circumstances(), circumstances),
                tree("risks", catalog.risks(), risks), tree("others", catalog.others(), others),
                tree("supports", catalog.supports(), supports));
        search.textProperty().addListener((property, was, is) -> {
            int count = trees.stream().mapToInt(tree -> tree.search(is)).sum();
            found.setText(is.isBlank() ? "" : texts.get("form.ticks.found", count));
        });
    }

    private TickTree tree(String field, CodeList list, VBox box) {
        Label title = new Label(wording.label(Entity.CHILD, field));
        title.getStyleClass().add("strong");
        box.getChildren().add(title);
        return new TickTree(list, draft.typed(field), wording.locale(), box);
    }
}
