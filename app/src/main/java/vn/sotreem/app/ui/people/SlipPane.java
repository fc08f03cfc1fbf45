package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Item;

/** A record of a sheet as a line that unfolds into its fields. */
final class SlipPane<R extends Item> {
    private final Texts texts;
    private final SlipDesk<R> desk;
    private final RecordDraft<R> draft;
    private final FieldRows rows;
    private final FieldGrid grid;
    private final Fold fold;
    private final Button remove = new Button();

    SlipPane(Texts texts, OpenSheet sheet, SlipDesk<R> desk, RecordDraft<R> draft) {
        this.texts = texts;
        this.desk = desk;
        this.draft = draft;
        Wording wording = new Wording(texts);
        FormSection section = desk.section(draft.record());
        this.rows = new FieldRows(sheet, draft, desk.slips().entity(), wording);
        this.grid = new FieldGrid(draft, rows, sheet.sheet().writings(), wording);
        this.fold = new Fold(texts, "", () -> List.of(grid.of(section), foot()));
        rows.under(fold, section);
        if (desk.isRestricted(draft.record())) {
            fold.pane().setGraphic(new FontIcon(Material2OutlinedAL.LOCK));
        }
        fold.pane().getStyleClass().add("slip");
        remove.getStyleClass().addAll("flat", "small");
        remove.setOnAction(event -> remove());
        draft.onTyped(this::say);
        say();
    }

    TitledPane pane() {
        return fold.pane();
    }

    RecordDraft<R> draft() {
        return draft;
    }

    /** Unfolds it and puts the focus where writing begins. */
    void begin() {
        fold.open();
        rows.field(desk.section(draft.record()).rows().getFirst().getFirst()).ifPresent(Node::requestFocus);
    }

    Optional<Node> field(Remark remark) {
        return rows.field(remark);
    }

    private Node foot() {
        HBox foot = new HBox(remove);
        foot.getStyleClass().add("slip-foot");
        return foot;
    }

    private void say() {
        String called = desk.called(draft.record());
        fold.pane().setText(draft.isBinned() ? texts.get("form.slip.binned", called) : called);
        remove.setText(texts.get(draft.isBinned() ? "form.slip.keep"
                : draft.isNew() ? "form.slip.takeBack" : "form.slip.bin"));
    }

    /** What was never saved is simply gone; anything else goes with the next save, and until then comes back. */
    private void remove() {
        if (draft.isNew()) {
            desk.takeBack(draft);
        } else {
            draft.bin(!draft.isBinned());
        }
    }
}
